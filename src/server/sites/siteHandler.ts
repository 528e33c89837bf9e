import type { IncomingMessage, ServerResponse } from 'node:http'
import { isTauseError } from '../../core/errors'
import { NOT_FOUND_PATH } from '../../core/release/types'
import type { BlobStore } from '../../storage/BlobStore'
import { type AssetHistory, isAsset } from './assetHistory'
import { isFeedPath } from './feedHandler'
import type { HostEntry, LiveSite } from './hostEntry'
import { createMaintenance, isOpenInMaintenance } from './maintenance'
import {
  chooseEncoding,
  isNotModified,
  type PreparedRoute,
  prepareRoute,
  prepareStandIn,
} from './preparedRoute'
import { type BodyCache, createBodyCache, createSendBody, type Exchange } from './sendBody'
import { sendRedirect } from './sendRedirect'
import type { SiteDirectory } from './siteDirectory'
import { pathOf, withoutTrailingSlashes } from './sitePath'
import { sendSystemPage } from './systemPages'

const FORM_PREFIX = '/_forms/'
const PREVIEW_PREFIX = '/_preview/'

/** Seconds after which to ask again when something of ours failed. */
const RETRY_AFTER = 60

/** A request that belongs to a site, with its URL taken apart. */
export type SiteRequest = Exchange & {
  /** Decoded, without query. */
  path: string
  query: string
  site: LiveSite
}

export type SiteHandlerOptions = {
  directory: Pick<SiteDirectory, 'peek' | 'load'>
  blobs: BlobStore
  bodies?: BodyCache
  history: AssetHistory
  onForm: (request: SiteRequest) => Promise<void>
  /** Answers for a protected site; `null`: the visitor may see it. */
  protect: (request: SiteRequest) => Promise<void> | null
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
  bodies = createBodyCache(),
  history,
  protect,
  onForm,
  onPreview,
  onFeed,
  onError,
}: SiteHandlerOptions): ((
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
) => void) => {
  const fail = ({ response, host }: Exchange, error: unknown): void => {
    onError(error, host)
    if (response.headersSent) {
      response.destroy()
      return
    }
    const retryAfter = isTauseError(error) ? (error.retryAfter ?? RETRY_AFTER) : RETRY_AFTER
    sendSystemPage(response, {
      status: 503,
      title: 'Temporarily unavailable',
      text: 'This page cannot be shown right now. Please try again in a minute.',
      headers: { 'retry-after': String(retryAfter) },
    })
  }
  const failing = (exchange: Exchange, work: Promise<unknown>): void =>
    void work.catch((error: unknown) => fail(exchange, error))

  const sendBody = createSendBody({ blobs, bodies, onError, fail })
  const sendMaintenance = createMaintenance({ blobs })

  /** The answer with a route of the release or of one before it, or that it has not changed. */
  const sendPrepared = (exchange: Exchange, prepared: PreparedRoute): void => {
    const { request, response } = exchange
    if (!isNotModified(request.headers['if-none-match'], prepared.etag))
      return sendBody(exchange, prepared, 200)
    response.writeHead(304, prepared.unchangedHeaders())
    response.end()
  }

  const sendNotFound = (exchange: Exchange, { release }: LiveSite, path: string): void => {
    const route = release.notFound
    const encoding = chooseEncoding(acceptOf(exchange), route.encodings)
    sendBody(exchange, prepareStandIn(route, encoding, 'no-cache', release.headersAt(path)), 404)
  }

  const sendEarlierAsset = async (
    exchange: Exchange,
    site: LiveSite,
    path: string,
  ): Promise<void> => {
    const route = await history.find(site, path)
    if (!route) return sendNotFound(exchange, site, path)
    const encoding = chooseEncoding(acceptOf(exchange), route.encodings)
    sendPrepared(exchange, prepareRoute(route, encoding, site.release.headersAt(path)))
  }

  /** What a site has no route for. */
  const answerElse = (context: SiteRequest): void => {
    const { path, query, site } = context
    if (isAsset(path)) return failing(context, sendEarlierAsset(context, site, path))
    if (isFeedPath(path))
      return failing(
        context,
        onFeed(context).then((known) => known || sendNotFound(context, site, path)),
      )
    const canonical = withoutTrailingSlashes(path)
    if (canonical !== path && site.release.find(canonical))
      return sendRedirect(context, { status: 308, location: encodeURI(canonical) + query })
    const redirect = site.release.redirect(canonical, query)
    if (redirect) return sendRedirect(context, redirect)
    sendNotFound(context, site, path)
  }

  const answerLive = (context: SiteRequest): void => {
    const { request, response, path, site } = context
    const kept = site.protection && protect(context)
    if (kept) return failing(context, kept)
    if (site.maintenance && !isOpenInMaintenance(path))
      return failing(context, sendMaintenance(context))
    if (path.startsWith(FORM_PREFIX)) return failing(context, onForm(context))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 })
      response.end()
      return
    }
    if (path === NOT_FOUND_PATH) return sendNotFound(context, site, path)
    const prepared = site.release.prepared(path, acceptOf(context))
    if (prepared) sendPrepared(context, prepared)
    else answerElse(context)
  }

  const answer = (exchange: Exchange, entry: HostEntry): void => {
    const { request, response, host } = exchange
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
    if (entry.kind === 'redirect')
      return sendRedirect(exchange, { status: 308, location: `${entry.to}${request.url}` })
    const { path, query } = target
    if (path.startsWith(PREVIEW_PREFIX))
      return failing(exchange, onPreview({ ...exchange, path, query, siteId: entry.siteId }))
    if (entry.kind === 'empty')
      return sendSystemPage(response, {
        status: 404,
        title: 'Nothing published yet',
        text: 'This site has not been deployed yet.',
        head,
      })
    answerLive({ request, response, host, path, query, site: entry })
  }

  return (request, response, host) => {
    const exchange = { request, response, host }
    try {
      const entry = directory.peek(host)
      if (entry) return answer(exchange, entry)
    } catch (error) {
      // Nobody above would catch it: one odd release must not end the process for all sites.
      return fail(exchange, error)
    }
    failing(
      exchange,
      directory.load(host).then((loaded) => answer(exchange, loaded)),
    )
  }
}

const acceptOf = ({ request }: Exchange): string | undefined =>
  request.headers['accept-encoding'] as string | undefined
