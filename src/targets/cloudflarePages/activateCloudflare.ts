import { conflict, TauseError } from '../../core/errors'
import type { DeployTarget, TargetContext } from '../contract'
import { wait } from '../parts/wait'
import { cloudflareApi, type CloudflareDeployment, type CloudflareProject } from './cloudflareApi'
import { cloudflareFiles } from './cloudflareFiles'
import { createDeployment } from './createDeployment'
import { missingHashes } from './missingHashes'
import { uploadToken } from './uploadToken'

const SECOND = 1000
const POLL = 2 * SECOND
/** Ten minutes: a deployment of uploaded assets builds nothing. */
const MAX_POLLS = 300

const ENDED = new Set(['failure', 'canceled', 'skipped'])

const hashOf = (deployment: CloudflareDeployment | null | undefined): string | undefined =>
  deployment?.deployment_trigger?.metadata?.commit_hash

const isReady = ({ latest_stage: stage }: CloudflareDeployment): boolean =>
  stage?.name === 'deploy' && stage.status === 'success'

const isEnded = ({ latest_stage: stage }: CloudflareDeployment): boolean =>
  ENDED.has(stage?.status ?? '')

/**
 * Makes a release live: by a production deployment of its uploaded assets, or by a rollback to the one it
 * had before. A deployment that was made before a crash is found by its commit hash.
 */
export const activateCloudflare: DeployTarget['activate'] = async (context, { remoteId }) => {
  const api = cloudflareApi(context)
  let project = await api.getProject()
  if (hashOf(project.canonical_deployment) === remoteId) return { url: urlOf(project) }
  const earlier = (await api.findDeployments(remoteId)).find(
    (one) => one.environment === 'production' && !isEnded(one),
  )
  if (earlier && isReady(earlier)) await api.rollbackTo(earlier.id)
  else await untilReady(context, earlier ?? (await deploy(context, project, remoteId)))
  for (let polls = 0; hashOf(project.canonical_deployment) !== remoteId; polls += 1) {
    if (polls === MAX_POLLS) throw slow(remoteId)
    if (polls > 0) await wait({ ...context, milliseconds: POLL })
    project = await api.getProject()
  }
  return { url: urlOf(project) }
}

const deploy = async (
  context: TargetContext,
  { production_branch: branch = 'main' }: CloudflareProject,
  remoteId: string,
): Promise<CloudflareDeployment> => {
  const files = await cloudflareFiles(context)
  const token = uploadToken(context)
  const missing = await missingHashes(context, { hashes: [...files.assets.keys()], token })
  if (files.commitHash !== remoteId || missing.length > 0)
    throw conflict(
      `The release ${context.release.id} is not whole at Cloudflare any more. Push it again.`,
    )
  return createDeployment(context, { files, branch })
}

const untilReady = async (context: TargetContext, first: CloudflareDeployment): Promise<void> => {
  let deployment = first
  for (let polls = 0; !isReady(deployment); polls += 1) {
    if (isEnded(deployment))
      throw new TauseError({
        code: 'target_refused',
        status: 422,
        message: `Cloudflare could not make the deployment ${deployment.id} (${deployment.latest_stage?.status}). See its log at Cloudflare and activate again.`,
      })
    if (polls === MAX_POLLS) throw slow(deployment.id)
    if (polls > 0) await wait({ ...context, milliseconds: POLL })
    deployment = await cloudflareApi(context).getDeployment(deployment.id)
  }
}

const slow = (id: string): TauseError =>
  new TauseError({
    code: 'target_busy',
    status: 503,
    message: `Cloudflare has not finished the deployment ${id} yet. Activate it again in a minute: it goes on from there.`,
  })

/** A domain of the customer's own before the one of pages.dev. */
const urlOf = ({ domains = [], subdomain }: CloudflareProject): string | null => {
  const name = domains.find((one) => !one.endsWith('.pages.dev')) ?? subdomain ?? domains[0]
  return name === undefined ? null : `https://${name}`
}
