'use client'
import type { ReactNode } from 'react'
import type { Tone } from './Dot'

/** How much of something there is, as a bar and in words. */
export const Meter = ({
  label,
  words,
  value,
  most,
  tone,
}: {
  label: string
  /** What the bar says, e.g. `12 of 300`. */
  words: string
  value: number
  /** Where the bar is full. */
  most: number
  tone: Tone
}): ReactNode => {
  const share = most > 0 ? Math.min(1, Math.max(0, value / most)) : 0
  return (
    <div className={`ts-meter ts-meter--${tone}`}>
      <span className="ts-meter__label">{label}</span>
      <span className="ts-meter__words">{words}</span>
      <span
        aria-label={label}
        aria-valuemax={most}
        aria-valuemin={0}
        aria-valuenow={Math.min(most, Math.max(0, value))}
        aria-valuetext={words}
        className="ts-meter__bar"
        role="meter"
      >
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </div>
  )
}
