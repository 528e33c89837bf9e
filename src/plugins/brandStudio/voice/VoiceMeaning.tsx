'use client'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import type { AiLanguage } from '../../../core/ai/kinds'
import { valueAt } from '../../../core/brand/profile/paths'
import { ownSentence } from '../../../core/brand/voice/ownSentence'
import type { VoiceDimension, VoiceExample } from '../../../core/brand/voice/voiceExamples'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** What a point of a scale means: what the brand is there and what it is not, each with a sentence. */
export const VoiceMeaning = ({
  dimension,
  figure,
  example: { are, areNot },
  language,
}: {
  dimension: VoiceDimension
  figure: number
  example: VoiceExample
  /** That the brand is heard in; it need not be the panel's. */
  language: AiLanguage
}): ReactNode => {
  const { t } = useText()
  const { state } = useStudio()
  // Dragging and typing come first; all texts are measured for it.
  const profile = useDeferredValue(state.profile)
  const own = useMemo(
    () => ownSentence({ profile, dimension, figure, language }),
    [profile, dimension, figure, language],
  )
  const { is, isNot, brand } = WORDS[language]
  const name = String(valueAt(profile, 'name') ?? brand)
  return (
    <dl>
      <div>
        <dt>
          <small>{t('brandStudio:weAre')}</small>
          <span lang={language}>
            {name} {is} <strong>{are.trait}</strong>
          </span>
        </dt>
        <dd lang={language}>{own ?? are.sentence}</dd>
        {own ? <dd className="ts-studio-voice__own">{t('brandStudio:ownWords')}</dd> : null}
      </div>
      <div className="ts-studio-voice__not">
        <dt>
          <small>{t('brandStudio:weAreNot')}</small>
          <span lang={language}>
            {name} {isNot} <strong>{areNot.trait}</strong>
          </span>
        </dt>
        <dd lang={language}>{areNot.sentence}</dd>
      </div>
    </dl>
  )
}

const WORDS: Record<AiLanguage, { is: string; isNot: string; brand: string }> = {
  en: { is: 'is', isNot: 'is not', brand: 'The brand' },
  es: { is: 'es', isNot: 'no es', brand: 'La marca' },
}
