'use client'
import { Pill } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'
import type { TextCheck } from '../../../../core/api/brands'
import { useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'

/** Rest of the typing before the text is checked. Milliseconds. */
const PAUSE = 700

const STYLES = { green: 'success', amber: 'warning', red: 'error' } as const

/** A text held against the brand: its score, and what costs points, folded. */
export const BrandScore = ({
  brandId,
  text,
}: {
  brandId: string | null
  text: string
}): ReactNode => {
  const { t } = useText()
  const ask = useV1()
  const [check, setCheck] = useState<TextCheck | null>(null)
  useEffect(() => {
    if (!brandId || !text.trim()) return setCheck(null)
    const stopping = new AbortController()
    const timer = setTimeout(() => {
      const options = { method: 'POST', body: { text }, signal: stopping.signal } as const
      void ask<TextCheck>(`/brands/${brandId}/check`, options).then((answer) => {
        if (answer.ok) setCheck(answer.data)
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [ask, brandId, text])
  if (!check) return null
  return (
    <details className="ts-score">
      <summary>
        {t('brandCheck')}{' '}
        <Pill pillStyle={STYLES[check.band]} size="small">
          {Math.round(check.score)}
        </Pill>{' '}
        <small>
          {check.losses.length > 0
            ? t('noteCount', { count: check.losses.length })
            : t('brandCheckOk')}
        </small>
      </summary>
      <ul>
        {check.losses.map((loss) => (
          <li key={`${loss.rule}:${loss.span.start}`}>
            {loss.span.text && <q>{loss.span.text}</q>} {loss.message} {loss.fix}
          </li>
        ))}
      </ul>
    </details>
  )
}
