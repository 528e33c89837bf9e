'use client'
import { useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { valueAt } from '../../../core/brand/profile/paths'
import { fieldId } from '../parts/fieldId'
import { Section } from '../parts/Section'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'
import { ChoiceField } from './ChoiceField'
import { rowLines, textLines, traitLines } from './lines'
import { TextField } from './TextField'

/** Who the brand is, what it says and to whom. */
export const WordFields = (): ReactNode => {
  const { t, nameOf } = useText()
  const { data, state } = useStudio()
  const { config } = useConfig()
  const form = `${config.routes.admin}/collections/brand-profiles/${data.id}`
  const perLine = t('brandStudio:onePerLine')
  return (
    <Section title={t('brandStudio:words')} help={t('brandStudio:wordsHelp')}>
      <div className="ts-studio-fields">
        <TextField path="name" maxLength={120} />
        <TextField path="tagline" maxLength={160} />
        <TextField path="description" maxLength={1000} isLong />
        <TextField path="oneLiner" maxLength={240} isLong />
        <TextField path="website" maxLength={500} />
        <TextField path="industry" maxLength={120} />
        <TextField path="contact.email" />
        <TextField path="contact.phone" maxLength={40} />
        <TextField path="mission" maxLength={600} isLong />
        <TextField path="vision" maxLength={600} isLong />
        <TextField path="promise" maxLength={600} isLong />
        <TextField path="values" lines={textLines} help={perLine} />
        <TextField path="voice.tone" maxLength={200} />
        <TextField path="voice.audience" maxLength={600} isLong />
        <ChoiceField
          path="voice.address"
          options={[
            { value: 'informal', label: t('brandStudio:addressInformal') },
            { value: 'formal', label: t('brandStudio:addressFormal') },
          ]}
        />
        <TextField path="locales" lines={textLines} help="en, es-MX…" />
        <TextField path="voice.say" lines={textLines} help={perLine} />
        <TextField path="voice.avoid" lines={textLines} help={perLine} />
        <TextField path="voice.sample" maxLength={4000} isLong />
        <TextField path="messaging.audiences" lines={rowLines('name')} help={perLine} />
        <TextField path="messaging.pillars" lines={textLines} help={perLine} />
        <TextField path="messaging.differentiators" lines={textLines} help={perLine} />
        <TextField path="messaging.claims" lines={rowLines('text')} help={perLine} />
        <TextField
          path="voiceProfile.traits"
          lines={traitLines}
          help={t('brandStudio:traitsLine')}
        />
        <div className="ts-studio-field">
          <div className="ts-studio-field__head">
            <span className="ts-studio-field__name">{nameOf('logo')}</span>
          </div>
          <a id={fieldId('logo')} href={form}>
            {valueAt(state.profile, 'logo') && data.logo?.variants[0] ? (
              <img
                className="ts-studio-logo"
                src={`${config.routes.api}/media/file/${encodeURIComponent(data.logo.variants[0].key)}`}
                alt={nameOf('logo')}
              />
            ) : (
              t('brandStudio:logoField')
            )}
          </a>
        </div>
      </div>
    </Section>
  )
}
