import { dataOf } from '../../../core/brand/profile/diffFindings'
import { type ProfileData, valueAt } from '../../../core/brand/profile/paths'
import type { Provenance } from '../../../core/brand/profile/provenance'

export type SaveAnswer =
  | { kind: 'saved'; doc: ProfileData }
  /** Somebody saved in between; what they saved. */
  | { kind: 'conflict'; theirs: ProfileData; message: string }
  /** `message`: the server's; `null`: it could not be reached. */
  | { kind: 'failed'; message: string | null; problems: Record<string, string> }

/** Fields that hold JSON as a whole: what is taken out is left out. */
const JSON_PARTS = new Set(['visual', 'voiceProfile', 'messaging', 'strategy'])

/** Writes what has changed by Payload's REST API, with the user's access. Never throws. */
export const saveProfile = async ({
  api,
  id,
  profile,
  changed,
  provenance,
  base,
}: {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  id: string
  profile: ProfileData
  changed: readonly string[]
  /** With new locks; `null`: they are as they were. */
  provenance: Provenance | null
  /** ISO 8601 of the state that the change was made from. */
  base: string
}): Promise<SaveAnswer> => {
  const url = `${api}/brand-profiles/${encodeURIComponent(id)}?depth=0`
  const values = changed.map((path) => ({
    path,
    value:
      valueAt(profile, path) ??
      (JSON_PARTS.has(path.split('.')[0] ?? '') ? undefined : emptyOf(path)),
  }))
  try {
    const answer = await fetch(url, {
      method: 'PATCH',
      credentials: 'include',
      headers: { 'content-type': 'application/json', 'x-base-version': base },
      body: JSON.stringify({ ...dataOf(profile, values), ...(provenance ? { provenance } : {}) }),
    })
    const body = (await answer.json().catch(() => ({}))) as Answer
    if (answer.ok && body.doc) return { kind: 'saved', doc: body.doc }
    const message = body.errors?.map((error) => error.message).join(' ') || `HTTP ${answer.status}`
    if (answer.status === 409) {
      const latest = await fetch(url, { credentials: 'include' })
      if (latest.ok)
        return { kind: 'conflict', theirs: (await latest.json()) as ProfileData, message }
    }
    return { kind: 'failed', message, problems: problemsOf(body) }
  } catch {
    return { kind: 'failed', message: null, problems: {} }
  }
}

const LISTS = new Set(['values', 'locales', 'social', 'voice.say', 'voice.avoid'])

const emptyOf = (path: string): unknown => (LISTS.has(path) ? [] : null)

type Answer = {
  doc?: ProfileData
  errors?: { message?: string; data?: { errors?: { path?: string; message?: string }[] } }[]
}

const problemsOf = ({ errors = [] }: Answer): Record<string, string> =>
  Object.fromEntries(
    errors.flatMap(({ data }) =>
      (data?.errors ?? []).flatMap(({ path, message }) =>
        path && message ? [placed(path, message)] : [],
      ),
    ),
  )

/** A field of JSON names the place within it at the beginning of its message: `traits.0.we: …`. */
const placed = (path: string, message: string): [string, string] => {
  const [, inner, rest] = /^(\w+)[\w.]*: ([\s\S]*)$/.exec(message) ?? []
  return JSON_PARTS.has(path) && inner && rest ? [`${path}.${inner}`, rest] : [path, message]
}
