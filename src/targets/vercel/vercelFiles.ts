import type { TargetContext, TargetFile, TargetPlan } from '../contract'
import { allFiles } from '../parts/allFiles'
import { checkLimits } from '../parts/checkLimits'
import { cleanNames } from '../parts/cleanNames'
import { otherDigest } from '../parts/otherDigest'
import { sha1 } from '../parts/sha1'
import type { Upload } from '../parts/sendUploads'
import { vercelConfig } from './vercelConfig'
import type { VercelSettings } from './vercelSettings'

/** https://vercel.com/docs/limits: "Static File uploads". Bytes. */
const MAX_FILE = { hobby: 100_000_000, pro: 1_000_000_000 } as const
/** https://vercel.com/docs/limits: source files of one deployment. */
const MAX_FILES = 15_000
/** https://openapi.vercel.sh/vercel.json: rules of `headers`, `redirects` and `rewrites` each. */
const MAX_RULES = 2048

/** The file that steers Vercel; no file of a release may have its name. */
export const CONFIG = 'vercel.json'

/** Names that Vercel builds from, runs or leaves out instead of serving them. */
const BUILT =
  /^(package\.json|middleware\.\w+|\.vercel(ignore)?(\/|$)|\.now|public\/|node_modules\/|api\/.*\.(c?js|mjs|ts|py|go|rb)$)/

export type VercelFiles = {
  names: Map<string, TargetFile>
  /** What a deployment is made of. */
  files: { file: string; sha: string; size: number }[]
  uploads: Map<string, Upload>
  issues: TargetPlan['issues']
}

/** What a release is at Vercel. Reads every file whose SHA-1 is not known yet. */
export const vercelFiles = async ({
  account,
  release,
  read,
}: Pick<TargetContext, 'account' | 'release' | 'read'>): Promise<VercelFiles> => {
  const names = cleanNames(allFiles(release))
  const issues = checkLimits({
    names,
    release,
    limits: {
      service: 'Vercel',
      files: MAX_FILES - 1,
      fileBytes: MAX_FILE[(account.settings as VercelSettings).plan],
      reserved: [CONFIG, 'vercel.ts', 'now.json'],
      forbidden: { pattern: BUILT, told: 'a meaning for its builds' },
      redirects: MAX_RULES,
    },
  })
  const hasError = (): boolean => issues.some(({ level }) => level === 'error')
  const config = hasError() ? undefined : vercelConfig({ names, release })
  if (config && config.headers.length > MAX_RULES)
    issues.push({
      pointer: '/headers',
      level: 'error',
      message: `The release needs ${config.headers.length} header rules; Vercel takes ${MAX_RULES}. Let more pages have the same headers.`,
    })
  const files: VercelFiles['files'] = []
  const uploads = new Map<string, Upload>()
  if (hasError()) return { names, files, uploads, issues }
  for (const [name, file] of names) {
    const sha = await otherDigest({ file, kind: 'sha1', read, digest: sha1 })
    files.push({ file: name, sha, size: file.size })
    uploads.set(sha, { name, size: file.size, bytes: () => read(file.digest) })
  }
  const bytes = Buffer.from(JSON.stringify(config))
  const sha = sha1(bytes)
  files.push({ file: CONFIG, sha, size: bytes.length })
  uploads.set(sha, { name: CONFIG, size: bytes.length, bytes: () => Promise.resolve(bytes) })
  return { names, files, uploads, issues }
}
