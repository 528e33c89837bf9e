import { conflict } from '../../core/errors'
import type { DeployTarget, TargetContext } from '../contract'
import { planOf } from '../parts/planOf'
import { readSettings } from '../parts/readSettings'
import { urlPathOf } from '../parts/urlPathOf'
import { activateVercel } from './activateVercel'
import { isLive } from './isLive'
import { pushVercel } from './pushVercel'
import { vercelApi, type VercelFileTree } from './vercelApi'
import { CONFIG, vercelFiles } from './vercelFiles'
import { vercelSettings } from './vercelSettings'

/**
 * Vercel, by its deployments API: files by SHA-1, of which Vercel names the missing ones; a production
 * deployment without a domain, which promoting makes live.
 */
export const vercelTarget: DeployTarget = {
  kind: 'vercel',
  abilities: { atomic: true, rollback: true, redirects: true, headers: true, forms: 'proxy' },
  parseSettings: (settings) => readSettings(vercelSettings, settings),
  secretProblem: (secret) =>
    secret && /^\w{20,}$/.test(secret)
      ? undefined
      : 'Give an access token of Vercel (Account settings → Tokens).',
  test: async (context) => {
    const { name, id } = await vercelApi(context).getProject()
    return { ok: true, detail: `The project "${name}" (${id}).` }
  },
  plan: async (context) => {
    const { names, files, issues } = await vercelFiles(context)
    const hasError = issues.some(({ level }) => level === 'error')
    const live = hasError ? [] : await liveFiles(context)
    const shas = new Set(live.map(({ sha }) => sha))
    const shaOf = new Map(files.map(({ file, sha }) => [file, sha]))
    const shaByDigest = new Map(
      [...names].map(([name, { digest }]) => [digest, shaOf.get(name) ?? '']),
    )
    return planOf({
      files: [...names.values()],
      isThere: ({ digest }) => shas.has(shaByDigest.get(digest) ?? ''),
      live: live.filter(({ file }) => file !== CONFIG).map(({ file }) => urlPathOf(file)),
      paths: new Set([...names.keys()].map(urlPathOf)),
      issues,
    })
  },
  push: pushVercel,
  activate: activateVercel,
  remove: async (context, { remoteId }) => {
    const project = await vercelApi(context).getProject()
    const deployment = await vercelApi(context).getDeployment(remoteId)
    if (!deployment) return
    if (isLive(project, deployment))
      throw conflict(
        `The deployment ${remoteId} is the live one of "${project.name}". Activate another release first.`,
      )
    await vercelApi(context).deleteDeployment(remoteId)
  },
}

const liveFiles = async (context: TargetContext): Promise<{ file: string; sha: string }[]> => {
  const { targets } = await vercelApi(context).getProject()
  const live = targets?.production
  return live
    ? (await vercelApi(context).listFiles(live.id)).flatMap((entry) => flatten(entry, ''))
    : []
}

/** What was uploaded lies in the tree below `src`. */
const flatten = (
  { name, type, uid, children = [] }: VercelFileTree,
  folder: string,
): { file: string; sha: string }[] => {
  const file = folder === '' && type === 'directory' && name === 'src' ? '' : `${folder}${name}`
  if (type === 'file') return uid === undefined ? [] : [{ file, sha: uid }]
  return children.flatMap((child) => flatten(child, file && `${file}/`))
}
