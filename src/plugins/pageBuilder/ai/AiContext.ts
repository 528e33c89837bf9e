'use client'
import { createContext, useContext } from 'react'
import type { CheckIssue } from '../../../core/checks/types'
import type { TextKey } from '../text/keys'
import type { KeptGeneration } from './aiMemory'
import type { AiFix } from './aiFixOf'
import type { AiData } from './types'
import type { AltTexts } from './useAltTexts'
import type { Proposing } from './useProposing'
import type { SeoTexts } from './useSeoTexts'
import type { Suggestions } from './useSuggestions'
import type { Writing } from './useWriting'

export const AI_TABS = ['write', 'block', 'page', 'recent'] as const
export type AiTab = (typeof AI_TABS)[number]

/** A problem that the offline generator may help with. */
export type Generator = 'offline' | undefined

export type AiValue = {
  data: AiData
  /** Whose words are written; `null`: the tenant has no brand profile. */
  brandId: string | null
  setBrandId: (id: string) => void
  open: boolean
  setOpen: (open: boolean) => void
  tab: AiTab
  setTab: (tab: AiTab) => void
  /** Why nothing may be generated here, as a key of the builder's words; `null`: it may. */
  refused: TextKey | null
  isOnline: boolean
  writing: Writing
  proposing: Proposing
  suggestions: Suggestions
  seo: SeoTexts
  alts: AltTexts
  kept: readonly KeptGeneration[]
  /** How a text puts an issue of the checks right; `null`: none does. */
  fixFor: (issue: CheckIssue) => AiFix | null
  /** Opens the panel with a proposal for it. */
  fix: (fix: AiFix) => void
}

/** `null`: there is no AI panel. */
export const AiContext = createContext<AiValue | null>(null)

/** `null` where the builder has no AI panel. */
export const useMaybeAi = (): AiValue | null => useContext(AiContext)

/** @throws Error outside the AI panel. */
export const useAi = (): AiValue => {
  const value = useContext(AiContext)
  if (!value) throw new Error('useAi works inside the AI panel only.')
  return value
}
