import { TauseError } from '../../core/errors'
import type { PushedRelease, TargetContext, TargetPlan } from '../contract'
import { sha1 } from '../parts/sha1'
import { refusePlan } from '../parts/refusePlan'
import { sendUploads } from '../parts/sendUploads'
import { wait } from '../parts/wait'
import { vercelApi, type VercelDeployment } from './vercelApi'
import { vercelFiles, type VercelFiles } from './vercelFiles'

const SECOND = 1000
const POLL = 2 * SECOND
/** https://vercel.com/docs/limits: a build may take 45 minutes; ours builds nothing. 20 minutes. */
const MAX_POLLS = 600

/** Rounds of "these are missing": one is the rule, another when files expire meanwhile. */
const MAX_ROUNDS = 3

const ENDED = new Set(['ERROR', 'CANCELED', 'DELETED'])

/**
 * A production deployment without a domain. Vercel itself says which files it lacks, so that a push that
 * is run again sends only those; a deployment that was made before a crash is found by its meta data.
 */
export const pushVercel = async (
  context: TargetContext,
  plan: TargetPlan,
): Promise<PushedRelease> => {
  refusePlan(plan)
  const made = await vercelFiles(context)
  refusePlan(made)
  const key = sha1(`${context.release.id} ${JSON.stringify(made.files)}`)
  let deployment = (await findBegun(context, key)) ?? (await create(context, made, key))
  await context.state.set({ ...context.state.get(), vercel: { deploymentId: deployment.id } })
  for (let polls = 0; deployment.readyState !== 'READY'; polls += 1) {
    if (ENDED.has(deployment.readyState)) throw failed(deployment)
    if (polls === MAX_POLLS) throw slow(deployment)
    if (polls > 0) await wait({ ...context, milliseconds: POLL })
    deployment = (await vercelApi(context).getDeployment(deployment.id)) ?? {
      ...deployment,
      readyState: 'DELETED',
    }
  }
  return {
    remoteId: deployment.id,
    ...(deployment.url && { previewUrl: `https://${deployment.url}` }),
  }
}

const findBegun = async (
  context: TargetContext,
  key: string,
): Promise<VercelDeployment | undefined> => {
  const noted = context.state.get()['vercel'] as { deploymentId: string } | undefined
  const { id: projectId } = await vercelApi(context).getProject()
  const found =
    noted?.deploymentId ??
    (await vercelApi(context).listDeployments(projectId)).find(
      ({ meta }) => meta?.['tauseKey'] === key,
    )?.uid
  const deployment = found === undefined ? null : await vercelApi(context).getDeployment(found)
  return deployment && deployment.meta?.['tauseKey'] === key && !ENDED.has(deployment.readyState)
    ? deployment
    : undefined
}

const create = async (
  context: TargetContext,
  { files, uploads }: VercelFiles,
  key: string,
): Promise<VercelDeployment> => {
  const meta = { tauseRelease: context.release.id, tauseKey: key }
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const answer = await vercelApi(context).createDeployment({ files, meta })
    if (!('missing' in answer)) return answer
    await sendUploads({
      context,
      uploads: answer.missing.flatMap((sha) => {
        const upload = uploads.get(sha)
        return upload ? [{ ...upload, sha }] : []
      }),
      step: 'uploading',
      send: async ({ name, sha, bytes }) =>
        vercelApi(context).uploadFile({ name, sha, bytes: await bytes() }),
    })
  }
  throw new TauseError({
    code: 'target_refused',
    status: 422,
    message: `Vercel still misses files of the release ${context.release.id} after they were sent ${MAX_ROUNDS} times. Push again later.`,
  })
}

const failed = ({ id, readyState, errorMessage }: VercelDeployment): TauseError =>
  new TauseError({
    code: 'target_refused',
    status: 422,
    message: `Vercel could not make the deployment ${id} (${readyState})${errorMessage ? `: ${errorMessage}` : ''}. See its log at Vercel and push again.`,
  })

const slow = ({ id, readyState }: VercelDeployment): TauseError =>
  new TauseError({
    code: 'target_busy',
    status: 503,
    message: `Vercel has not finished the deployment ${id} (${readyState}). Push again later: it goes on from there.`,
  })
