import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import {
  type Answer,
  type Call,
  type ContractServer,
  Refusal,
  startContractServer,
} from './contractServer'

/** The version of path-to-regexp that Vercel's patterns are written for (6). */
const { pathToRegexp, compile } = createRequire(import.meta.url)(
  'next/dist/compiled/path-to-regexp',
) as {
  pathToRegexp: (source: string, keys: { name: string | number }[], options: object) => RegExp
  compile: (text: string, options: object) => (params: Record<string, unknown>) => string
}

type File = { file: string; sha: string; size: number }
type Deployment = {
  id: string
  files: File[]
  meta: Record<string, string>
  readyState: string
  readySubstate: string
  /** States that the next questions are answered with, before `readyState`. */
  pending: string[]
}
type Config = {
  cleanUrls?: boolean
  headers?: { source: string; headers: { key: string; value: string }[] }[]
  redirects?: { source: string; destination: string; statusCode: number }[]
  rewrites?: { source: string; destination: string }[]
}
type Tree = { name: string; type: string; uid?: string; children?: Tree[]; mode: number }

export type VercelServer = ContractServer & {
  token: string
  deployments: () => Deployment[]
  live: () => string | null
  /** Files that were taken: SHA-1 digests. */
  uploads: string[]
  /** The last `vercel.json`. */
  config: () => Config
  /** The next promotion fails. */
  failPromotion: () => void
}

export const VERCEL_PROJECT = 'acme-site'
export const VERCEL_TEAM = 'team_Ab12Cd34Ef56'
const PROJECT_ID = 'prj_12HKQaOmR5t5Uy6vdcQsNIiZgHGB'

const FIELDS = new Set([
  'name',
  'project',
  'target',
  'files',
  'meta',
  'projectSettings',
  // Of Vercel's own client, which the reference does not name.
  'autoAssignCustomDomains',
])
const CONFIG_FIELDS = new Set(['cleanUrls', 'trailingSlash', 'headers', 'redirects', 'rewrites'])

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
}

const refuse = (status: number, code: string, more: object = {}): Refusal =>
  new Refusal(status, { error: { code, message: `It is ${code}.`, ...more } })

/**
 * The deployments API of Vercel, as https://vercel.com/docs/rest-api describes it: files are taken with
 * their SHA-1 and length, a deployment names only files that are there, a staged production deployment
 * gets no domain until it is promoted, which happens after the answer. Visitors get what `vercel.json` says.
 */
