import type { Layout } from '../../../core/builder/types'
import type { ChecksReport } from '../types'

const SECOND = 1000

/** Longest wait for an answer: publishing waits for it too. Milliseconds. */
const MOST_WAIT = 20 * SECOND

/** Asks the server what it finds in a layout that is not saved. @throws Error that says why not. */
export const askReport = async ({
  api,
  collection,
  id,
  layout,
  locale,
  signal,
}: {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  collection: string
  id: string
  layout: Layout
  locale: string | null
  signal: AbortSignal
}): Promise<ChecksReport> => {
  const query = locale ? `?locale=${encodeURIComponent(locale)}` : ''
  const path = `${api}/page-builder/checks/${collection}/${encodeURIComponent(id)}${query}`
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ layout }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(MOST_WAIT)]),
  })
  if (answer.ok) return (await answer.json()) as ChecksReport
  const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string }
  throw new Error(detail ?? `HTTP ${answer.status}`)
}
