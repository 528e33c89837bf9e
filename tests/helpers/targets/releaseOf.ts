import { createHash } from 'node:crypto'
import type { TargetFile, TargetRedirect, TargetRelease } from '../../../src/targets/contract'

export type TestFile = {
  body: string | Buffer
  type?: string
  immutable?: boolean
  headers?: Record<string, string>
}

export type TestRelease = { release: TargetRelease; read: (digest: string) => Promise<Buffer> }

export const PAGE_HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

const digestOf = (body: string | Buffer): string => createHash('sha256').update(body).digest('hex')

/** What a plain file server calls a path. */
const fileOf = (path: string): string => {
  if (/\.\w+$/.test(path)) return path.slice(1)
  return path === '/' ? 'index.html' : `${path.slice(1)}/index.html`
}

/** A release out of its paths. Pages are HTML with a policy; what has an ending is an asset. */
export const releaseOf = ({
  id,
  paths,
  notFound = '<h1>Nothing here</h1>',
  redirects = [],
  formPaths = [],
  feeds = false,
}: {
  id: string
  paths: Record<string, string | Buffer | TestFile>
  notFound?: string
  redirects?: TargetRedirect[]
  formPaths?: string[]
  feeds?: boolean
}): TestRelease => {
  const bytes = new Map<string, Buffer>()
  const toFile = (path: string, given: string | Buffer | TestFile): TargetFile => {
    const test = typeof given === 'string' || Buffer.isBuffer(given) ? { body: given } : given
    const isPage = fileOf(path).endsWith('.html')
    const digest = digestOf(test.body)
    bytes.set(digest, Buffer.from(test.body))
    return {
      path,
      file: fileOf(path),
      digest,
      size: Buffer.byteLength(test.body),
      type: test.type ?? (isPage ? 'text/html; charset=utf-8' : 'text/css; charset=utf-8'),
      immutable: test.immutable ?? path.startsWith('/_assets/'),
      headers: test.headers ?? (isPage ? PAGE_HEADERS : { 'x-content-type-options': 'nosniff' }),
    }
  }
  const files = Object.entries(paths).map(([path, given]) => toFile(path, given))
  const missing = { ...toFile('/404.html', { body: notFound }), file: '404.html' }
  return {
    release: {
      id,
      siteId: 'site-1',
      digest: digestOf(JSON.stringify([id, files])),
      files,
      notFound: missing,
      redirects,
      origin: 'https://acme.sites.example',
      formPaths,
      ...(feeds && { feeds }),
    },
    read: (digest) => {
      const found = bytes.get(digest)
      return found
        ? Promise.resolve(found)
        : Promise.reject(new Error(`The release has no bytes of ${digest}.`))
    },
  }
}
