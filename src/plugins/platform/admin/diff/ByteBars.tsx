'use client'
import type { ReactNode } from 'react'
import { useReaders } from '../../../parts/useReaders'
import { useText } from '../text/useText'

/** A size before and after, as two bars of one scale and in figures. */
export const ByteBars = ({
  label,
  before,
  after,
  largest,
}: {
  label?: string
  /** Bytes. 0: it was not there. */
  before: number
  after: number
  /** Bytes of a full bar. */
  largest: number
}): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const width = (bytes: number): string => `${(bytes / largest) * 100}%`
  return (
    <div className="ts-bytes">
      {label && <span className="ts-bytes__label">{label}</span>}
      <span aria-hidden="true" className="ts-bytes__bars">
        <span className="ts-bytes__before" style={{ inlineSize: width(before) }} />
        <span className="ts-bytes__after" style={{ inlineSize: width(after) }} />
      </span>
      <span className="ts-bytes__words">
        {t('tausestack:diffBytesWords', {
          before: read.bytes(before),
          after: read.bytes(after),
        })}
      </span>
    </div>
  )
}
