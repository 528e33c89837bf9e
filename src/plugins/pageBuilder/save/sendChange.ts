export type FieldError = {
  path: string
  message: string
  /** The field refers to a document that does not exist any more. */
  missing?: { relationTo: string; id: string }
}

export type SaveOutcome =
  | { kind: 'saved'; updatedAt: string; status: 'draft' | 'published' | null }
  /** Someone saved in between. */
  | { kind: 'conflict'; message: string }
  | { kind: 'invalid'; message: string; errors: FieldError[] }
  /** May not, or no longer logged in. */
  | { kind: 'refused'; message: string; status: number }
  /** No connection, or the server is in trouble: worth another try. */
  | { kind: 'unreachable'; message: string }

export type SaveKind = 'autosave' | 'draft' | 'publish'

export type Change = {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  collection: string
  id: string
  /** Fields to write. */
  data: Record<string, unknown>
  /** ISO 8601 of the state that the change was made from. */
  base: string
  kind: SaveKind
  /** False for collections without drafts. */
  drafts: boolean
  locale: string | null
  signal?: AbortSignal
}

/** Writes a document by Payload's REST API, with the access of the user who is logged in. Never throws. */
export const sendChange = async ({
  api,
  collection,
  id,
  data,
  base,
  kind,
  drafts,
  locale,
  signal,
}: Change): Promise<SaveOutcome> => {
  const query = new URLSearchParams({ depth: '0', 'fallback-locale': 'null' })
  if (locale) query.set('locale', locale)
  if (drafts && kind !== 'publish') query.set('draft', 'true')
  if (drafts && kind === 'autosave') query.set('autosave', 'true')
  const status = drafts ? { _status: kind === 'publish' ? 'published' : 'draft' } : {}
  try {
    const answer = await fetch(`${api}/${collection}/${encodeURIComponent(id)}?${query}`, {
      method: 'PATCH',
      credentials: 'include',
      headers: { 'content-type': 'application/json', 'x-base-version': base },
      body: JSON.stringify({ ...data, ...status }),
      signal,
    })
    return toOutcome(answer.status, (await answer.json().catch(() => ({}))) as Answer)
  } catch (error) {
    return { kind: 'unreachable', message: error instanceof Error ? error.message : String(error) }
  }
}

type Answer = {
  doc?: { updatedAt?: string; _status?: 'draft' | 'published' }
  errors?: { message?: string; data?: { errors?: FieldError[] } }[]
}

const toOutcome = (status: number, { doc, errors }: Answer): SaveOutcome => {
  const message = errors?.map((error) => error.message).join(' ') || `HTTP ${status}`
  if (status === 200 && doc?.updatedAt)
    return { kind: 'saved', updatedAt: doc.updatedAt, status: doc._status ?? null }
  if (status === 409) return { kind: 'conflict', message }
  if (status === 400 || status === 422)
    return {
      kind: 'invalid',
      message,
      errors: (errors ?? []).flatMap(({ data }) => data?.errors ?? []),
    }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429)
    return { kind: 'refused', message, status }
  return { kind: 'unreachable', message }
}
