import { TauseError } from '../../core/errors'
import type { DeployTarget } from '../contract'
import { wait } from '../parts/wait'
import { isLive } from './isLive'
import { vercelApi, type VercelDeployment, type VercelProject } from './vercelApi'

const SECOND = 1000
/** `vercel promote` waits three minutes. */
const MAX_POLLS = 180

/**
 * Promotes a deployment and asks until it is done. An earlier one is promoted too and not "rolled back":
 * a rollback would keep every later deployment from its domains until somebody undoes it at Vercel.
 */
export const activateVercel: DeployTarget['activate'] = async (context, { remoteId }) => {
  let project = await vercelApi(context).getProject()
  let deployment = await mustGet(context, remoteId)
  if (isLive(project, deployment)) return { url: urlOf(project, deployment) }
  const before = project.lastAliasRequest?.requestedAt
  await vercelApi(context).promote({ projectId: project.id, deploymentId: remoteId })
  for (let polls = 0; ; polls += 1) {
    if (polls > 0) await wait({ ...context, milliseconds: SECOND })
    project = await vercelApi(context).getProject()
    deployment = await mustGet(context, remoteId)
    const { lastAliasRequest: request } = project
    const isOurs = request?.toDeploymentId === remoteId && request.requestedAt !== before
    if (isLive(project, deployment) || (isOurs && request.jobStatus === 'succeeded'))
      return { url: urlOf(project, deployment) }
    if (isOurs && ['failed', 'skipped'].includes(request.jobStatus))
      throw new TauseError({
        code: 'target_refused',
        status: 422,
        message: `Vercel could not promote the deployment ${remoteId} (${request.jobStatus}). Look at the project's domains at Vercel and activate it again.`,
      })
    if (polls === MAX_POLLS)
      throw new TauseError({
        code: 'target_busy',
        status: 503,
        message: `Vercel has not promoted the deployment ${remoteId} yet. Activate it again in a minute.`,
      })
  }
}

const mustGet = async (
  context: Parameters<typeof vercelApi>[0],
  remoteId: string,
): Promise<VercelDeployment> => {
  const deployment = await vercelApi(context).getDeployment(remoteId)
  if (deployment) return deployment
  throw new TauseError({
    code: 'target_not_found',
    status: 422,
    message: `The deployment ${remoteId} is not at Vercel any more. Push the release again.`,
  })
}

/** A domain of the customer's own before one of Vercel's. */
const urlOf = ({ targets }: VercelProject, { alias, url }: VercelDeployment): string | null => {
  const names = targets?.production?.alias ?? alias ?? []
  const name = names.find((one) => !one.endsWith('.vercel.app')) ?? names[0] ?? url
  return name === undefined ? null : `https://${name}`
}
