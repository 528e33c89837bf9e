'use client'
import type { ReactNode } from 'react'
import type { AiLanguage } from '../../../core/ai/kinds'
import { valueAt } from '../../../core/brand/profile/paths'
import {
  VOICE_DIMENSIONS,
  voiceExample,
  type VoiceDimension,
} from '../../../core/brand/voice/voiceExamples'
import { fieldId } from '../parts/fieldId'
import { LockToggle } from '../parts/LockToggle'
import { Origin } from '../parts/Origin'
import { Section } from '../parts/Section'
import { useStudio } from '../state/StudioContext'
import { useText, type TextKey } from '../text/useText'
import { OwnVoice } from './OwnVoice'
import { VoiceMeaning } from './VoiceMeaning'

const MIDDLE = 3

/** How the brand sounds on four scales, and what that means in sentences. */
export const VoiceSliders = ({ language }: { language: AiLanguage }): ReactNode => {
  const { t } = useText()
  return (
    <Section title={t('brandStudio:voice')} help={t('brandStudio:voiceHelp')}>
      <OwnVoice />
      {VOICE_DIMENSIONS.map((dimension) => (
        <VoiceSlider key={dimension} dimension={dimension} language={language} />
      ))}
    </Section>
  )
}

const VoiceSlider = ({
  dimension,
  language,
}: {
  dimension: VoiceDimension
  language: AiLanguage
}): ReactNode => {
  const path = `voice.${dimension}`
  const { t, nameOf } = useText()
  const { store, state, data } = useStudio()
  const value = valueAt(state.profile, path) as number | undefined
  const isFixed = !data.mayEdit || Boolean(state.locked[path])
  const figure = value ?? MIDDLE
  const example = voiceExample({ dimension, figure, language })
  const end = (side: 'low' | 'high'): string => t(`brandStudio:${side}_${dimension}` as TextKey)
  return (
    <div className="ts-studio-voice">
      <div className="ts-studio-field__head">
        <label htmlFor={fieldId(path)}>{nameOf(path)}</label>
        <output htmlFor={fieldId(path)}>{value ?? t('brandStudio:notSet')}</output>
        <Origin path={path} />
        {value !== undefined && !isFixed ? (
          <button
            type="button"
            className="ts-studio-link"
            aria-label={t('brandStudio:clearOf', { name: nameOf(path) })}
            onClick={() => store.set(path, null)}
          >
            {t('brandStudio:clear')}
          </button>
        ) : null}
        <LockToggle path={path} />
      </div>
      <div className="ts-studio-voice__scale">
        <span aria-hidden="true">{end('low')}</span>
        <input
          id={fieldId(path)}
          type="range"
          min={1}
          max={5}
          step={0.5}
          value={figure}
          data-unset={value === undefined}
          aria-valuetext={
            value === undefined ? t('brandStudio:notSet') : `${value}: ${example.are.trait}`
          }
          disabled={isFixed}
          onChange={({ target }) => store.set(path, Number(target.value))}
        />
        <span aria-hidden="true">{end('high')}</span>
      </div>
      <VoiceMeaning dimension={dimension} figure={figure} example={example} language={language} />
    </div>
  )
}
