import type { TeamDefinition } from '../../../../core/workflow/team'

export type TeamDraft = { name: string; description: string; definition: TeamDefinition }

export type DraftHistory = {
  past: readonly TeamDraft[]
  now: TeamDraft
  future: readonly TeamDraft[]
  /** What the last change was of, and when; null after undo and redo. */
  last: { of: string; at: number } | null
}

/** Changes of one field within this time are one step back. Milliseconds. */
const ONE_STEP = 1000

const MAX_STEPS = 200

export type DraftChange =
  { do: 'change'; to: TeamDraft; of: string; at: number } | { do: 'undo' } | { do: 'redo' }

export const startHistory = (now: TeamDraft): DraftHistory => ({
  past: [],
  now,
  future: [],
  last: null,
})

/** A team's edits with the way back: typing in one field is one step. */
export const draftHistory = (history: DraftHistory, change: DraftChange): DraftHistory => {
  const { past, now, future, last } = history
  if (change.do === 'undo') {
    const before = past.at(-1)
    if (!before) return history
    return { past: past.slice(0, -1), now: before, future: [now, ...future], last: null }
  }
  if (change.do === 'redo') {
    const [next, ...rest] = future
    return next ? { past: [...past, now], now: next, future: rest, last: null } : history
  }
  const { to, of, at } = change
  const isSameStep = last?.of === of && at - last.at < ONE_STEP
  return {
    past: isSameStep ? past : [...past, now].slice(-MAX_STEPS),
    now: to,
    future: [],
    last: { of, at },
  }
}
