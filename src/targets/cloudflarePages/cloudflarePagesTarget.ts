import { conflict } from '../../core/errors'
import type { DeployTarget, TargetPlan } from '../contract'
import { inParallel } from '../parts/inParallel'
import { planOf } from '../parts/planOf'
import { readSettings } from '../parts/readSettings'
import { refusePlan } from '../parts/refusePlan'
import { activateCloudflare } from './activateCloudflare'
import { cloudflareApi } from './cloudflareApi'
import { cloudflareFiles } from './cloudflareFiles'
import { cloudflareSettings } from './cloudflareSettings'
import { missingHashes } from './missingHashes'
import { uploadAssets } from './uploadAssets'
import { uploadToken, type UploadToken } from './uploadToken'

/** https://developers.cloudflare.com/pages/platform/limits/#files: of a free plan. */
const FREE_FILES = 20_000

/**
 * Cloudflare Pages by direct upload: assets by hash, of which Cloudflare names the missing ones; a
 * deployment is no more than their manifest, and is made when the release becomes live.
 */
export const cloudflarePagesTarget: DeployTarget = {
  kind: 'cloudflare-pages',
  abilities: { atomic: true, rollback: true, redirects: true, headers: true, forms: 'absolute' },
  parseSettings: (settings) => readSettings(cloudflareSettings, settings),
  secretProblem: (secret) =>
    secret && /^[\w-]{20,}$/.test(secret)
      ? undefined
      : 'Give an API token of Cloudflare with the permission "Cloudflare Pages: Edit".',
  test: async (context) => {
    const { name, subdomain } = await cloudflareApi(context).getProject()
    return { ok: true, detail: `The project "${name}"${subdomain ? ` at ${subdomain}` : ''}.` }
  },
  plan: async (context) => {
    const { names, manifest, assets, issues } = await cloudflareFiles(context)
    const hasError = issues.some(({ level }) => level === 'error')
    const token = uploadToken(context)
    const missing = hasError
      ? []
      : await missingHashes(context, { hashes: [...assets.keys()], token })
    const isMissing = new Set(missing)
    const nameOf = new Map([...names].map(([name, file]) => [file.file, name]))
    return planOf({
      files: [...names.values()],
      isThere: ({ file }) => !isMissing.has(manifest[`/${nameOf.get(file) ?? ''}`] ?? ''),
      // Cloudflare does not tell which files a deployment has.
      live: [],
      paths: new Set(),
      issues: hasError ? issues : [...issues, ...(await tooMany(names.size, token))],
    })
  },
  push: async (context, plan) => {
    refusePlan(plan)
    const files = await cloudflareFiles(context)
    refusePlan(files)
    const token = uploadToken(context)
    refusePlan({ issues: await tooMany(files.names.size, token) })
    await uploadAssets(context, { files, token })
    return { remoteId: files.commitHash }
  },
  activate: activateCloudflare,
  remove: async (context, { remoteId }) => {
    const { name, canonical_deployment: live } = await cloudflareApi(context).getProject()
    if (live?.deployment_trigger?.metadata?.commit_hash === remoteId)
      throw conflict(
        `The release ${remoteId} is the live one of "${name}". Activate another release first.`,
      )
    const deployments = await cloudflareApi(context).findDeployments(remoteId)
    await inParallel(deployments, ({ id }) => cloudflareApi(context).deleteDeployment(id))
  },
}

/** The limit of the account's own plan, which the token tells. */
const tooMany = async (count: number, token: UploadToken): Promise<TargetPlan['issues']> => {
  const allowed = (await token.maxFiles()) ?? FREE_FILES
  if (count <= allowed) return []
  return [
    {
      pointer: '/files',
      level: 'error',
      message: `The release has ${count} files; the plan of this Cloudflare account takes ${allowed}. Split the site, or take a larger plan.`,
    },
  ]
}
