import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { BlobStore } from '../../storage/BlobStore'
import type { ReleaseRoute } from '../../core/release/types'
import {
  chooseEncoding,
  isNotModified,
  parseRange,
  prepareStandIn,
  type PreparedRoute,
} from './preparedRoute'
import type { HostEntry, LiveSite, SiteDirectory } from './siteDirectory'
import { isFeedPath } from './feedHandler'
import { sendSystemPage } from './systemPages'

const MEBIBYTE = 1024 * 1024

/** Bytes of bodies kept in memory, over all sites. */
const CACHE_BYTES = 256 * MEBIBYTE

/** Larger bodies are streamed from the store instead of being kept. */
const MAX_CACHED_BODY = 4 * MEBIBYTE

const FORM_PREFIX = '/_forms/'
const PREVIEW_PREFIX = '/_preview/'

/** A request that belongs to a site, with its URL taken apart. */
export type SiteRequest = {
  request: IncomingMessage
  response: ServerResponse
  host: string
  /** Decoded, without query. */
  path: string
  query: string
  site: LiveSite
}

export type SiteHandlerOptions = {
  directory: SiteDirectory
  blobs: BlobStore
  onForm: (request: SiteRequest) => Promise<void>
  /** Previews exist before a first release does, so they need the site only. */
  onPreview: (request: Omit<SiteRequest, 'site'> & { siteId: string }) => Promise<void>
  /** `false`: the path is nobody's. */
  onFeed: (request: SiteRequest) => Promise<boolean>
  onError: (error: unknown, host: string) => void
}

