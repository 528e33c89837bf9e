import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import type { Settings } from '../../core/settings'
import { listen } from '../listen'
import { createCertificateStore } from './certificateStore'
import { createChallengeContexts } from './challengeContexts'
import { createTlsServer } from './tlsServer'
import { readContext } from './readContext'
import { redirectToHttps } from './redirectToHttps'
import { watchCertificates } from './watchCertificates'

const SECOND = 1000
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Longest a stop waits for the requests that are under way. Milliseconds. */
const DRAIN_TIMEOUT = 5 * SECOND

/** Without `includeSubDomains`: what stands below a domain need not be ours. */
const HSTS = `max-age=${YEAR_SECONDS}`

export type Https = {
  port: number
  /** Leads a plain request to HTTPS when its host has a certificate; `false`: it is to be answered. */
  redirects: (request: IncomingMessage, response: ServerResponse, host: string) => boolean
  /** What does not work as it should, for whoever operates the process; `null`: nothing is known of. */
  problem: () => string | null
  stop: () => Promise<void>
}

/** Listens for HTTPS with the certificates of the shared store. */
export const createHttps = async ({
  payload,
  settings,
  https: { port: wanted, publicPort },
  hostOf,
  isPlatform,
  onRequest,
}: {
  payload: Payload
  settings: Pick<Settings, 'host' | 'sitesDomain' | 'trustedProxies'>
  https: NonNullable<Settings['https']>
  hostOf: (request: IncomingMessage) => string
  /** Whether the platform itself answers at a host, by Express and Next, which know HTTP/1.1 only. */
  isPlatform: (host: string) => boolean
  onRequest: (request: IncomingMessage, response: ServerResponse, host: string) => void
}): Promise<Https> => {
  /** Hosts whose certificate could not be opened when it was last needed. */
  const broken = new Set<string>()
  const onError = (error: unknown, host: string): void => {
    broken.add(host)
    payload.logger.error({ err: error, msg: `The certificate of ${host} cannot be used.` })
  }
  const forget = (host: string): void => {
    broken.delete(host)
    store.forget(host)
  }
  const watch = await watchCertificates({ payload, onChange: forget })
  const store = createCertificateStore({
    known: (host) => watch.get(host),
    sitesDomain: settings.sitesDomain,
    read: async (host) => {
      const context = await readContext(payload, host)
      broken.delete(host)
      return context
    },
    onError,
  })
  const challengeOf = createChallengeContexts(payload)

  const tls = createTlsServer({
    contextOf: async (servername) => {
      const found = await store.find(servername)
      if (found) return found.context
      if (!store.isKnown(servername)) return null
      return challengeOf(servername).catch((error: unknown) => {
        payload.logger.error({ err: error, msg: `The challenge of ${servername} was not found.` })
        return null
      })
    },
    speaksHttp2: (servername) => !isPlatform(servername),
    onRequest: (request, response) => {
      const host = hostOf(request)
      if (request.httpVersionMajor === 2 && isPlatform(host)) {
        // A connection to a site was used for the platform, whose certificate is the same: try another.
        response.writeHead(421, { 'content-length': 0 })
        response.end()
        return
      }
      if (store.peek(host)?.hsts) response.setHeader('strict-transport-security', HSTS)
      onRequest(request, response, host)
    },
  })
  const port = await listen({
    server: tls.server,
    host: settings.host,
    port: wanted,
    variable: 'HTTPS_PORT',
  }).catch((error: unknown) => {
    watch.stop()
    throw error
  })

  return {
    port,
    redirects: (request, response, host) => {
      // A proxy of our own that has ended TLS has it done already.
      const isSecure =
        settings.trustedProxies > 0 && request.headers['x-forwarded-proto'] === 'https'
      // What asks whether a host leads here at all, asks in plain.
      const isProbe = request.url?.startsWith('/.well-known/')
      if (isSecure || isProbe || !store.isLive(host)) return false
      redirectToHttps({ request, response, host, publicPort })
      return true
    },
    problem: () => problemOf({ broken: broken.size, isBehind: watch.isBehind() }),
    stop: () =>
      new Promise((resolve) => {
        watch.stop()
        tls.server.close(() => resolve())
        tls.drain()
        setTimeout(tls.destroy, DRAIN_TIMEOUT).unref()
      }),
  }
}

const problemOf = ({ broken, isBehind }: { broken: number; isBehind: boolean }): string | null => {
  if (isBehind) return 'the database does not answer: certificates stay as they were'
  return broken > 0
    ? `certificates that cannot be opened, so that visitors of their hosts see nothing: ${broken}. The log says why`
    : null
}