export const startVercelServer = async (): Promise<VercelServer> => {
  const token = 'Qm7vXc2LzPw9Rt4YbKn6HsJd'
  const blobs = new Map<string, Buffer>()
  const deployments: Deployment[] = []
  const uploads: string[] = []
  let live: string | null = null
  let request: { toDeploymentId: string; jobStatus: string; requestedAt: number } | null = null
  let clock = 1_700_000_000_000
  let failNext = false

  const find = (id: string): Deployment => {
    const found = deployments.find((one) => one.id === id)
    if (!found) throw refuse(404, 'not_found')
    return found
  }
  const show = ({ id, meta, readyState, readySubstate, pending }: Deployment): object => ({
    id,
    url: `acme-${id}.vercel.app`,
    meta,
    readyState: pending.shift() ?? readyState,
    readySubstate,
    alias: id === live ? ['acme-site.vercel.app', 'www.acme.example'] : [],
  })
  const upload = ({ headers, body }: Call): Answer => {
    const sha = String(headers['x-vercel-digest'] ?? '')
    if (createHash('sha1').update(body).digest('hex') !== sha) throw refuse(400, 'bad_digest')
    if (headers['content-length'] !== String(body.length)) throw refuse(411, 'no_length')
    blobs.set(sha, body)
    uploads.push(sha)
    return { status: 200, body: {} }
  }
  const create = ({ body }: Call): Answer => {
    const given = JSON.parse(body.toString()) as {
      name?: string
      project?: string
      target?: string
      files: File[]
      meta: Record<string, string>
      autoAssignCustomDomains?: boolean
    }
    const unknown = Object.keys(given).find((field) => !FIELDS.has(field))
    if (unknown) throw refuse(400, 'bad_request', { message: `additional property ${unknown}` })
    if (given.project !== VERCEL_PROJECT || !given.name) throw refuse(404, 'not_found')
    if (given.files.length > 15_000) throw refuse(400, 'too_many_files')
    const missing = given.files
      .map(({ sha }) => sha)
      .filter((sha, index, all) => !blobs.has(sha) && all.indexOf(sha) === index)
    if (missing.length > 0) throw refuse(400, 'missing_files', { missing })
    if (given.files.some(({ sha, size }) => blobs.get(sha)?.length !== size))
      throw refuse(400, 'bad_size')
    checkConfig(given.files)
    const deployment: Deployment = {
      id: `dpl_${deployments.length + 1}`,
      files: given.files,
      meta: given.meta,
      readyState: 'READY',
      readySubstate: 'STAGED',
      pending: ['QUEUED', 'BUILDING'],
    }
    deployments.unshift(deployment)
    if (given.target === 'production' && given.autoAssignCustomDomains !== false)
      live = deployment.id
    return { status: 200, body: show(deployment) }
  }
  const configOf = (files: readonly File[]): Config =>
    JSON.parse(
      blobs.get(files.find(({ file }) => file === 'vercel.json')?.sha ?? '')?.toString() ?? '{}',
    ) as Config
  const checkConfig = (files: readonly File[]): void => {
    const config = configOf(files)
    if (Object.keys(config).some((field) => !CONFIG_FIELDS.has(field)))
      throw refuse(400, 'invalid_vercel_json')
    for (const { source } of [
      ...(config.headers ?? []),
      ...(config.redirects ?? []),
      ...(config.rewrites ?? []),
    ]) {
      if (source.length > 4096) throw refuse(400, 'source_too_long')
      pathToRegexp(source, [], { strict: true, sensitive: true })
    }
  }
  const treeOf = (files: readonly File[]): Tree[] => {
    const root: Tree = { name: 'src', type: 'directory', mode: 16877, children: [] }
    for (const { file, sha } of files) {
      const parts = file.split('/')
      let folder = root
      for (const part of parts.slice(0, -1)) {
        let next = folder.children?.find(({ name }) => name === part)
        if (!next) {
          next = { name: part, type: 'directory', mode: 16877, children: [] }
          folder.children?.push(next)
        }
        folder = next
      }
      folder.children?.push({ name: parts.at(-1) ?? '', type: 'file', uid: sha, mode: 33188 })
    }
    return [root]
  }
  const project = (): object => {
    // What was asked for last is under way, and done when it is asked about again.
    const shown = request && { ...request }
    if (request?.jobStatus === 'in-progress') request.jobStatus = failNext ? 'failed' : 'succeeded'
    if (request?.jobStatus === 'succeeded' && shown?.jobStatus === 'in-progress') {
      live = request.toDeploymentId
      find(live).readySubstate = 'PROMOTED'
    }
    failNext = false
    return {
      id: PROJECT_ID,
      name: VERCEL_PROJECT,
      targets:
        live === null
          ? {}
          : { production: { id: live, alias: ['acme-site.vercel.app', 'www.acme.example'] } },
      lastAliasRequest: shown,
    }
  }
  const handle = (call: Call): Answer => {
    const { method, path, query, headers } = call
    if (headers['x-test-host'] !== 'api.vercel.com') throw new Error('Wrong host.')
    if (headers.authorization !== `Bearer ${token}`)
      throw new Refusal(403, {
        error: { code: 'forbidden', message: 'Not authorized', invalidToken: true },
      })
    if (query.get('teamId') !== VERCEL_TEAM) throw refuse(403, 'forbidden')
    const [, version, kind, id = '', what, deployment = ''] = path.split('/')
    const route = `${method} ${version}/${kind}${what ? `/${what}` : ''}`
    if (route === 'POST v2/files') return upload(call)
    if (route === 'POST v13/deployments') return create(call)
    if (route === 'GET v13/deployments') return { status: 200, body: show(find(id)) }
    if (route === 'GET v6/deployments/files') return { status: 200, body: treeOf(find(id).files) }
    if (route === 'GET v6/deployments') {
      if (query.get('projectId') !== PROJECT_ID) throw refuse(400, 'bad_request')
      return {
        status: 200,
        body: { deployments: deployments.map(({ id: uid, meta }) => ({ uid, meta })) },
      }
    }
    if (route === 'DELETE v13/deployments') {
      deployments.splice(deployments.indexOf(find(id)), 1)
      return { status: 200, body: { uid: id, state: 'DELETED' } }
    }
    if (kind === 'projects' && id !== VERCEL_PROJECT && id !== PROJECT_ID)
      throw refuse(404, 'not_found')
    if (route === 'GET v9/projects') return { status: 200, body: project() }
    if (route === 'POST v10/projects/promote') {
      if (find(deployment).readyState !== 'READY') throw refuse(422, 'not_ready')
      clock += 1000
      request = { toDeploymentId: deployment, jobStatus: 'in-progress', requestedAt: clock }
      return { status: 202 }
    }
    throw refuse(404, 'not_found')
  }
  const serve = (path: string): Answer & { body?: string | Buffer } => {
    if (live === null) return { status: 404, body: 'DEPLOYMENT_NOT_FOUND' }
    const { files } = find(live)
    const config = configOf(files)
    const params = (source: string): Record<string, string> | undefined => {
      const keys: { name: string | number }[] = []
      const found = pathToRegexp(source, keys, { strict: true, sensitive: true }).exec(path)
      return (
        (found &&
          Object.fromEntries(keys.map(({ name }, index) => [name, found[index + 1] ?? '']))) ??
        undefined
      )
    }
    const fill = (text: string, of: Record<string, string>): string => {
      const [, origin = '', path = '', query = ''] =
        /^(https?:\/\/[^/]+)?([^?#]*)(.*)$/s.exec(text) ?? []
      const parts = Object.fromEntries(
        Object.entries(of).map(([name, value]) => [name, value.split('/')]),
      )
      return origin + compile(path, { validate: false })(parts) + query
    }
    const headers: Record<string, string> = {
      'cache-control': 'public, max-age=0, must-revalidate',
    }
    for (const rule of config.headers ?? [])
      if (params(rule.source))
        for (const { key, value } of rule.headers) headers[key.toLowerCase()] = value
    for (const { source, destination, statusCode } of config.redirects ?? []) {
      const of = params(source)
      if (of) return { status: statusCode, headers: { location: fill(destination, of) } }
    }
    if (path.endsWith('.html'))
      return { status: 308, headers: { location: path.replace(/(\/index)?\.html$/, '') } }
    if (path !== '/' && path.endsWith('/'))
      return { status: 308, headers: { location: path.slice(0, -1) } }
    const name = decodeURIComponent(path.slice(1))
    const file = files.find(
      (one) =>
        one.file !== 'vercel.json' &&
        [name, `${name}.html`, `${name && `${name}/`}index.html`].includes(one.file),
    )
    if (!file)
      for (const { source, destination } of config.rewrites ?? []) {
        const of = params(source)
        if (of) return { status: 200, body: `proxied to ${fill(destination, of)}` }
      }
    const shown = file ?? files.find((one) => one.file === '404.html')
    const type = TYPES[/\.(\w+)$/.exec(shown?.file ?? '')?.[1] ?? ''] ?? 'application/octet-stream'
    return {
      status: file ? 200 : 404,
      headers: { 'content-type': type, ...headers },
      body: blobs.get(shown?.sha ?? '') ?? 'NOT_FOUND',
    }
  }
  const server = await startContractServer({ handle, serve })
  return {
    ...server,
    token,
    uploads,
    deployments: () => deployments,
    live: () => live,
    config: () => configOf(deployments[0]?.files ?? []),
    failPromotion: () => (failNext = true),
  }
}
