import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { readAccessToken } from '../../core/access/accessToken'
import { PROBLEM_TYPE, toProblem } from '../../core/api/problem'
import {
  CONTENT_PREFIX,
  type ContentAddress,
  readContentAddress,
} from '../../core/content/contentAddress'
import { contentHeaders } from '../../core/content/contentHeaders'
import { notFound, TauseError } from '../../core/errors'
import { siteUrl, type SiteAddress } from '../../jobs/deploy/siteUrl'
import type { ContentReader } from '../../storage/contentReader'
import type { LiveSite } from '../sites/hostEntry'
import { chooseEncoding, isNotModified } from '../sites/preparedRoute'
import type { SiteDirectory } from '../sites/siteDirectory'
import { createFindContentSite } from './findContentSite'

const MEBIBYTE = 1024 * 1024

/** Memory for answers that are ready to be sent, with the bodies that they keep from being let go. */
const READY_BYTES = 32 * MEBIBYTE

/** Of an answer beside its body and its address: headers, an object, its place in a map. */
const READY_OVERHEAD = 2000

const ENCODINGS = ['br', 'gzip'] as const

/** Seconds after which to ask again when a site cannot be looked up. */
const RETRY_AFTER = '5'

type Ready = { site: LiveSite; host: string; etag: string; headers: string[]; body: Buffer }

type Next = () => void

/**
 * Answers requests for published content that anybody may read, from memory, before any framework: they
 * need neither a session nor the database. Everything else is `next`'s: content by key, and errors.
 */
export const createContentHandler = ({
  directory,
  reader,
  address,
  secret,
  onError,
}: {
  directory: Pick<SiteDirectory, 'peek' | 'load'>
  reader: ContentReader
  address: SiteAddress
  /** PAYLOAD_SECRET. */
  secret: string
  onError: (error: unknown, what: string) => void
}): ((request: IncomingMessage, response: ServerResponse, next: Next) => void) => {
  const findSite = createFindContentSite({ directory, sitesDomain: address.sitesDomain })
  const ready = new LRUCache<string, Ready>({
    maxSize: READY_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length + READY_OVERHEAD,
  })

  const send = (request: IncomingMessage, response: ServerResponse, answer: Ready): void => {
    const { etag, headers, body } = answer
    if (isNotModified(request.headers['if-none-match'], etag)) {
      response.writeHead(304, withoutBodyHeaders(headers))
      response.end()
      return
    }
    response.writeHead(200, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    asked: ContentAddress,
    key: string,
    next: Next,
  ): Promise<void> => {
    const found = await findSite(asked)
    if (!found || !found.site.publicContent) return next()
    const { site, host } = found
    const { protection } = site
    const hasToken =
      protection !== undefined &&
      asked.token !== null &&
      readAccessToken({
        token: asked.token,
        place: { siteId: site.siteId, environment: site.environment, lock: protection.lock },
        purpose: 'link',
        secret,
      }) !== null
    if (protection && !hasToken) return next()
    const encoding = chooseEncoding(acceptOf(request), ENCODINGS)
    const origin = site.origin ?? siteUrl({ ...site, address })
    const read = await reader.read({ ...site, path: asked.path, origin }, encoding)
    if (!read) return sendProblem(response, notFound('page', asked.path ?? '/'))
    const headers = contentHeaders(
      { ...read, size: read.body.length },
      { isPublic: protection === undefined },
    )
    const made = {
      site,
      host,
      etag: read.etag,
      headers: Object.entries(headers).flat(),
      body: read.body,
    }
    // What a token has opened is looked at each time: tokens end.
    if (!protection) ready.set(key, made)
    send(request, response, made)
  }

  return (request, response, next) => {
    const { method, url = '' } = request
    if (!url.startsWith(CONTENT_PREFIX)) return next()
    if (method === 'OPTIONS') return void preflight(request, response, next)
    if (method !== 'GET' && method !== 'HEAD') return next()
    const key = `${chooseEncoding(acceptOf(request), ENCODINGS)} ${url}`
    const known = ready.get(key)
    if (known && isCurrent(directory, known)) return send(request, response, known)
    const asked = readContentAddress(url)
    if (!asked) return next()
    answer(request, response, asked, key, next).catch((error: unknown) =>
      fail(response, error, url),
    )
  }

  /** Browsers ask first when a script sends `If-None-Match`. Open for what is public only. */
  function preflight(request: IncomingMessage, response: ServerResponse, next: Next): void {
    const asked = readContentAddress(request.url ?? '')
    if (!asked) return next()
    findSite(asked)
      .then((found) => {
        if (!found?.site.publicContent) return next()
        response.writeHead(204, {
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET, HEAD',
          'access-control-allow-headers': 'if-none-match',
          'access-control-max-age': '86400',
          vary: 'access-control-request-method, access-control-request-headers',
        })
        response.end()
      })
      .catch((error: unknown) => fail(response, error, request.url ?? ''))
  }

  function fail(response: ServerResponse, error: unknown, url: string): void {
    onError(error, url.slice(0, 200))
    if (response.headersSent) return void response.destroy()
    sendProblem(
      response,
      new TauseError({
        code: 'unavailable',
        status: 503,
        message: 'The content cannot be read right now. Try again in a moment.',
      }),
      { 'retry-after': RETRY_AFTER },
    )
  }
}

/** Whether what is in memory is still what the site's pointer says, and may still be read. */
const isCurrent = (directory: Pick<SiteDirectory, 'peek'>, { host, site }: Ready): boolean => {
  const now = directory.peek(host)
  return (
    now?.kind === 'live' &&
    now.releaseId === site.releaseId &&
    now.manifestDigest === site.manifestDigest &&
    now.slug === site.slug &&
    now.origin === site.origin &&
    now.publicContent === true &&
    now.protection === undefined
  )
}

const acceptOf = ({ headers }: IncomingMessage): string | undefined =>
  headers['accept-encoding'] as string | undefined

const BODY_HEADERS = ['content-type', 'content-length', 'content-encoding']

const withoutBodyHeaders = (headers: readonly string[]): string[] =>
  headers.flatMap((name, index) =>
    index % 2 === 0 && !BODY_HEADERS.includes(name) ? [name, headers[index + 1] ?? ''] : [],
  )

const sendProblem = (
  response: ServerResponse,
  error: TauseError,
  headers: Record<string, string> = {},
): void => {
  const requestId = randomUUID()
  const body = Buffer.from(JSON.stringify(toProblem({ error, requestId })))
  response.writeHead(error.status, {
    'content-type': PROBLEM_TYPE,
    'content-length': body.length,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
