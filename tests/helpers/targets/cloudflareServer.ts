import { blake3 } from '@noble/hashes/blake3'
import {
  type Answer,
  type Call,
  type ContractServer,
  Refusal,
  startContractServer,
} from './contractServer'
import { countRules, headersFor, redirectFor } from './edgeFiles'

type Asset = { body: Buffer; type: string }
type Deployment = {
  id: string
  environment: string
  manifest: Record<string, string>
  headers: string
  redirects: string
  commitHash: string
  /** Statuses of its last stage that the next questions are answered with, before `success`. */
  pending: string[]
}

export type CloudflareServer = ContractServer & {
  token: string
  deployments: () => Deployment[]
  live: () => string | null
  /** Assets that were taken: hashes. */
  uploads: string[]
  /** Hashes that the project said it uses. */
  used: Set<string>
  assets: Map<string, Asset>
  /** Tokens for uploads that were given out. */
  tokens: () => number
  /** All of them are of no use from now on. */
  expireTokens: () => void
}

export const CLOUDFLARE_ACCOUNT = '023e105f4ecef8ad9ca31a8372d0c353'
export const CLOUDFLARE_PROJECT = 'acme-site'
const BRANCH = 'release'

const MINUTE = 60 * 1000
const MEGABYTE = 1024 * 1024

const refuse = (status: number, code: number, message: string): Refusal =>
  new Refusal(status, { success: false, errors: [{ code, message }], messages: [], result: null })

const ok = (result: unknown): Answer => ({
  status: 200,
  body: { success: true, errors: [], messages: [], result },
})

const hashOf = ({ body }: Asset, name: string): string =>
  Buffer.from(blake3(body.toString('base64') + (/\.([^./]*)$/.exec(name)?.[1] ?? '')))
    .toString('hex')
    .slice(0, 32)

/** The parts of a multipart form (RFC 7578), texts all of them. */
const partsOf = ({ headers, body }: Call): Map<string, { text: string; isFile: boolean }> => {
  const boundary = /boundary=(\S+)/.exec(headers['content-type'] ?? '')?.[1]
  if (!boundary) throw refuse(400, 8000000, 'no multipart form')
  const text = body.toString()
  if (!text.endsWith(`\r\n--${boundary}--\r\n`)) throw refuse(400, 8000000, 'the form has no end')
  const parts = text.split(`--${boundary}\r\n`).slice(1)
  return new Map(
    parts.map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n')
      const name = / name="([^"]+)"/.exec(head)?.[1] ?? ''
      const value = rest.join('\r\n\r\n').split(`\r\n--${boundary}--`)[0] ?? ''
      return [name, { text: value.replace(/\r\n$/, ''), isFile: head.includes('filename=') }]
    }),
  )
}

const FIELDS = new Set([
  'manifest',
  'branch',
  'commit_hash',
  'commit_message',
  'commit_dirty',
  '_headers',
  '_redirects',
])

/**
 * Direct upload to Cloudflare Pages, as https://developers.cloudflare.com/api and Cloudflare's own client
 * describe it: assets only with a token that has not expired, 25 MiB each; a deployment needs all of its
 * assets, under their right hashes; on the production branch it is live when its stages are over; a
 * rollback goes to finished production deployments only.
 */
