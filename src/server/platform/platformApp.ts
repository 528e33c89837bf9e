import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { PreviewAnswer } from '../../render/renderPreview'
import { limitBody } from './limitBody'
import { rateLimits } from './rateLimits'
import { refuseUnreadable } from './refuseUnreadable'

export type Readiness = { ok: boolean; checks: Record<string, { ok: boolean; note?: string }> }

export type PlatformAppOptions = {
  /** Payload's REST, GraphQL and the external API. */
  api: RequestListener
  /** The admin panel; undefined in processes without it. */
  admin?: RequestListener
  /** A bundled template as a site, `null` when there is no such template. */
  templatePreview: (templateId: string, path: string) => Promise<PreviewAnswer | null>
  readiness: () => Promise<Readiness>
  /** See `clientAddress`. */
  trustedProxies: number
  onError: (error: unknown, request: string) => void
}

const isApi = ({ path }: Request): boolean => path === '/api' || path.startsWith('/api/')

/** The platform's own host: health, limits, API, admin panel. No body parser: Payload reads bodies. */
export const createPlatformApp = ({
  api,
  admin,
  templatePreview,
  readiness,
  trustedProxies,
  onError,
}: PlatformAppOptions): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)

  app.use((request: Request, response: Response, next: NextFunction) => {
    const given = request.get('x-request-id')
    const id = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    request.headers['x-request-id'] = id
    // The API's listener reads the raw list, and would join a given one to ours.
    const { rawHeaders } = request
    for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
      if (rawHeaders[at]?.toLowerCase() === 'x-request-id') rawHeaders.splice(at, 2)
    rawHeaders.push('x-request-id', id)
    response.setHeader('x-request-id', id)
    next()
  })
  app.use(
    helmet({
      // The panel sets its own policy; HSTS belongs to whoever ends TLS.
      contentSecurityPolicy: false,
      strictTransportSecurity: false,
      xFrameOptions: { action: 'sameorigin' },
      // Thumbnails embed site previews, which are other origins.
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    }),
  )

  app.use(refuseUnreadable)

  app.get('/healthz', (_request, response) => {
    response.type('application/health+json').send(JSON.stringify({ status: 'pass' }))
  })
  app.get('/readyz', async (_request, response) => {
    const { ok, checks } = await readiness()
    response
      .status(ok ? 200 : 503)
      .type('application/health+json')
      .send(JSON.stringify({ status: ok ? 'pass' : 'fail', checks }))
  })

  app.get('/template-previews/:id{/*path}', async (request, response) => {
    const segments = (request.params as { path?: string[] }).path ?? []
    const answer = await templatePreview(String(request.params.id), `/${segments.join('/')}`)
    if (!answer) {
      response.status(404).type('text/plain').send('No such template.')
      return
    }
    // The page's own policy says who may frame it.
    response.removeHeader('x-frame-options')
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length })
    response.end(answer.body)
  })

  app.use(...rateLimits(trustedProxies))
  // Mounted by test, not by `app.use('/api')`, which would strip the prefix off the URL.
  app.use((request, response, next) =>
    isApi(request) && !/^\/api\/v1(\/|$)/i.test(request.path)
      ? limitBody(request, response, next)
      : next(),
  )
  app.use((request, response, next) => (isApi(request) ? api(request, response) : next()))

  if (admin) {
    app.get('/', (_request, response) => response.redirect(302, '/admin'))
    app.use((request, response) => admin(request, response))
  }
  app.use((_request: Request, response: Response) => {
    response.status(404).type('text/plain').send('Not found.')
  })
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    onError(error, `${request.method} ${request.path}`)
    response.status(500).type('text/plain').send('Something went wrong.')
  })
  return app
}
