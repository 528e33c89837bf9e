import { isRecord } from '../../../core/template/jsonTree'
import { PROFILE_PATHS } from './draft'

/** What a person has changed and not saved. */
export type Unsaved = {
  /** ISO 8601 of the state that it was changed from. */
  base: string
  /** By path. */
  values: Readonly<Record<string, unknown>>
  /** Locks that were set or taken off, by path. */
  locked: Readonly<Record<string, boolean>>
}

const keyOf = (id: string): string => `tausestack.studio.${id}`

/** Keeps what is not saved for the time that the browser's tab is open; `null`: forgets it. */
export const writeUnsaved = (id: string, unsaved: Unsaved | null): void => {
  try {
    if (unsaved) sessionStorage.setItem(keyOf(id), JSON.stringify(unsaved))
    else sessionStorage.removeItem(keyOf(id))
  } catch {
    // Storage that is full or forbidden: leaving asks all the same.
  }
}

/** What was not saved when the page was left; `null`: nothing. */
export const readUnsaved = (id: string): Unsaved | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as unknown
    if (!isRecord(kept) || typeof kept.base !== 'string') return null
    return { base: kept.base, values: known(kept.values), locked: booleans(known(kept.locked)) }
  } catch {
    return null
  }
}

const known = (record: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isRecord(record) ? record : {}).filter(([path]) => PROFILE_PATHS.includes(path)),
  )

const booleans = (record: Record<string, unknown>): Record<string, boolean> =>
  Object.fromEntries(Object.entries(record).map(([path, value]) => [path, value === true]))
