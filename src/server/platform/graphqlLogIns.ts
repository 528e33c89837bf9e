import type { Request } from 'express'
import { readBody } from '../sites/readBody'

const MEBIBYTE = 1024 * 1024

/** Largest body of a GraphQL request. */
const MAX_BODY = 8 * MEBIBYTE

/** What GraphQL calls the requests that REST has an own limit for. Names in it cannot be escaped. */
const LOG_INS = /\b(?:login|forgotPassword|resetPassword|unlock)User\b/g

/**
 * How often a GraphQL request asks to log in or for a new password: one can do so many times. The body
 * is read for it, and left on the request as `rawBody`, where the API's listener looks for it.
 *
 * @throws TauseError `too_large` (413).
 */
export const countGraphqlLogIns = async (request: Request): Promise<number> => {
  if (request.method !== 'POST') return 0
  const body = await readBody(request, MAX_BODY)
  Object.assign(request, { rawBody: body })
  return queryOf(new TextDecoder().decode(body)).match(LOG_INS)?.length ?? 0
}

const queryOf = (body: string): string => {
  try {
    const { query } = JSON.parse(body) as { query?: unknown }
    return typeof query === 'string' ? query : ''
  } catch {
    // No GraphQL: the listener says so.
    return ''
  }
}
