import robotsParser from 'robots-parser'
import { isTauseError, TauseError } from '../../core/errors'
import { guardedFetch, type GuardedFetchOptions, USER_AGENT } from '../../fetch/guardedFetch'

const SECOND = 1000
const MAX_BYTES = 500 * 1024

/** Says whether `robots.txt` of an origin lets a page be read (RFC 9309). */
export type Robots = (url: string) => boolean

/**
 * @throws TauseError `robots` while the server cannot say (5xx, no answer): the standard forbids reading
 * on. A server without the file allows everything.
 */
export const readRobots = async (
  origin: string,
  options: Omit<GuardedFetchOptions, 'url' | 'type'>,
): Promise<Robots> => {
  const url = `${origin}/robots.txt`
  try {
    const found = await guardedFetch({
      ...options,
      url,
      type: /^text\/plain/,
      timeout: 4 * SECOND,
      maxBytes: MAX_BYTES,
    })
    if (found.status >= 500)
      throw new TauseError({
        code: 'robots',
        status: 422,
        message: `${url} answers ${found.status}, so it is not known what may be read. Try again later.`,
      })
    if (found.status >= 400) return () => true
    const robots = robotsParser(url, found.bytes.toString('utf8'))
    return (page) => robots.isAllowed(page, USER_AGENT) !== false
  } catch (error) {
    // A page in place of the file: there are no rules.
    if (isTauseError(error) && error.code === 'wrong_type') return () => true
    throw error
  }
}

export const notAllowed = (url: string): TauseError =>
  new TauseError({
    code: 'robots',
    status: 422,
    message: `robots.txt of ${new URL(url).host} asks robots not to read this page. Allow TauseStackBot there, or give the page's HTML.`,
  })
