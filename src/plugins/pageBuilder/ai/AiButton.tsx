'use client'
import './ai.css'
import type { ReactNode } from 'react'
import { UiIcon } from '../parts/UiIcon'
import { useText } from '../text/useText'
import { useMaybeAi } from './AiContext'

/** Opens the AI panel, where there is one. */
export const AiButton = (): ReactNode => {
  const { t } = useText()
  const ai = useMaybeAi()
  if (!ai) return null
  return (
    <button
      type="button"
      className="ts-builder-icon-button ts-builder-ai-button"
      aria-label={t('builder:ai')}
      aria-expanded={ai.open}
      title={`${t('builder:ai')} (Ctrl I)`}
      onClick={() => ai.setOpen(!ai.open)}
    >
      <UiIcon name="sparkles" />
    </button>
  )
}
