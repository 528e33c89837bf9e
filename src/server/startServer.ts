import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Payload, SanitizedConfig } from 'payload'
import type { Settings } from '../core/settings'
import { signals } from '../jobs/signals'
import { type Background, startBackground } from '../jobs/startBackground'
import type { BlobStore } from '../storage/BlobStore'
import { listen } from './listen'
import { createNextHandler } from './nextHandler'
import { createPayloadListener } from './payloadListener'
import { createPlatformApp } from './platform/platformApp'
import { checkReadiness } from './readiness'
import { createFeedHandler } from './sites/feedHandler'
import { createFormHandler } from './sites/formHandler'
import { hostNameOf, targetOf } from './sites/hostNames'
import { readHostState } from './sites/hostState'
import { createPreviewHandler } from './sites/previewHandler'
import { createSiteDirectory } from './sites/siteDirectory'
import { createSiteHandler } from './sites/siteHandler'
import { renderTemplatePreview } from './sites/templatePreview'

const SECOND = 1000

/** Longest a request may take to send its headers, and an idle connection is kept. Milliseconds. */
const HEADERS_TIMEOUT = 20 * SECOND
const KEEP_ALIVE_TIMEOUT = 65 * SECOND

/** Longest a stop waits for the requests that are under way. Milliseconds. */
const DRAIN_TIMEOUT = 5 * SECOND

export type RunningServer = {
  /** Null in a process that only works in the background. */
  port: number | null
  /** Takes no more requests, lets running ones and jobs end, and closes the database. */
  stop: () => Promise<void>
}

/** Starts what the settings' roles ask for: sites, API and admin panel over HTTP, and the worker. */
export const startServer = async ({
  settings,
  config,
  payload,
  blobs,
  adminDir,
  dev = false,
}: {
  settings: Settings
  config: Promise<SanitizedConfig>
  payload: Payload
  blobs: BlobStore
  /** Folder of the built Next app. */
  adminDir: string
  dev?: boolean
}): Promise<RunningServer> => {
  const platformHost = new URL(settings.publicUrl).hostname
  const hosts = { platformHost, sitesDomain: settings.sitesDomain }
  let draining = false
  let background: Background | null = null

  const directory = createSiteDirectory({
    readState: (host) => {
      const target = targetOf({ host, ...hosts })
      return target.kind === 'platform'
        ? Promise.resolve({ kind: 'unknown' })
        : readHostState(payload, target)
    },
    readManifest: async (digest) => JSON.parse((await blobs.get(digest)).toString('utf8')),
    onError: (error, host) => payload.logger.error({ err: error, msg: `Host ${host}` }),
  })
  const onSite = (siteId: string): void =>
    void directory
      .invalidate(siteId)
      .catch((error: unknown) => payload.logger.error({ err: error, msg: `Site ${siteId}` }))
  signals.on('site', onSite)

  const onError = (error: unknown, request: string): void =>
    payload.logger.error({ err: error, msg: `Request failed: ${request}` })
  const siteHandler = createSiteHandler({
    directory,
    blobs,
    onForm: createFormHandler({ payload, blobs, trustedProxies: settings.trustedProxies }),
    onPreview: createPreviewHandler({ payload, settings }),
    onFeed: createFeedHandler({ payload, mediaDir: join(settings.dataDir, 'media') }),
    onError,
  })

  const server = createServer()
  server.headersTimeout = HEADERS_TIMEOUT
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT

  const admin = settings.roles.includes('admin')
    ? await createNextHandler({
        dir: adminDir,
        dev,
        port: settings.port,
        hostname: settings.host,
        server,
      })
    : undefined
  const platform = createPlatformApp({
    api: createPayloadListener(config),
    admin,
    templatePreview: (templateId, path) =>
      renderTemplatePreview({ templateId, path, publicUrl: settings.publicUrl }),
    readiness: () =>
      checkReadiness({
        payload,
        dataDir: settings.dataDir,
        draining,
        redis: background?.redis ?? null,
      }),
    trustedProxies: settings.trustedProxies,
    onError,
  })

  server.on('request', (request, response) => {
    const host = hostNameOf(request.headers.host)
    const isSite =
      settings.roles.includes('front') && targetOf({ host, ...hosts }).kind !== 'platform'
    if (isSite) siteHandler(request, response, host)
    else platform(request, response)
  })
  // A process that only works in the background needs no port.
  const listens = settings.roles.some((role) => role !== 'worker')
  const port = listens ? await listen({ server, host: settings.host, port: settings.port }) : null
  background = await startBackground({ payload, blobs, settings })

  return {
    port,
    stop: async () => {
      draining = true
      signals.off('site', onSite)
      await background?.stop()
      if (listens) await close(server)
      await payload.destroy()
    },
  }
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT).unref()
  })
