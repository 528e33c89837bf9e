import { createHash } from 'node:crypto'
import {
  type ContractServer,
  type Answer,
  type Call,
  Refusal,
  startContractServer,
} from './contractServer'
import { headersFor, redirectFor } from './edgeFiles'

type Deploy = {
  id: string
  title: string
  draft: boolean
  state: string
  files: Record<string, string>
  required: string[]
  received: Set<string>
  /** States that the next questions are answered with, before `state`. */
  pending: string[]
}

export type NetlifyServer = ContractServer & {
  token: string
  siteId: string
  deploys: () => Deploy[]
  published: () => string | null
  /** Uploads that were taken: names. */
  uploads: string[]
}

const FIELDS = new Set(['files', 'draft', 'async', 'branch', 'framework', 'framework_version'])

const TYPES: Record<string, string> = {
  html: 'text/html; charset=UTF-8',
  css: 'text/css; charset=UTF-8',
  js: 'application/javascript; charset=UTF-8',
  txt: 'text/plain; charset=UTF-8',
  svg: 'image/svg+xml',
  xml: 'application/xml',
}

const sha1 = (bytes: Buffer): string => createHash('sha1').update(bytes).digest('hex')

/**
 * The deploys API of Netlify, as https://open-api.netlify.com and the API guide describe it: a draft is
 * never published by itself, only required files are taken, under the name and with the digest that were
 * announced; restoring publishes. Visitors get what `_headers` and `_redirects` say.
 */
