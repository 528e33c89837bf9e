import type { Layout } from './types'

export type HistoryStep = {
  /** Names it, for lists of steps. */ label: string
  mergeKey?: string
  at: number
}

export type LayoutHistory = {
  /** Oldest first; each with the step that led away from it. */
  past: readonly { layout: Layout; step: HistoryStep }[]
  present: Layout
  /** Next first; each with the step that leads to it. */
  future: readonly { layout: Layout; step: HistoryStep }[]
  limit: number
}

/** Steps with the same key that follow each other within this become one. Milliseconds. */
const MERGE_WITHIN = 1000

/** A history that goes back `limit` steps; older ones are forgotten. 0: none. */
export const createHistory = (
  layout: Layout,
  { limit = 200 }: { limit?: number } = {},
): LayoutHistory => ({ past: [], present: layout, future: [], limit })

/**
 * The history after a step, which leaves nothing to redo. The same layout makes no step. `at` is in
 * milliseconds since 1970; steps with the same `mergeKey` within a second of each other become one.
 */
export const record = (
  history: LayoutHistory,
  layout: Layout,
  { label, mergeKey, at = Date.now() }: { label: string; mergeKey?: string; at?: number },
): LayoutHistory => {
  const { past, present, limit } = history
  if (layout === present) return history
  const step = { label, mergeKey, at }
  const last = past.at(-1)
  const merges =
    history.future.length === 0 &&
    mergeKey !== undefined &&
    last?.step.mergeKey === mergeKey &&
    Math.abs(at - last.step.at) <= MERGE_WITHIN
  const next = merges
    ? [...past.slice(0, -1), { layout: last.layout, step }]
    : limit > 0
      ? [...past, { layout: present, step }].slice(-limit)
      : []
  return { past: next, present: layout, future: [], limit }
}

export const canUndo = ({ past }: LayoutHistory): boolean => past.length > 0

export const canRedo = ({ future }: LayoutHistory): boolean => future.length > 0

/** One step back; the same history at its beginning. */
export const undo = (history: LayoutHistory): LayoutHistory => {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: last.layout,
    future: [{ layout: history.present, step: last.step }, ...history.future],
  }
}

/** One step forward; the same history at its end. */
export const redo = (history: LayoutHistory): LayoutHistory => {
  const [next, ...future] = history.future
  if (!next) return history
  return {
    ...history,
    past: [...history.past, { layout: history.present, step: next.step }],
    present: next.layout,
    future,
  }
}
