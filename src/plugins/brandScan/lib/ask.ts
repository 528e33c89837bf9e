import type { Problem } from '../../../core/api/common'

export type Asked<Data> = { ok: true; data: Data } | { ok: false; problem: Partial<Problem> }

/** Calls an endpoint with the session's cookie. Never throws; no answer is a problem without a status. */
export const ask = async <Data>(
  url: string,
  {
    body,
    key,
    base,
    method,
  }: {
    body?: unknown
    key?: string
    /** The state that a change is made from: refused with 409 when somebody has saved since. */
    base?: string
    method?: 'POST' | 'DELETE'
  } = {},
): Promise<Asked<Data>> => {
  try {
    const response = await fetch(url, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      credentials: 'include',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(base ? { 'x-base-version': base } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const data: unknown = await response.json()
    return response.ok
      ? { ok: true, data: data as Data }
      : { ok: false, problem: { ...(data as Partial<Problem>), status: response.status } }
  } catch {
    return { ok: false, problem: {} }
  }
}
