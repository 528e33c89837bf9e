import type { Endpoint } from 'payload'
import type { Operation } from '../http/operation'
import { API_PREFIX } from '../http/toEndpoint'
import { openApiDocument } from './openApiDocument'
import { referencePage } from './referencePage'
import { referenceScript } from './referenceScript'

const DOCUMENT = `${API_PREFIX}/openapi.json`
const PAGE = `${API_PREFIX}/docs`
const SCRIPT = `${API_PREFIX}/docs/reference.:version.js`

/** The API's document and its reference page; they need no authentication. */
export const docsEndpoints = ({
  operations,
  publicUrl,
}: {
  operations: readonly Operation[]
  publicUrl: string
}): Endpoint[] => {
  let document: string | undefined
  return [
    {
      method: 'get',
      path: DOCUMENT,
      handler: () => {
        document ??= JSON.stringify(openApiDocument({ operations, publicUrl }))
        return new Response(document, {
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'cache-control': 'no-cache',
          },
        })
      },
    },
    {
      method: 'get',
      path: PAGE,
      handler: async () => {
        const { version } = await referenceScript()
        const { html, headers } = referencePage({
          documentUrl: `/api${DOCUMENT}`,
          scriptUrl: `/api${SCRIPT.replace(':version', version)}`,
        })
        return new Response(html, { headers })
      },
    },
    {
      method: 'get',
      path: SCRIPT,
      handler: async ({ headers, routeParams }) => {
        const { version, bytes, gzipped } = await referenceScript()
        if (routeParams?.version !== version) return new Response('Not found.', { status: 404 })
        const zipped = /\bgzip\b/.test(headers.get('accept-encoding') ?? '')
        return new Response(new Uint8Array(zipped ? gzipped : bytes), {
          headers: {
            'content-type': 'text/javascript; charset=utf-8',
            'cache-control': 'public, max-age=31536000, immutable',
            vary: 'accept-encoding',
            ...(zipped ? { 'content-encoding': 'gzip' } : {}),
          },
        })
      },
    },
  ]
}
