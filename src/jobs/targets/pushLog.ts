import type { PushLogEntry } from './documents'

/** Most entries kept: the first ones say what was done, the last ones how it ended. */
const MAX_ENTRIES = 300
const FIRST_KEPT = 50

export const pushEntry = (
  message: string,
  level: PushLogEntry['level'] = 'info',
): PushLogEntry => ({ at: new Date().toISOString(), level, message })

/** A log with more entries at its end. */
export const withEntries = (
  log: readonly PushLogEntry[] | null | undefined,
  more: readonly PushLogEntry[],
): PushLogEntry[] => {
  const entries = [...(log ?? []), ...more]
  return entries.length <= MAX_ENTRIES
    ? entries
    : [
        ...entries.slice(0, FIRST_KEPT),
        pushEntry('… entries left out here.'),
        ...entries.slice(FIRST_KEPT + 1 - MAX_ENTRIES),
      ]
}
