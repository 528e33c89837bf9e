import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Payload, SanitizedConfig } from 'payload'
import type { Settings } from '../core/settings'
import { type Background, startBackground } from '../jobs/startBackground'
import type { BlobStore } from '../storage/BlobStore'
import { closeServer } from './closeServer'
import { createContentReader } from '../storage/contentReader'
import { createContentHandler } from './content/contentHandler'
import { answerPlainRequests } from './http/plainConnections'
import { listen } from './listen'
import { createNextHandler } from './nextHandler'
import { createPayloadListener } from './payloadListener'
import { createPlatformApp } from './platform/platformApp'
import { checkReadiness } from './readiness'
import { answerRoutingProbe } from './sites/answerRoutingProbe'
import { createFront } from './sites/createFront'
import { hostOf, targetOf } from './sites/hostNames'
import { createChallengeResponder } from './tls/challengeResponder'
import { createHttps, type Https } from './tls/createHttps'
import { renderTemplatePreview } from './sites/templatePreview'

const SECOND = 1000

/** Longest a request may take to send its headers, and an idle connection is kept. Milliseconds. */
const HEADERS_TIMEOUT = 20 * SECOND
const KEEP_ALIVE_TIMEOUT = 65 * SECOND

export type RunningServer = {
  /** Null in a process that only works in the background. */
  port: number | null
  /** Null: no HTTPS. */
  httpsPort: number | null
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
  beforeListen = () => Promise.resolve(),
}: {
  settings: Settings
  config: Promise<SanitizedConfig>
  payload: Payload
  blobs: BlobStore
  /** Folder of the built Next app. */
  adminDir: string
  dev?: boolean
  /** Frees the port, if something holds it until then. */
  beforeListen?: () => Promise<void>
}): Promise<RunningServer> => {
  const platformHost = new URL(settings.publicUrl).hostname
  const hosts = { platformHost, sitesDomain: settings.sitesDomain }
  let draining = false
  let background: Background | null = null
  let https: Https | null = null

  const onError = (error: unknown, request: string): void =>
    payload.logger.error({ err: error, msg: `Request failed: ${request}` })
  const reader = createContentReader(blobs)
  const front = settings.roles.includes('front')
    ? createFront({ payload, settings, blobs, reader })
    : null

  const content =
    front &&
    createContentHandler({
      directory: front.directory,
      reader,
      address: settings,
      secret: payload.secret,
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
        certificates: https?.problem ?? null,
      }),
    trustedProxies: settings.trustedProxies,
    onError,
  })

  const isPlatform = (host: string): boolean =>
    !front || targetOf({ host, ...hosts }).kind === 'platform'
  const answer = (request: IncomingMessage, response: ServerResponse, host: string): void => {
    if (front && !isPlatform(host)) front.handle(request, response, host)
    else if (content) content(request, response, () => platform(request, response))
    else platform(request, response)
  }
  const answerAuthority = createChallengeResponder(payload)
  /** What is asked of any host, whosever it is, and before anybody is led to HTTPS. */
  const answersProbe = (
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
  ): boolean =>
    answerAuthority(request, response) ||
    (front !== null && answerRoutingProbe({ request, response, host, secret: payload.secret }))
  // A process that only works in the background needs no port.
  const listens = settings.roles.some((role) => role !== 'worker')
  if (listens && settings.https)
    https = await createHttps({
      payload,
      settings,
      https: settings.https,
      hostOf,
      isPlatform,
      onRequest: (request, response, host) => {
        if (!answersProbe(request, response, host)) answer(request, response, host)
      },
    })
  server.on('request', (request, response) => {
    const host = hostOf(request)
    if (answersProbe(request, response, host)) return
    if (!https?.redirects(request, response, host)) answer(request, response, host)
  })
  // With HTTPS, what comes in plain is led there.
  const plain = front && !https ? answerPlainRequests({ server, answer: front.answerPlain }) : null
  await beforeListen()
  const port = listens ? await listen({ server, host: settings.host, port: settings.port }) : null
  background = await startBackground({ payload, blobs, settings })

  return {
    port,
    httpsPort: https?.port ?? null,
    stop: async () => {
      draining = true
      await background?.stop()
      await front?.stop()
      await Promise.all([listens && closeServer(server, plain), https?.stop()])
      await payload.destroy()
    },
  }
}
