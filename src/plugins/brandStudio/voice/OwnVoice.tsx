'use client'
import type { ReactNode } from 'react'
import { valueAt } from '../../../core/brand/profile/paths'
import type { VoiceProfile } from '../../../core/brand/profile/voiceProfile'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** “We are” and “we are not” in the profile's own words; nothing while it has none. */
export const OwnVoice = (): ReactNode => {
  const { t } = useText()
  const { state } = useStudio()
  const listAt = <Entry,>(path: string): Entry[] => {
    const value = valueAt(state.profile, path)
    return Array.isArray(value) ? (value as Entry[]) : []
  }
  const traits = listAt<NonNullable<VoiceProfile['traits']>[number]>('voiceProfile.traits')
  const say = listAt<string>('voice.say')
  const avoid = listAt<string>('voice.avoid')
  if (traits.length + say.length + avoid.length === 0) return null
  return (
    <div className="ts-studio-voice ts-studio-voice--own">
      <h3>{t('brandStudio:ownVoice')}</h3>
      <dl>
        <div>
          <dt>
            <small>{t('brandStudio:weAre')}</small>
          </dt>
          {traits.map(({ we, example }) => (
            <Trait key={we} name={we} example={example} />
          ))}
          {say.length > 0 ? (
            <dd className="ts-studio-voice__words">
              {t('brandStudio:wordsWeUse', { words: say.join(', ') })}
            </dd>
          ) : null}
        </div>
        <div className="ts-studio-voice__not">
          <dt>
            <small>{t('brandStudio:weAreNot')}</small>
          </dt>
          {traits.map(({ not, counterExample }) => (
            <Trait key={not} name={not} example={counterExample} />
          ))}
          {avoid.length > 0 ? (
            <dd className="ts-studio-voice__words">
              {t('brandStudio:wordsWeAvoid', { words: avoid.join(', ') })}
            </dd>
          ) : null}
        </div>
      </dl>
    </div>
  )
}

const Trait = ({ name, example }: { name: string; example: string | undefined }): ReactNode => (
  <>
    <dd className="ts-studio-voice__words">
      <strong>{name}</strong>
    </dd>
    {example ? <dd>{example}</dd> : null}
  </>
)