export const startCloudflareServer = async ({
  maxFiles = 20_000,
}: { maxFiles?: number } = {}): Promise<CloudflareServer> => {
  const token = 'cf_Zq8Tn2rLx0vKc5bWy7JdHs3MgAf9EuPi41Xo'
  const assets = new Map<string, Asset>()
  const deployments: Deployment[] = []
  const uploads: string[] = []
  const used = new Set<string>()
  let valid = new Set<string>()
  let tokens = 0
  let live: string | null = null

  const show = (deployment: Deployment): object => {
    const status = deployment.pending.shift() ?? 'success'
    if (
      status === 'success' &&
      deployment.environment === 'production' &&
      deployment.pending.length === 0
    )
      finish(deployment)
    return {
      id: deployment.id,
      environment: deployment.environment,
      url: `https://${deployment.id}.acme-site.pages.dev`,
      latest_stage: { name: 'deploy', status },
      deployment_trigger: {
        type: 'ad_hoc',
        metadata: { branch: BRANCH, commit_hash: deployment.commitHash },
      },
    }
  }
  const finished = new Set<string>()
  const finish = ({ id }: Deployment): void => {
    if (finished.has(id)) return
    finished.add(id)
    live = id
  }
  const find = (id: string): Deployment => {
    const found = deployments.find((one) => one.id === id)
    if (!found) throw refuse(404, 8000009, 'The deployment ID you have specified does not exist.')
    return found
  }
  const giveToken = (): Answer => {
    tokens += 1
    const claims = {
      exp: Math.floor((Date.now() + 5 * MINUTE) / 1000),
      max_file_count_allowed: maxFiles,
      n: tokens,
    }
    const jwt = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`
    valid.add(jwt)
    return ok({ jwt })
  }
  const onAssets = (call: Call, what: string): Answer => {
    const jwt = (call.headers.authorization ?? '').replace('Bearer ', '')
    if (!valid.has(jwt)) throw refuse(401, 8000013, 'Authorization failed')
    if (call.headers['content-type'] !== 'application/json') throw refuse(400, 8000000, 'no JSON')
    const given = JSON.parse(call.body.toString()) as unknown
    if (what === 'check-missing')
      return ok((given as { hashes: string[] }).hashes.filter((hash) => !assets.has(hash)))
    if (what === 'upsert-hashes') {
      for (const hash of (given as { hashes: string[] }).hashes) used.add(hash)
      return ok(true)
    }
    const files = given as {
      key: string
      value: string
      metadata: { contentType: string }
      base64: true
    }[]
    if (call.body.length > 56 * MEGABYTE || files.length > 2000)
      throw refuse(413, 8000032, 'too much at once')
    for (const { key, value, metadata, base64 } of files) {
      const body = Buffer.from(value, 'base64')
      if (!/^[0-9a-f]{32}$/.test(key) || base64 !== true || !metadata.contentType)
        throw refuse(400, 8000000, 'not an asset')
      if (body.length > 25 * MEGABYTE) throw refuse(413, 8000000, 'asset too large')
      assets.set(key, { body, type: metadata.contentType })
      uploads.push(key)
    }
    return ok(null)
  }
  const create = (call: Call): Answer => {
    const parts = partsOf(call)
    for (const [name, { isFile }] of parts)
      if (!FIELDS.has(name) || isFile !== name.startsWith('_'))
        throw refuse(400, 8000000, `unknown field ${name}`)
    const text = (name: string): string => parts.get(name)?.text ?? ''
    const manifest = JSON.parse(text('manifest')) as Record<string, string>
    if (Object.keys(manifest).length > maxFiles) throw refuse(400, 8000024, 'too many files')
    for (const [name, hash] of Object.entries(manifest)) {
      const asset = assets.get(hash)
      if (!name.startsWith('/') || !asset) throw refuse(400, 8000096, `no asset for ${name}`)
      if (hashOf(asset, name) !== hash) throw refuse(400, 8000000, `wrong hash of ${name}`)
    }
    if (countRules(text('_headers')) > 100) throw refuse(400, 8000000, 'too many header rules')
    if (
      text('_headers')
        .split('\n')
        .some((line) => line.length > 2000)
    )
      throw refuse(400, 8000000, 'header line too long')
    if (countRules(text('_redirects').replace(/^.*\*.*$/gm, '')) > 2000)
      throw refuse(400, 8000000, 'too many redirects')
    if (!/^[0-9a-f]{40}$/.test(text('commit_hash'))) throw refuse(400, 8000000, 'no commit hash')
    const deployment: Deployment = {
      id: `f64788e9-fccd-4d4a-a28a-${String(deployments.length + 1).padStart(12, '0')}`,
      environment: text('branch') === BRANCH ? 'production' : 'preview',
      manifest,
      headers: text('_headers'),
      redirects: text('_redirects'),
      commitHash: text('commit_hash'),
      pending: ['active', 'active'],
    }
    deployments.unshift(deployment)
    return ok(show(deployment))
  }
  const handle = (call: Call): Answer => {
    const { method, path, query, headers } = call
    if (headers['x-test-host'] !== 'api.cloudflare.com') throw new Error('Wrong host.')
    const below = path.replace('/client/v4', '')
    const onAsset = /^\/pages\/assets\/(check-missing|upload|upsert-hashes)$/.exec(below)?.[1]
    if (onAsset && method === 'POST') return onAssets(call, onAsset)
    if (headers.authorization !== `Bearer ${token}`)
      throw refuse(401, 10000, 'Authentication error')
    const project = `/accounts/${CLOUDFLARE_ACCOUNT}/pages/projects/${CLOUDFLARE_PROJECT}`
    if (!below.startsWith(project)) throw refuse(404, 8000007, 'Project not found.')
    const [what, id, action] = below.slice(project.length + 1).split('/')
    if (!what && method === 'GET')
      return ok({
        name: CLOUDFLARE_PROJECT,
        subdomain: 'acme-site.pages.dev',
        domains: ['acme-site.pages.dev', 'www.acme.example'],
        production_branch: BRANCH,
        canonical_deployment: live === null ? null : show(find(live)),
      })
    if (what === 'upload-token' && method === 'GET') return giveToken()
    if (what !== 'deployments') throw refuse(404, 8000000, 'No route')
    if (!id && method === 'POST') return create(call)
    if (!id && method === 'GET') {
      const page = Number(query.get('page') ?? '1')
      const per = Math.min(25, Number(query.get('per_page') ?? '25'))
      return ok(deployments.slice((page - 1) * per, page * per).map(show))
    }
    const deployment = find(id ?? '')
    if (method === 'GET') return ok(show(deployment))
    if (method === 'DELETE') {
      if (deployment.id === live) throw refuse(400, 8000034, 'is the live one')
      deployments.splice(deployments.indexOf(deployment), 1)
      return ok(null)
    }
    if (action === 'rollback') {
      if (!finished.has(deployment.id)) throw refuse(400, 8000039, 'no production deployment')
      live = deployment.id
      return ok(show(deployment))
    }
    throw refuse(405, 8000000, 'No such method')
  }
  const serve = (path: string): Answer & { body?: string | Buffer } => {
    if (live === null) return { status: 404, body: 'Nothing is here yet' }
    const { manifest, headers, redirects } = find(live)
    const redirect = redirectFor({ text: redirects, path, parentMatches: false })
    if (redirect) return { status: redirect.status, headers: { location: redirect.to } }
    const at = decodeURI(path)
    if (manifest[at] && at.endsWith('.html'))
      return { status: 308, headers: { location: path.replace(/(index)?\.html$/, '') } }
    if (!at.endsWith('/') && manifest[`${at}/index.html`] && !manifest[`${at}.html`])
      return { status: 308, headers: { location: `${path}/` } }
    if (at !== '/' && at.endsWith('/') && manifest[`${at.slice(0, -1)}.html`])
      return { status: 308, headers: { location: path.slice(0, -1) } }
    const name = [at, `${at}.html`, `${at}index.html`].find((one) => manifest[one] !== undefined)
    const asset = assets.get(manifest[name ?? '/404.html'] ?? '')
    return {
      status: name === undefined ? 404 : 200,
      headers: {
        'content-type': asset?.type ?? 'text/plain',
        'cache-control': 'public, max-age=0, must-revalidate',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'x-content-type-options': 'nosniff',
        ...headersFor({ text: headers, path, parentMatches: false, canUnset: true }),
      },
      body: asset?.body ?? 'Not found',
    }
  }
  const server = await startContractServer({ handle, serve })
  return {
    ...server,
    token,
    uploads,
    used,
    assets,
    deployments: () => deployments,
    live: () => live,
    tokens: () => tokens,
    expireTokens: () => (valid = new Set()),
  }
}
