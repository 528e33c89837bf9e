import { type ProfileData, valueAt, withValueAt } from '../../../core/brand/profile/paths'
import type { Provenance } from '../../../core/brand/profile/provenance'
import { canonicalJson } from '../../../core/release/canonicalJson'
import { changedOf, type Draft, draftOf, lockChanges, originsOf, withLocks } from './draft'
import type { Unsaved } from './keepUnsaved'
import type { SaveAnswer } from './saveProfile'

export type StudioStatus = 'saved' | 'changed' | 'saving' | 'conflict' | 'failed'

export type StudioState = {
  profile: ProfileData
  /** As stored; a changed value is a person's once it is saved. */
  origins: Provenance
  locked: Readonly<Record<string, boolean>>
  /** Paths whose value is not saved. */
  changed: ReadonlySet<string>
  status: StudioStatus
  /** What the server said. */
  message: string | null
  /** By path. */
  problems: Readonly<Record<string, string>>
  canUndo: boolean
  canRedo: boolean
  /** ISO 8601 of the state that the next save is made from. */
  base: string
  /** What somebody else has saved meanwhile, and which of the own changes it touches. */
  conflict: { theirs: ProfileData; both: string[] } | null
  /** Changes of before the page was left, made from a state that others have saved over since. */
  offer: Unsaved | null
}

export type StudioStore = {
  get: () => StudioState
  subscribe: (listener: () => void) => () => void
  set: (path: string, value: unknown) => void
  setLocked: (path: string, locked: boolean) => void
  undo: () => void
  redo: () => void
  save: () => Promise<void>
  /** After a conflict: onto their state, with or without the own changes. */
  resolve: (keep: 'mine' | 'theirs') => void
  /** A state that was saved elsewhere, e.g. by an import; unsaved changes stay on top. */
  rebase: (doc: ProfileData) => void
  /** Puts the changes that are offered on top of what stands there now, or drops them. */
  takeOffer: (keep: 'mine' | 'theirs') => void
  /** What is to be kept for later; `null`: all is saved. */
  unsaved: () => Unsaved | null
}

const SECOND = 1000

/** Changes of one value within this time are one step: a colour that is dragged. Milliseconds. */
const ONE_STEP = SECOND

const MAX_STEPS = 200

