'use client'
import { createContext, useContext } from 'react'
import type { ForeignMedium } from './foreignMedia'

/** What the user decided: medium there → medium here, `null` for none. */
export type MediaChoice = Record<string, string | null>

/** Asks which pictures to take; `null`: the user wants no paste. */
export type AskForMedia = (media: readonly ForeignMedium[]) => Promise<MediaChoice | null>

export const PasteContext = createContext<AskForMedia | null>(null)

/** @throws Error outside a builder. */
export const useAskForMedia = (): AskForMedia => {
  const ask = useContext(PasteContext)
  if (!ask) throw new Error('useAskForMedia works inside a builder only.')
  return ask
}