export const startNetlifyServer = async (): Promise<NetlifyServer> => {
  const token = 'nfp_Zq8Tn2rLx0vKc5bWy7JdHs3MgAf9EuPi41Xo'
  const siteId = '3970e0fe-8564-4903-9a55-c5f8de49fb8b'
  const blobs = new Map<string, Buffer>()
  const deploys: Deploy[] = []
  const uploads: string[] = []
  let published: string | null = null

  const find = (id: string): Deploy => {
    const deploy = deploys.find((one) => one.id === id)
    if (!deploy) throw new Refusal(404, { code: 404, message: 'Not Found' })
    return deploy
  }
  const show = ({
    id,
    title,
    state,
    draft,
    required,
    pending,
  }: Deploy): Record<string, unknown> => ({
    id,
    site_id: siteId,
    title,
    draft,
    state: pending.shift() ?? state,
    required,
    deploy_ssl_url: `https://${id}--acme.netlify.app`,
  })
  const create = ({ query, body }: Call): Answer => {
    const given = JSON.parse(body.toString()) as {
      files: Record<string, string>
      draft?: boolean
      async?: boolean
    }
    const unknown = Object.keys(given).find((field) => !FIELDS.has(field))
    if (unknown) throw new Refusal(422, { code: 422, message: `unknown field ${unknown}` })
    for (const [name, digest] of Object.entries(given.files))
      if (!/^\/[^#?]+$/.test(name) || !/^[0-9a-f]{40}$/.test(digest))
        throw new Refusal(422, { code: 422, message: `bad entry ${name}` })
    const required = [...new Set(Object.values(given.files))].filter((one) => !blobs.has(one))
    const deploy: Deploy = {
      id: String(deploys.length + 1).padStart(24, '6'),
      title: query.get('title') ?? '',
      draft: given.draft === true,
      state: required.length > 0 ? (given.async ? 'prepared' : 'uploading') : 'ready',
      files: given.files,
      required,
      received: new Set(),
      pending: given.async ? ['preparing', 'preparing'] : [],
    }
    deploys.unshift(deploy)
    if (deploy.state === 'ready' && !deploy.draft) published = deploy.id
    const shown = show(deploy)
    // Made in the background: what is required is not known yet.
    return { status: 200, body: given.async ? { ...shown, required: [] } : shown }
  }
  const upload = (id: string, name: string, { headers, body }: Call): Answer => {
    const deploy = find(id)
    if (headers['content-type'] !== 'application/octet-stream')
      throw new Refusal(415, { code: 415, message: 'Unsupported Media Type' })
    const digest = deploy.files[`/${name}`]
    if (digest === undefined || !deploy.required.includes(digest))
      throw new Refusal(422, { code: 422, message: `${name} is not required` })
    if (sha1(body) !== digest)
      throw new Refusal(422, { code: 422, message: `${name} has another digest` })
    blobs.set(digest, body)
    deploy.received.add(digest)
    uploads.push(name)
    if (deploy.required.every((one) => deploy.received.has(one))) {
      deploy.state = 'ready'
      deploy.pending = ['processing']
      if (!deploy.draft) published = deploy.id
    }
    return { status: 200, body: { id: `/${name}`, path: `/${name}`, sha: digest } }
  }
  const handle = (call: Call): Answer => {
    const { method, path, headers } = call
    if (headers['x-test-host'] !== 'api.netlify.com') throw new Error('Wrong host.')
    if (headers.authorization !== `Bearer ${token}`)
      throw new Refusal(401, { code: 401, message: 'Access Denied: bad token' })
    const [, api, version, kind, id = '', what, deployId = '', ...rest] = path.split('/')
    if (api !== 'api' || version !== 'v1') throw new Refusal(404, { message: 'Not Found' })
    if (kind === 'deploys' && method === 'PUT' && what === 'files')
      return upload(id, decodeURIComponent([deployId, ...rest].join('/')), call)
    if (kind !== 'sites' || id !== siteId) throw new Refusal(404, { message: 'Not Found' })
    if (what === undefined && method === 'GET')
      return {
        status: 200,
        body: {
          id: siteId,
          name: 'acme',
          ssl_url: 'https://acme.netlify.app',
          published_deploy: published === null ? null : show(find(published)),
        },
      }
    if (what === 'files' && method === 'GET') return listFiles(call)
    if (what === 'deploys' && method === 'POST' && deployId === '') return create(call)
    if (what === 'deploys' && method === 'GET' && deployId === '')
      return { status: 200, body: deploys.map((deploy) => ({ ...show(deploy), required: null })) }
    if (what === 'deploys' && method === 'GET') return { status: 200, body: show(find(deployId)) }
    if (what === 'deploys' && method === 'DELETE') {
      const deploy = find(deployId)
      if (deployId === published) throw new Refusal(422, { message: 'is published' })
      deploys.splice(deploys.indexOf(deploy), 1)
      return { status: 204 }
    }
    if (what === 'deploys' && method === 'POST' && rest[0] === 'restore') {
      const deploy = find(deployId)
      if (deploy.state !== 'ready') throw new Refusal(422, { message: 'is not ready' })
      published = deploy.id
      return { status: 201, body: show(deploy) }
    }
    throw new Refusal(405, { message: 'Method Not Allowed' })
  }
  /** Two files a page, so that what is paged is read to its end. */
  const listFiles = ({ query }: Call): Answer => {
    const files = published === null ? [] : Object.entries(find(published).files)
    const page = Number(query.get('page') ?? '1')
    const shown = files.slice((page - 1) * 2, page * 2)
    const next = `https://api.netlify.com/api/v1/sites/${siteId}/files?page=${page + 1}`
    return {
      status: 200,
      headers: page * 2 < files.length ? { link: `<${next}>; rel="next"` } : {},
      body: shown.map(([name, sha]) => ({ id: name, path: name, sha, size: 1 })),
    }
  }
  const serve = (path: string): Answer & { body?: string | Buffer } => {
    if (published === null) return { status: 404, body: 'Site not found' }
    const { files } = find(published)
    const text = (name: string): string => blobs.get(files[name] ?? '')?.toString() ?? ''
    const name = [path, `${path}.html`, `${path.replace(/\/$/, '')}/index.html`].find(
      (one) => files[decodeURI(one)] !== undefined && !one.startsWith('/_headers'),
    )
    const redirect = redirectFor({ text: text('/_redirects'), path, parentMatches: true })
    if (redirect && (redirect.force || name === undefined)) {
      if (redirect.status === 200) return { status: 200, body: `proxied to ${redirect.to}` }
      return { status: redirect.status, headers: { location: redirect.to } }
    }
    const shown = decodeURI(name ?? '/404.html')
    const type = TYPES[/\.(\w+)$/.exec(shown)?.[1] ?? ''] ?? 'application/octet-stream'
    return {
      status: name === undefined ? 404 : 200,
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=0, must-revalidate',
        ...headersFor({ text: text('/_headers'), path, parentMatches: true, canUnset: false }),
      },
      body: blobs.get(files[shown] ?? '') ?? 'Page not found',
    }
  }
  const server = await startContractServer({ handle, serve })
  return {
    ...server,
    token,
    siteId,
    uploads,
    deploys: () => deploys,
    published: () => published,
  }
}