/** A person's edits of a profile before they are saved, with undo; and their saving. */
export const createStudioStore = ({
  doc,
  kept = null,
  save,
  now = Date.now,
}: {
  doc: ProfileData
  /** Not saved when the page was left. */
  kept?: Unsaved | null
  save: (input: {
    profile: ProfileData
    changed: readonly string[]
    provenance: Provenance | null
    base: string
  }) => Promise<SaveAnswer>
  now?: () => number
}): StudioStore => {
  let saved = draftOf(doc)
  let origins = originsOf(doc)
  let base = String(doc.updatedAt ?? '')
  let current = saved
  let past: Draft[] = []
  let future: Draft[] = []
  let last = { path: '', at: 0 }
  let status: StudioStatus = 'saved'
  let message: string | null = null
  let problems: Record<string, string> = {}
  let conflict: StudioState['conflict'] = null
  let offer: Unsaved | null = null
  let state: StudioState
  const listeners = new Set<() => void>()

  const publish = (): void => {
    const changed = new Set(changedOf(saved, current))
    const isChanged = changed.size > 0 || lockChanges(saved, current).length > 0
    if (status === 'saved' || status === 'changed') status = isChanged ? 'changed' : 'saved'
    state = {
      ...current,
      origins,
      changed,
      status,
      message,
      problems,
      base,
      conflict,
      offer,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
    }
    for (const listener of listeners) listener()
  }

  const change = (next: Draft, path: string): void => {
    const isSameStep = last.path === path && now() - last.at < ONE_STEP && past.length > 0
    if (!isSameStep) past = [...past.slice(-MAX_STEPS + 1), current]
    last = { path, at: now() }
    future = []
    current = next
    const { [path]: _, ...rest } = problems
    problems = rest
    if (status === 'failed') [status, message] = ['changed', null]
    publish()
  }

  const move = (from: Draft[], to: Draft[]): [Draft[], Draft[]] => {
    const next = from.at(-1)
    if (!next) return [from, to]
    const moved: [Draft[], Draft[]] = [from.slice(0, -1), [...to, current]]
    current = next
    last = { path: '', at: 0 }
    return moved
  }

  /** Own changes on top of a state that was saved elsewhere. */
  const onTopOf = (theirs: ProfileData, keep: boolean): void => {
    const [changed, locks] = [changedOf(saved, current), lockChanges(saved, current)]
    const mine = current
    saved = draftOf(theirs)
    origins = originsOf(theirs)
    base = String(theirs.updatedAt ?? '')
    current = keep ? withChanges(saved, valuesOf(mine, changed), locksOf(mine, locks)) : saved
    // Steps lead to states of before; they would take back what others have saved.
    past = []
    future = []
    conflict = null
    message = null
    status = 'changed'
    publish()
  }

  /** As one step, which undo takes back. */
  const putOnTop = ({ values, locked }: Unsaved): void => {
    past = [...past, current]
    future = []
    current = withChanges(current, values, locked)
  }

  if (kept) {
    const mine = withChanges(saved, kept.values, kept.locked)
    const isThere = changedOf(saved, mine).length + lockChanges(saved, mine).length === 0
    if (!isThere && kept.base === base) putOnTop(kept)
    else if (!isThere) offer = kept
  }
  publish()
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (path, value) => {
      if (canonicalJson(valueAt(current.profile, path) ?? null) === canonicalJson(value ?? null))
        return
      change({ ...current, profile: withValueAt(current.profile, path, value) }, path)
    },
    setLocked: (path, locked) =>
      change({ ...current, locked: { ...current.locked, [path]: locked } }, `lock ${path}`),
    undo: () => {
      ;[past, future] = move(past, future)
      publish()
    },
    redo: () => {
      ;[future, past] = move(future, past)
      publish()
    },
    save: async () => {
      if (status === 'saving') return
      const sent = current
      const locks = lockChanges(saved, sent)
      ;[status, message, problems] = ['saving', null, {}]
      publish()
      const answer = await save({
        profile: sent.profile,
        changed: changedOf(saved, sent),
        provenance: locks.length > 0 ? withLocks(origins, sent.locked, locks) : null,
        base,
      })
      if (answer.kind === 'saved') {
        const meanwhile = current
        saved = draftOf(answer.doc)
        origins = originsOf(answer.doc)
        base = String(answer.doc.updatedAt ?? '')
        // What was typed while it was being saved stays.
        current = meanwhile === sent ? saved : meanwhile
        status = 'saved'
      } else if (answer.kind === 'conflict') {
        const theirs = new Set(changedOf(saved, draftOf(answer.theirs)))
        const both = changedOf(saved, current).filter((path) => theirs.has(path))
        conflict = { theirs: answer.theirs, both }
        status = 'conflict'
        message = answer.message
      } else {
        status = 'failed'
        message = answer.message
        problems = answer.problems
      }
      publish()
    },
    resolve: (keep) => {
      if (conflict) onTopOf(conflict.theirs, keep === 'mine')
    },
    rebase: (theirs) => onTopOf(theirs, true),
    takeOffer: (keep) => {
      if (!offer) return
      if (keep === 'mine') putOnTop(offer)
      offer = null
      publish()
    },
    unsaved: () => {
      const values = valuesOf(current, changedOf(saved, current))
      const locked = locksOf(current, lockChanges(saved, current))
      // What is still offered is of an older state: so is all that is kept with it.
      if (offer)
        return {
          base: offer.base,
          values: { ...offer.values, ...values },
          locked: { ...offer.locked, ...locked },
        }
      const isNothing = Object.keys(values).length + Object.keys(locked).length === 0
      return isNothing ? null : { base, values, locked }
    },
  }
}

const valuesOf = ({ profile }: Draft, paths: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(paths.map((path) => [path, valueAt(profile, path) ?? null]))

const locksOf = ({ locked }: Draft, paths: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(paths.map((path) => [path, locked[path] ?? false]))

const withChanges = (
  { profile, locked }: Draft,
  values: Readonly<Record<string, unknown>>,
  locks: Readonly<Record<string, boolean>>,
): Draft => ({
  profile: Object.entries(values).reduce<ProfileData>(
    (whole, [path, value]) => withValueAt(whole, path, value),
    profile,
  ),
  locked: { ...locked, ...locks },
})
