'use client'
import { Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { GeneratedLayout } from '../../../core/api/aiAnswers'
import { useText } from '../text/useText'

export type GenerationFigures = Pick<
  GeneratedLayout['generation'],
  'costUsd' | 'generator' | 'inputTokens' | 'outputTokens'
>

/** Who wrote it, and what it has cost. */
export const GeneratedBy = ({ generation }: { generation: GenerationFigures }): ReactNode => {
  const { t, language } = useText()
  const { generator, inputTokens, outputTokens, costUsd } = generation
  const cost =
    costUsd === null
      ? t('builder:aiNoCost')
      : costUsd === 0
        ? t('builder:aiFree')
        : new Intl.NumberFormat(language, {
            style: 'currency',
            currency: 'USD',
            maximumFractionDigits: costUsd < 0.01 ? 6 : 4,
          }).format(costUsd)
  return (
    <span className="ts-builder-ai__by">
      <Pill size="small">{t('builder:aiGenerator', { name: generator })}</Pill>
      <span>
        {t('builder:aiTokens', { input: inputTokens, output: outputTokens })} · {cost}
      </span>
    </span>
  )
}
