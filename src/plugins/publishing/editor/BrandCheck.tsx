'use client'
import { Pill } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'
import type { TextCheck } from '../../../core/api/brands'
import { useV1 } from '../../parts/useV1'
import { useText } from '../text/useText'

/** Rest of the typing before the text is checked. Milliseconds. */
const PAUSE = 700

/** What is to be mended, of which the first are shown. */
const MOST = 5

const STYLES = { green: 'success', amber: 'warning', red: 'error' } as const

/** The text held against the brand: its score, and what costs points. */
export const BrandCheck = ({
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
    if (!brandId || !text) return setCheck(null)
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void ask<TextCheck>(`/brands/${brandId}/check`, {
        method: 'POST',
        body: { text },
        signal: controller.signal,
      }).then((answer) => {
        if (answer.ok) setCheck(answer.data)
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [ask, brandId, text])
  return (
    <div className="ts-check">
      <div className="ts-check__head">
        <h4>{t('publishing:brandCheck')}</h4>
        {check && (
          <Pill pillStyle={STYLES[check.band]} size="small">
            {Math.round(check.score)}
          </Pill>
        )}
      </div>
      {!brandId && <p className="ts-post__note">{t('publishing:brandCheckNone')}</p>}
      {check?.losses.length === 0 && (
        <p className="ts-post__note">{t('publishing:brandCheckOk')}</p>
      )}
      <ul>
        {check?.losses.slice(0, MOST).map((loss) => (
          <li key={`${loss.rule}:${loss.span.start}`}>
            {loss.message} {loss.fix}
          </li>
        ))}
      </ul>
      {check && check.losses.length > MOST && (
        <p className="ts-post__note">
          {t('publishing:more', { count: check.losses.length - MOST })}
        </p>
      )}
    </div>
  )
}
