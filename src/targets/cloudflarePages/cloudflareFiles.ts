import type { TargetContext, TargetFile, TargetPlan } from '../contract'
import { allFiles } from '../parts/allFiles'
import { checkLimits } from '../parts/checkLimits'
import { cleanNames } from '../parts/cleanNames'
import { REVALIDATE } from '../parts/headersOf'
import { otherDigest } from '../parts/otherDigest'
import { sha1 } from '../parts/sha1'
import { redirectLine } from '../parts/redirectLine'
import { redirectsFile } from '../parts/redirectsFile'
import { serviceHeaders } from '../parts/serviceHeaders'
import { assetHash } from './assetHash'
import { headerFileOf } from './headerFileOf'

/** https://developers.cloudflare.com/pages/platform/limits/#files: of a paid plan. */
const MAX_FILES = 100_000
/** https://developers.cloudflare.com/pages/platform/limits/#file-size. Bytes. */
const MAX_FILE = 25 * 1024 * 1024
/** https://developers.cloudflare.com/pages/platform/limits/#redirects */
const MAX_EXACT = 2000
const MAX_WILDCARDS = 100
/** https://developers.cloudflare.com/pages/configuration/redirects/#per-file. Characters. */
const MAX_REDIRECT = 1000

/** https://developers.cloudflare.com/pages/configuration/serving-pages/#headers: sent always. */
const IMPLIED = {
  'cache-control': REVALIDATE,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

export type CloudflareFiles = {
  names: Map<string, TargetFile>
  /** `/name` → hash: what a deployment is made of. */
  manifest: Record<string, string>
  /** Hash → a file that has it. */
  assets: Map<string, TargetFile>
  headers: string
  redirects: string
  /** Stands for the release in `commit_hash`: 40 hex digits, as Git's. */
  commitHash: string
  issues: TargetPlan['issues']
}

/** What a release is at Cloudflare Pages. Reads every file whose hash is not known yet. */
export const cloudflareFiles = async ({
  release,
  read,
}: Pick<TargetContext, 'release' | 'read'>): Promise<CloudflareFiles> => {
  const names = cleanNames(allFiles(release))
  const issues = checkLimits({
    names,
    release,
    limits: {
      service: 'Cloudflare Pages',
      files: MAX_FILES,
      fileBytes: MAX_FILE,
      reserved: ['_headers', '_redirects', '_routes.json', '_worker.js'],
      forbidden: {
        pattern: /^(functions|_worker\.js|node_modules|\.git)\//,
        told: 'this beginning',
      },
      exactRedirects: MAX_EXACT,
      wildcardRedirects: MAX_WILDCARDS,
    },
  })
  for (const redirect of release.redirects)
    if (redirectLine(redirect).length > MAX_REDIRECT)
      issues.push({
        pointer: '/redirects',
        level: 'error',
        message: `The redirect from ${redirect.from.slice(0, 80)} is longer than the ${MAX_REDIRECT} characters that Cloudflare Pages takes. Shorten it.`,
      })
  const empty = { manifest: {}, assets: new Map(), headers: '', redirects: '', commitHash: '' }
  if (issues.some(({ level }) => level === 'error')) return { names, issues, ...empty }
  const { text: headers, lost } = headerFileOf(
    serviceHeaders({ names, implied: IMPLIED, tellsType: true }),
  )
  if (lost.length > 0)
    issues.push({
      pointer: '/headers',
      level: 'warning',
      message: `${lost.join(', ')} would need more or longer rules than Cloudflare Pages takes, and will not be sent.`,
    })
  const redirects = redirectsFile(release.redirects)
  const manifest: Record<string, string> = {}
  const assets = new Map<string, TargetFile>()
  for (const [name, file] of names) {
    const extension = /\.[^./]*$/.exec(name)?.[0] ?? ''
    const hash = await otherDigest({
      file,
      kind: `pages${extension}`,
      read,
      digest: (bytes) => assetHash({ bytes, name }),
    })
    manifest[`/${name}`] = hash
    assets.set(hash, file)
  }
  const commitHash = sha1(JSON.stringify([release.id, manifest, headers, redirects]))
  return { names, manifest, assets, headers, redirects, commitHash, issues }
}
