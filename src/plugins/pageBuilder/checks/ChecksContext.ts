'use client'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { CheckFix, CheckIssue } from '../../../core/checks/types'
import type { Checker, ChecksState } from './createChecker'

/** A field that is to be brought into view; another object each time it is asked for. */
export type WantedField = { block: string; field: string }

export type ChecksValue = {
  checker: Checker
  open: boolean
  setOpen: (open: boolean) => void
  /** Chooses the issue's block, and brings its field into view. */
  show: (issue: CheckIssue) => void
  wanted: WantedField | null
  /** It was brought into view. */
  forget: (wanted: WantedField) => void
  /** One step each. */
  fix: (fixes: readonly CheckFix[]) => void
  /** Asks first where there are errors. */
  publish: (save: () => void) => void
  /** Looks at the page before it is published. */
  isLooking: boolean
}

export const ChecksContext = createContext<ChecksValue | null>(null)

/** @throws Error outside a builder. */
export const useChecks = (): ChecksValue => {
  const value = useContext(ChecksContext)
  if (!value) throw new Error('useChecks works inside a builder only.')
  return value
}

/** What the checks have found so far. */
export const useChecksState = (): ChecksState => {
  const { get, subscribe } = useChecks().checker
  return useSyncExternalStore(subscribe, get, get)
}
