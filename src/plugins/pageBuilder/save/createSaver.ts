import type { Layout } from '../../../core/builder/types'
import type { EditorStore } from '../editor/editorStore'
import type { KeepsakeStore } from './keepsake'
import type { FieldError, SaveKind, SaveOutcome } from './sendChange'

export type SaveStatus =
  | 'saved'
  /** Changed; saves itself soon, or waits for a click where there are no drafts. */
  | 'changed'
  | 'saving'
  /** No connection: tried again by itself. */
  | 'offline'
  | 'conflict'
  | 'invalid'
  | 'refused'

export type SaveState = {
  status: SaveStatus
  /** What the server said, for `conflict`, `invalid`, `refused` and `offline`. */
  message: string | null
  errors: FieldError[]
  /** ISO 8601 of the state that the next save is made from. */
  base: string
  /** Of the document, after the last save. */
  documentStatus: 'draft' | 'published' | null
  /** Milliseconds since the epoch; `null` before the first save. */
  savedAt: number | null
  /** False: unsaved work could not be kept in the browser. */
  kept: boolean
}

export type Saver = {
  get: () => SaveState
  subscribe: (listener: () => void) => () => void
  /** Saves now, with other fields of the document if given. Resolves to the outcome; waits for a save under way. */
  save: (
    kind: Exclude<SaveKind, 'autosave'>,
    fields?: Record<string, unknown>,
  ) => Promise<SaveOutcome>
  /** After a conflict: the next save is made from their state. */
  rebase: (base: string, saved: Layout) => void
  isDirty: () => boolean
  /** The state that the next save is made from. */
  savedLayout: () => Layout
  /** States of one's own that the server may have: the saved one, and those whose answer never came. */
  ownStates: () => readonly Layout[]
  /** Follows the editor until the returned function is called. */
  start: () => () => void
}

const SECOND = 1000

/** Rests between tries without a connection. Milliseconds. */
const RETRY_RESTS = [2 * SECOND, 5 * SECOND, 15 * SECOND, 30 * SECOND]

/** Rest before unsaved work is written to the browser's storage. Milliseconds. */
const KEEP_REST = 250

/** States that end when undo leads back to what is saved. */
const SETTLED_BY_UNDO: readonly SaveStatus[] = ['changed', 'invalid', 'refused']

/** Saves the editor's layout: by itself after a rest, and when asked. Nothing is lost on the way. */
export const createSaver = ({
  store,
  send,
  keepsake,
  base,
  documentStatus,
  autosaveInterval,
  now = Date.now,
}: {
  store: EditorStore
  send: (save: {
    layout: Layout
    /** Of the document, beside the layout. */
    fields: Record<string, unknown>
    base: string
    kind: SaveKind
  }) => Promise<SaveOutcome>
  keepsake: KeepsakeStore
  base: string
  documentStatus: SaveState['documentStatus']
  /** Milliseconds; `null`: only when asked. */
  autosaveInterval: number | null
  now?: () => number
}): Saver => {
  let state: SaveState = {
    status: 'saved',
    message: null,
    errors: [],
    base,
    documentStatus,
    savedAt: null,
    kept: true,
  }
  let saved = store.layout()
  let unanswered: Layout[] = []
  let stopped = false
  let running: Promise<SaveOutcome> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  const listeners = new Set<() => void>()
  const set = (next: Partial<SaveState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const isDirty = (): boolean => store.layout() !== saved

  const schedule = (rest: number): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void run('autosave'), rest)
  }

  const keep = (): void => {
    clearTimeout(keepTimer)
    keepTimer = setTimeout(keepNow, KEEP_REST)
  }
  const keepNow = (): void => {
    clearTimeout(keepTimer)
    if (!isDirty()) return keepsake.clear()
    const kept = keepsake.write({
      layout: [...store.layout()],
      base: state.base,
      keptAt: new Date(now()).toISOString(),
    })
    if (kept !== state.kept) set({ kept })
  }

  const run = async (
    kind: SaveKind,
    fields: Record<string, unknown> = {},
  ): Promise<SaveOutcome> => {
    while (running) await running
    clearTimeout(timer)
    const layout = store.layout()
    set({ status: 'saving' })
    running = send({ layout, fields, base: state.base, kind })
    const outcome = await running
    running = null
    settle(outcome, layout)
    return outcome
  }

  const settle = (outcome: SaveOutcome, layout: Layout): void => {
    if (outcome.kind === 'saved') {
      tries = 0
      saved = layout
      unanswered = []
      set({
        status: isDirty() ? 'changed' : 'saved',
        message: null,
        errors: [],
        base: outcome.updatedAt,
        documentStatus: outcome.status ?? state.documentStatus,
        savedAt: now(),
      })
      keepNow()
      if (isDirty() && autosaveInterval !== null) schedule(autosaveInterval)
      return
    }
    keepNow()
    const { message } = outcome
    if (outcome.kind === 'unreachable') {
      if (!unanswered.includes(layout)) unanswered.push(layout)
      set({ status: 'offline', message, errors: [] })
      schedule(RETRY_RESTS[Math.min(tries++, RETRY_RESTS.length - 1)] ?? 0)
      return
    }
    if (outcome.kind !== 'conflict' && store.layout() !== layout) {
      // What was refused is not what stands there any more.
      set({ status: isDirty() ? 'changed' : 'saved', message: null, errors: [] })
      if (isDirty() && autosaveInterval !== null) schedule(autosaveInterval)
      return
    }
    set({ status: outcome.kind, message, errors: outcome.kind === 'invalid' ? outcome.errors : [] })
  }

  const follow = (): void => {
    if (!isDirty()) {
      if (SETTLED_BY_UNDO.includes(state.status)) {
        clearTimeout(timer)
        set({ status: 'saved', message: null, errors: [] })
        keepNow()
      }
      return
    }
    keep()
    // A conflict waits for its answer: saving again would only be refused again.
    if (state.status === 'saving' || state.status === 'conflict' || state.status === 'offline')
      return
    if (state.status !== 'changed') set({ status: 'changed' })
    if (autosaveInterval !== null && state.status === 'changed') schedule(autosaveInterval)
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    save: run,
    rebase: (next, theirs) => {
      saved = theirs
      unanswered = []
      tries = 0
      set({ base: next, status: isDirty() ? 'changed' : 'saved', message: null, errors: [] })
      keepNow()
    },
    isDirty,
    savedLayout: () => saved,
    ownStates: () => [saved, ...unanswered],
    start: () => {
      stopped = false
      const unsubscribe = store.subscribe(follow)
      return () => {
        stopped = true
        unsubscribe()
        clearTimeout(timer)
        keepNow()
      }
    },
  }
}