/** Answers requests for site hosts; from memory, without awaiting anything, whenever it can. */
export const createSiteHandler = ({
  directory,
  blobs,
  onForm,
  onPreview,
  onFeed,
  onError,
}: SiteHandlerOptions): ((
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
) => void) => {
  const bodies = new LRUCache<string, Buffer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (body) => body.length + 1,
  })

  const fail = (response: ServerResponse, host: string, error: unknown): void => {
    onError(error, host)
    if (response.headersSent) {
      response.destroy()
      return
    }
    sendSystemPage(response, {
      status: 503,
      title: 'Temporarily unavailable',
      text: 'This page cannot be shown right now. Please try again in a minute.',
      headers: { 'retry-after': '60' },
    })
  }

  const sendBody = (
    { request, response, host }: Pick<SiteRequest, 'request' | 'response' | 'host'>,
    prepared: PreparedRoute,
    status: number,
  ): void => {
    const { route, encoding, bodyKey } = prepared
    const inPart = prepared.ranges && status === 200 && request.method === 'GET'
    if (inPart && request.headers.range && rangeHolds(request, prepared))
      return void sendRange({ request, response, host }, prepared).catch((error: unknown) =>
        fail(response, host, error),
      )
    const known = bodies.get(bodyKey)
    if (known) return end(request, response, status, prepared, known)
    // The store streams plain bytes only; a compressed form of a large text is small again.
    if (route.size > MAX_CACHED_BODY && encoding === 'identity')
      return void streamWhole({ request, response, host }, prepared, status)
    blobs
      .get(route.blob, encoding)
      .then((body) => {
        bodies.set(bodyKey, body)
        end(request, response, status, prepared, body)
      })
      .catch((error: unknown) => {
        // A spoilt compressed form does not make the page itself unreadable.
        if (encoding === 'identity') return fail(response, host, error)
        onError(error, host)
        sendBody({ request, response, host }, prepared.plain(), status)
      })
  }

  const sendRange = async (
    { request, response, host }: Pick<SiteRequest, 'request' | 'response' | 'host'>,
    prepared: PreparedRoute,
  ): Promise<void> => {
    const { size, blob } = prepared.route
    const range = parseRange(request.headers.range, size)
    if (range === null) return void streamWhole({ request, response, host }, prepared, 200)
    if (range === 'unsatisfiable') {
      response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 })
      response.end()
      return
    }
    const { stream } = await blobs.open(blob, range)
    response.writeHead(206, {
      ...prepared.headers,
      'content-range': `bytes ${range.start}-${range.end}/${size}`,
      'content-length': range.end - range.start + 1,
    })
    pipe(stream, response, (error) => fail(response, host, error))
  }

  const streamWhole = async (
    { request, response, host }: Pick<SiteRequest, 'request' | 'response' | 'host'>,
    prepared: PreparedRoute,
    status: number,
  ): Promise<void> => {
    try {
      const { size, blob } = prepared.route
      const stream = request.method === 'HEAD' ? null : (await blobs.open(blob)).stream
      response.writeHead(status, { ...prepared.headers, 'content-length': size })
      if (stream) pipe(stream, response, (error) => fail(response, host, error))
      else response.end()
    } catch (error) {
      fail(response, host, error)
    }
  }

  const sendRoute = (
    context: Pick<SiteRequest, 'request' | 'response' | 'host'>,
    site: LiveSite,
    path: string,
  ): boolean => {
    const route = Object.hasOwn(site.manifest.routes, path) ? site.manifest.routes[path] : undefined
    if (!route) return false
    const accept = context.request.headers['accept-encoding'] as string | undefined
    const prepared = site.prepared(path, chooseEncoding(accept, route.encodings))
    if (!prepared) return false
    if (isNotModified(context.request.headers['if-none-match'], prepared.etag)) {
      const { 'content-type': _type, 'content-encoding': _encoding, ...headers } = prepared.headers
      context.response.writeHead(304, headers)
      context.response.end()
      return true
    }
    sendBody(context, prepared, 200)
    return true
  }

  const sendNotFound = (
    context: Pick<SiteRequest, 'request' | 'response' | 'host'>,
    route: ReleaseRoute,
  ): void => {
    const accept = context.request.headers['accept-encoding'] as string | undefined
    sendBody(
      context,
      prepareStandIn(route, chooseEncoding(accept, route.encodings), 'no-cache'),
      404,
    )
  }

  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    entry: HostEntry,
  ): void => {
    const head = request.method === 'HEAD'
    if (entry.kind === 'unknown')
      return sendSystemPage(response, {
        status: 404,
        title: 'No site here',
        text: `There is no site at ${host}. Check the address for typing mistakes.`,
        head,
      })
    if (entry.kind === 'suspended')
      return sendSystemPage(response, {
        status: 503,
        title: 'Site suspended',
        text: 'This site is suspended at the moment. Its owner can have it resumed.',
        headers: { 'retry-after': '3600' },
        head,
      })

    const target = pathOf(request.url)
    if (!target)
      return sendSystemPage(response, {
        status: 400,
        title: 'Bad address',
        text: 'The address of this page is not written correctly.',
        head,
      })
    const { path, query } = target
    if (path.startsWith(PREVIEW_PREFIX))
      return void onPreview({ request, response, host, path, query, siteId: entry.siteId }).catch(
        (error: unknown) => fail(response, host, error),
      )
    if (entry.kind === 'empty')
      return sendSystemPage(response, {
        status: 404,
        title: 'Nothing published yet',
        text: 'This site has not been deployed yet.',
        head,
      })

    if (path.startsWith(FORM_PREFIX))
      return void onForm({ request, response, host, path, query, site: entry }).catch(
        (error: unknown) => fail(response, host, error),
      )
    if (request.method !== 'GET' && !head) {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 })
      response.end()
      return
    }
    const context = { request, response, host }
    if (sendRoute(context, entry, path)) return
    if (isFeedPath(path))
      return void onFeed({ ...context, path, query, site: entry })
        .then((known) => known || sendNotFound(context, entry.manifest.notFound))
        .catch((error: unknown) => fail(response, host, error))
    const canonical = withoutTrailingSlashes(path)
    if (canonical !== path && Object.hasOwn(entry.manifest.routes, canonical)) {
      response.writeHead(308, { location: encodeURI(canonical) + query, 'content-length': 0 })
      response.end()
      return
    }
    sendNotFound(context, entry.manifest.notFound)
  }

  return (request, response, host) => {
    const entry = directory.peek(host)
    if (entry) return answer(request, response, host, entry)
    directory
      .load(host)
      .then((loaded) => answer(request, response, host, loaded))
      .catch((error: unknown) => fail(response, host, error))
  }
}

// No regular expression: `/\/+$/` takes quadratic time on an address of many slashes.
const withoutTrailingSlashes = (path: string): string => {
  let end = path.length
  while (end > 1 && path[end - 1] === '/') end--
  return path.slice(0, end)
}

const pathOf = (url: string | undefined): { path: string; query: string } | null => {
  const raw = url ?? '/'
  const mark = raw.indexOf('?')
  const encoded = mark === -1 ? raw : raw.slice(0, mark)
  try {
    const path = encoded.includes('%') ? decodeURIComponent(encoded) : encoded
    return path.startsWith('/') ? { path, query: mark === -1 ? '' : raw.slice(mark) } : null
  } catch {
    return null
  }
}

/** `If-Range` with another ETag: the client's part belongs to other bytes, send the whole. */
const rangeHolds = (request: IncomingMessage, { etag }: PreparedRoute): boolean => {
  const condition = request.headers['if-range']
  return condition === undefined || condition === etag
}

const end = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { wholeHeaders }: PreparedRoute,
  body: Buffer,
): void => {
  response.writeHead(status, wholeHeaders(body.length))
  response.end(request.method === 'HEAD' ? undefined : body)
}

const pipe = (
  stream: NodeJS.ReadableStream,
  response: ServerResponse,
  onError: (error: unknown) => void,
): void => {
  stream.on('error', onError)
  response.on('close', () => (stream as { destroy?: () => void }).destroy?.())
  stream.pipe(response)
}
