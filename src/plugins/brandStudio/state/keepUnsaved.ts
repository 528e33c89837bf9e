import { BRAND_PATHS } from '../../../core/brand/profile/paths'
import { isRecord } from '../../../core/template/jsonTree'

const keyOf = (id: string): string => `tausestack.studio.${id}`

/** Keeps what is not saved for the time that the browser's tab is open; nothing unsaved: forgets it. */
export const writeUnsaved = (
  id: string,
  base: string,
  values: Readonly<Record<string, unknown>>,
): void => {
  try {
    if (Object.keys(values).length === 0) sessionStorage.removeItem(keyOf(id))
    else sessionStorage.setItem(keyOf(id), JSON.stringify({ base, values }))
  } catch {
    // Storage that is full or forbidden: leaving asks all the same.
  }
}

/** Values by path that were not saved; none when the profile was saved elsewhere since. */
export const readUnsaved = (id: string, base: string): Record<string, unknown> => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as unknown
    if (!isRecord(kept) || kept.base !== base || !isRecord(kept.values)) return {}
    return Object.fromEntries(
      Object.entries(kept.values).filter(([path]) => BRAND_PATHS.includes(path)),
    )
  } catch {
    return {}
  }
}
