'use client'
import type { ReactNode } from 'react'

export type Tone = 'good' | 'waiting' | 'bad' | 'plain'

/** A state as a coloured dot and a word: never the colour alone. */
export const Dot = ({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode => (
  <span className={`ts-dot ts-dot--${tone}`}>{children}</span>
)
