import { TauseError } from '../../core/errors'
import type { PushedRelease, TargetContext, TargetPlan } from '../contract'
import { sha1 } from '../parts/sha1'
import { refusePlan } from '../parts/refusePlan'
import { sendUploads } from '../parts/sendUploads'
import { wait } from '../parts/wait'
import { netlifyApi, type NetlifyDeploy } from './netlifyApi'
import { netlifyFiles } from './netlifyFiles'

const SECOND = 1000
const POLL = 2 * SECOND
/** As long as Netlify's own clients wait: 20 minutes. */
const MAX_POLLS = 600

/** As Netlify's own clients: above it the server works the list out by itself, and we ask how far it is. */
const SYNC_FILES = 100

/** Uploads between two entries of what has been sent: a crash sends at most these again. */
const NOTE_EVERY = 16

/** States that a deploy never leaves, and is not published from. */
const ENDED = new Set(['error', 'rejected', 'cancelled', 'skipped'])

type Progress = { deployId: string; sent: string[] }

/**
 * A draft deploy with all files. It is found again after a crash: by what was written down, or by its
 * title when not even that could be.
 */
export const pushNetlify = async (
  context: TargetContext,
  plan: TargetPlan,
): Promise<PushedRelease> => {
  refusePlan(plan)
  const { digests, uploads, issues } = await netlifyFiles(context)
  refusePlan({ issues })
  const key = sha1(JSON.stringify(digests)).slice(0, 12)
  const title = `TauseStack ${context.release.id} ${key}`
  const begun = await findBegun(context, title)
  let deploy =
    begun?.deploy ??
    (await netlifyApi(context).createDeploy({
      title,
      files: digests,
      async: Object.keys(digests).length > SYNC_FILES,
    }))
  const note = noteOf(context, { deployId: deploy.id, sent: begun?.sent ?? [] })
  if (!begun?.isNoted) await note.write()

  deploy = await settle(
    context,
    deploy,
    ({ state, required }) =>
      ['prepared', 'uploading', 'uploaded', 'ready'].includes(state) || (required ?? []).length > 0,
  )
  const sent = new Set(begun?.sent)
  const missing = (deploy.state === 'ready' ? [] : (deploy.required ?? []))
    .filter((digest) => !sent.has(digest))
    .flatMap((digest) => {
      const upload = uploads.get(digest)
      return upload ? [{ ...upload, digest }] : []
    })
  await sendUploads({
    context,
    uploads: missing,
    step: 'uploading',
    send: async ({ name, digest, bytes }) => {
      await netlifyApi(context).uploadFile({ deployId: deploy.id, name, bytes: await bytes() })
      await note.sent(digest)
    },
  })
  deploy = await settle(context, deploy, ({ state }) => state === 'ready')
  return {
    remoteId: deploy.id,
    ...(deploy.deploy_ssl_url && { previewUrl: deploy.deploy_ssl_url }),
  }
}

const findBegun = async (
  context: TargetContext,
  title: string,
): Promise<{ deploy: NetlifyDeploy; sent: string[]; isNoted: boolean } | undefined> => {
  const noted = context.state.get()['netlify'] as Progress | undefined
  const deploy = noted && (await netlifyApi(context).getDeploy(noted.deployId))
  if (deploy && deploy.title === title && !ENDED.has(deploy.state))
    return { deploy, sent: noted.sent, isNoted: true }
  const listed = (await netlifyApi(context).listDeploys()).find(
    (one) => one.title === title && !ENDED.has(one.state),
  )
  // The list has no `required`: the deploy itself has.
  const whole = listed && (await netlifyApi(context).getDeploy(listed.id))
  return whole ? { deploy: whole, sent: [], isNoted: false } : undefined
}

/** Asks until the deploy is as wanted. @throws TauseError `target_refused`, `target_busy`. */
const settle = async (
  context: TargetContext,
  first: NetlifyDeploy,
  isThere: (deploy: NetlifyDeploy) => boolean,
): Promise<NetlifyDeploy> => {
  let deploy = first
  for (let polls = 0; !isThere(deploy); polls += 1) {
    if (ENDED.has(deploy.state))
      throw new TauseError({
        code: 'target_refused',
        status: 422,
        message: `Netlify could not make the deploy ${deploy.id} (${deploy.state})${deploy.error_message ? `: ${deploy.error_message}` : ''}. See its log at Netlify and push again.`,
      })
    if (polls === MAX_POLLS)
      throw new TauseError({
        code: 'target_busy',
        status: 503,
        message: `Netlify has not finished the deploy ${deploy.id} (${deploy.state}). Push again later: it goes on from there.`,
      })
    if (polls > 0) await wait({ ...context, milliseconds: POLL })
    deploy = (await netlifyApi(context).getDeploy(deploy.id)) ?? { ...deploy, state: 'error' }
  }
  return deploy
}

const noteOf = (
  { state }: Pick<TargetContext, 'state'>,
  progress: Progress,
): { write: () => Promise<void>; sent: (digest: string) => Promise<void> } => {
  let unwritten = 0
  const write = async (): Promise<void> => {
    unwritten = 0
    await state.set({
      ...state.get(),
      netlify: { deployId: progress.deployId, sent: [...progress.sent] },
    })
  }
  return {
    write,
    sent: async (digest) => {
      progress.sent.push(digest)
      unwritten += 1
      if (unwritten >= NOTE_EVERY) await write()
    },
  }
}
