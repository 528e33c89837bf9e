import { createHash } from 'node:crypto'
import { escapeHtml } from '../../core/escapeHtml'
import type { Digest } from '../../core/release/types'
import type { TargetContext, TargetFile, TargetPlan } from '../contract'
import { allFiles } from '../parts/allFiles'
import { checkLimits } from '../parts/checkLimits'
import { headersOf } from '../parts/headersOf'
import { percentEncoded } from '../../core/release/percentEncoded'
import type { Upload } from '../parts/sendUploads'
import type { S3Context } from './s3Call'
import { settingsOf } from './settingsOf'
import { STATE_FOLDER } from './s3Layout'

const GIBIBYTE = 1024 ** 3
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html: in one request. */
const MAX_FILE = 5 * GIBIBYTE
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const MAX_KEY_BYTES = 1024

/** Headers that an object keeps and is answered with; others it does not have. */
const KEPT = ['cache-control', 'content-disposition', 'content-language']

/** One object of a release: its name in the bucket, its bytes, its headers. */
export type S3Entry = { file: string; digest: Digest; headers: Record<string, string> }

/** A release as it is stored in the bucket: what is needed to make it live without an upload. */
export type S3Release = { schemaVersion: 1; releaseId: string; entries: S3Entry[] }

export type PreparedS3 = {
  remoteId: string
  stored: S3Release
  files: TargetFile[]
  uploads: Map<Digest, Upload>
  issues: TargetPlan['issues']
}

/** What a release is in a bucket. Reads no file. */
export const s3Release = ({
  account,
  release,
  read,
}: Pick<S3Context, 'account'> & Pick<TargetContext, 'release' | 'read'>): PreparedS3 => {
  const { pageNames, prefix = '' } = settingsOf({ account })
  const files = allFiles(release)
  const names = new Map(files.map((file) => [nameOf(file, pageNames), file]))
  const issues = [
    ...checkLimits({
      names,
      release: { redirects: [] },
      limits: {
        service: 'The store',
        fileBytes: MAX_FILE,
        nameBytes: MAX_KEY_BYTES - Buffer.byteLength(`${prefix}/`),
        forbidden: {
          pattern: new RegExp(`^${STATE_FOLDER.replace('.', '\\.')}`),
          told: `the beginning ${STATE_FOLDER}`,
        },
      },
    }),
    ...headerWarnings(files),
  ]
  const uploads = new Map<Digest, Upload>()
  const entries: S3Entry[] = []
  for (const [file, { digest, size, type, ...rest }] of names) {
    const all = headersOf({ digest, size, type, ...rest })
    const headers = Object.fromEntries(
      KEPT.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
    )
    entries.push({ file, digest, headers: { 'content-type': type, ...headers } })
    uploads.set(digest, { name: file, size, bytes: () => read(digest) })
  }
  const { made, warnings } = redirectEntries(release.redirects, names)
  issues.push(
    ...warnings.map((message) => ({
      pointer: '/redirects',
      level: 'warning' as const,
      message,
    })),
  )
  for (const { entry, bytes } of made) {
    entries.push(entry)
    uploads.set(entry.digest, {
      name: entry.file,
      size: bytes.length,
      bytes: () => Promise.resolve(bytes),
    })
  }
  const stored: S3Release = { schemaVersion: 1, releaseId: release.id, entries }
  const key = createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 12)
  const remoteId = `${release.id.replace(/[^\w-]/g, '_')}-${key}`
  return { remoteId, stored, files, uploads, issues }
}

const nameOf = ({ file, path }: TargetFile, pageNames: 'folders' | 'plain'): string =>
  pageNames === 'plain' && file.endsWith('/index.html') && !path.endsWith('/')
    ? file.slice(0, -'/index.html'.length)
    : file

const headerWarnings = (files: readonly TargetFile[]): PreparedS3['issues'] => {
  const lost = new Set(files.flatMap((file) => Object.keys(file.headers)))
  for (const name of KEPT) lost.delete(name)
  if (lost.size === 0) return []
  return [
    {
      pointer: '/headers',
      level: 'warning',
      message: `A bucket does not answer with ${[...lost].sort().join(', ')}. Set them in the network that stands in front of it.`,
    },
  ]
}

type RedirectEntry = { entry: S3Entry; bytes: Buffer }

/** Paths that a warning names. */
const NAMED = 5

const told = (paths: readonly string[], text: string): string[] => {
  if (paths.length === 0) return []
  const more = paths.length - NAMED
  return [`${paths.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''} ${text}`]
}

/**
 * A redirect is an object that says where to go: website hosting answers it with 301, and where there is
 * none, its page leads on.
 */
const redirectEntries = (
  redirects: TargetContext['release']['redirects'],
  names: ReadonlyMap<string, TargetFile>,
): { made: RedirectEntry[]; warnings: string[] } => {
  const made: RedirectEntry[] = []
  const [wild, hidden, others]: [string[], string[], string[]] = [[], [], []]
  for (const { from, to, status } of redirects) {
    const path = decoded(from).slice(1)
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    if (from.endsWith('*')) wild.push(from)
    else if (names.has(file) || names.has(`${file}/index.html`)) hidden.push(from)
    else {
      if (status !== 301) others.push(from)
      made.push(redirectEntry(file, to))
    }
  }
  return {
    made,
    warnings: [
      ...told(
        wild,
        'will not be redirected: a bucket knows no redirects with *. Set them in the network that stands in front of it, or name each path.',
      ),
      ...told(hidden, 'will not be redirected: a file of the release lies there.'),
      ...told(others, 'will be redirected with status 301: buckets know no other.'),
    ],
  }
}

const redirectEntry = (file: string, to: string): RedirectEntry => {
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${escapeHtml(to)}"><link rel="canonical" href="${escapeHtml(to)}"><a href="${escapeHtml(to)}">${escapeHtml(to)}</a>\n`
  const bytes = Buffer.from(page)
  return {
    bytes,
    entry: {
      file,
      digest: createHash('sha256').update(bytes).digest('hex'),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
        'x-amz-website-redirect-location': percentEncoded(to),
      },
    },
  }
}

/** A path that is not percent-encoded well stands for itself. */
const decoded = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
