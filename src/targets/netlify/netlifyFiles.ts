import type { TargetContext, TargetFile } from '../contract'
import { allFiles } from '../parts/allFiles'
import { checkLimits } from '../parts/checkLimits'
import { cleanNames } from '../parts/cleanNames'
import { headerRules } from '../parts/headerRules'
import { headersFile } from '../parts/headersFile'
import { REVALIDATE } from '../parts/headersOf'
import { otherDigest } from '../parts/otherDigest'
import { sha1 } from '../parts/sha1'
import { proxiedPaths } from '../parts/proxiedPaths'
import { redirectsFile } from '../parts/redirectsFile'
import type { Upload } from '../parts/sendUploads'
import { serviceHeaders } from '../parts/serviceHeaders'

/** https://docs.netlify.com/site-deploys/overview/#files-per-directory-limit */
const FILES_PER_FOLDER = 54_000
/** https://docs.netlify.com/routing/redirects/: from here on Netlify advises against. */
const MANY_REDIRECTS = 10_000

/** https://docs.netlify.com/manage/routing/headers/ and /caching: sent for every static file. */
const IMPLIED = { 'cache-control': REVALIDATE }

export type NetlifyFiles = {
  /** Name, no leading slash → file of the release. */
  names: Map<string, TargetFile>
  /** What Netlify wants of a deploy: `/name` → SHA-1. */
  digests: Record<string, string>
  /** SHA-1 → what to send for it. */
  uploads: Map<string, Upload>
  issues: ReturnType<typeof checkLimits>
}

/** What a release is at Netlify. Reads every file whose SHA-1 is not known yet. */
export const netlifyFiles = async ({
  release,
  read,
}: Pick<TargetContext, 'release' | 'read'>): Promise<NetlifyFiles> => {
  const names = cleanNames(allFiles(release))
  const issues = checkLimits({
    names,
    release,
    limits: {
      service: 'Netlify',
      reserved: ['_headers', '_redirects', 'netlify.toml'],
      forbidden: { pattern: /[#?]/, told: '# or ?' },
    },
  })
  issues.push(...folderIssues(names))
  if (release.redirects.length >= MANY_REDIRECTS)
    issues.push({
      pointer: '/redirects',
      level: 'warning',
      message: `The site has ${release.redirects.length} redirects; from ${MANY_REDIRECTS} on a deploy at Netlify might fail. Join some with *.`,
    })
  const digests: Record<string, string> = {}
  const uploads = new Map<string, Upload>()
  if (issues.some(({ level }) => level === 'error')) return { names, digests, uploads, issues }
  for (const [name, file] of names) {
    const digest = await otherDigest({ file, kind: 'sha1', read, digest: sha1 })
    digests[`/${name}`] = digest
    uploads.set(digest, { name, size: file.size, bytes: () => read(file.digest) })
  }
  for (const [name, text] of Object.entries(ownFiles({ names, release }))) {
    const bytes = Buffer.from(text)
    const digest = sha1(bytes)
    digests[`/${name}`] = digest
    uploads.set(digest, { name, size: bytes.length, bytes: () => Promise.resolve(bytes) })
  }
  return { names, digests, uploads, issues }
}

const ownFiles = ({
  names,
  release,
}: {
  names: ReadonlyMap<string, TargetFile>
  release: TargetContext['release']
}): Record<string, string> => {
  const rules = headerRules({
    headers: serviceHeaders({ names, implied: IMPLIED, tellsType: false }),
    canUnset: false,
    // https://docs.netlify.com/manage/routing/redirects/redirect-options/#splats: `/a/*` matches `/a`.
    parentMatches: true,
  })
  // A rewrite with status 200 to another host is a proxy.
  const proxies = proxiedPaths(release)
    .map(({ from, to }) => `${from} ${to.replace(/\*$/, ':splat')} 200\n`)
    .join('')
  // `!`: also where a file of that name is, as the built-in hosting does.
  const redirects = redirectsFile(release.redirects).replace(/ (\d{3})$/gm, ' $1!')
  return {
    ...(rules.length > 0 && { _headers: headersFile(rules) }),
    ...(proxies + redirects !== '' && { _redirects: proxies + redirects }),
  }
}

const folderIssues = (names: ReadonlyMap<string, TargetFile>): NetlifyFiles['issues'] => {
  const counts = new Map<string, number>()
  for (const name of names.keys()) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > FILES_PER_FOLDER)
    .map(([folder, count]) => ({
      pointer: '/files',
      level: 'error',
      message: `The folder "/${folder}" has ${count} files; Netlify takes ${FILES_PER_FOLDER} in one folder. Spread the pages over more folders.`,
    }))
}
