import type { Issue } from './placeIssues'

/** An answer that was no success: RFC 9457, or the lack of any answer (`status` 0, no `detail`). */
export type Refusal = { status: number; title?: string; detail?: string; errors?: Issue[] }

export type Called<Data> = { ok: true; data: Data } | { ok: false; refusal: Refusal }

/** Calls an endpoint with the session's cookie. Never throws. */
export const callApi = async <Data>({
  url,
  method = 'GET',
  body,
  headers = {},
  signal,
}: {
  url: string
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}): Promise<Called<Data>> => {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'include',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    })
    const data: unknown = await response.json()
    if (response.ok) return { ok: true, data: data as Data }
    return { ok: false, refusal: { ...(data as Omit<Refusal, 'status'>), status: response.status } }
  } catch {
    return { ok: false, refusal: { status: 0 } }
  }
}
