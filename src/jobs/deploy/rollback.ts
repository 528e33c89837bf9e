import type { Payload, PayloadRequest } from 'payload'
import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { announce, stepsToAnnounce } from './announce'
import { flip, readPointer } from './flip'
import { logEntry, moveRelease, type ReleaseDocument, type ReleaseStatus } from './releaseLog'
import { assertMayDeploy } from './startDeploy'

/** Which release gives way to which. */
export type RollbackPlan = { from: string; to: string }

/**
 * Rolls a site back by the same flip that a deploy ends with. Asked of the live release, it goes back
 * to the one before it; asked of an earlier release, that one becomes live again. While it goes live
 * that release is `deploying`: should the process end meanwhile, `settleRollbacks` finds it by that.
 *
 * @returns the release that is live now, and the one that no longer is.
 * @throws TauseError `not_found`; `forbidden`; `conflict` when there is nothing to go back to, the
 * release never was live, or another flip came first.
 */
export const rollback = async ({
  req,
  releaseId,
  begun = null,
  onPlan = async () => undefined,
}: {
  req: PayloadRequest
  releaseId: string
  /** The plan of an earlier run of the same request, which may have been carried out. */
  begun?: RollbackPlan | null
  /** Told of the plan before anything is changed. */
  onPlan?: (plan: RollbackPlan) => Promise<void>
}): Promise<{ live: ReleaseDocument; replaced: ReleaseDocument }> => {
  const { payload } = req
  const release = await readVisible(req, releaseId)
  const siteId = idOf(release.site) ?? ''
  const { environment } = release
  await assertMayDeploy({ req, tenantId: idOf(release.tenant) ?? '' })
  const current = await readPointer(payload, siteId, environment)
  if (!current) throw conflict(`Nothing of this app is live in ${environment}.`)
  const isDone = begun !== null && current === begun.to
  const plan = begun ?? { from: current, to: targetOf(release, current) }
  const target = await readVisible(req, plan.to)
  const replaced = plan.from === releaseId ? release : await readVisible(req, plan.from)
  const actor = req.user && { collection: req.user.collection, id: String(req.user.id) }
  if (isDone) {
    // The earlier run may have ended between the flip and telling others of it.
    if (target.status === 'deploying') await announce({ payload, release: target, actor })
    return { live: (await noteRollback({ payload, target, replaced })) ?? target, replaced }
  }

  // One that an earlier run had begun to make live.
  const from = begun ? [...WERE_LIVE, 'deploying' as const] : WERE_LIVE
  if (!target.digest || !from.includes(target.status)) throw conflict(whyNot(target))
  await onPlan(plan)
  const going = await moveRelease({
    payload,
    release: target,
    from: [...from],
    // Asked for now: a deployment asked for before gives way to it.
    data: { status: 'deploying', requestedAt: new Date().toISOString() },
    log: [],
  })
  const done =
    going && (await flip({ payload, siteId, environment, expected: plan.from, releaseId: plan.to }))
  if (!done) {
    if (going)
      await moveRelease({
        payload,
        release: going,
        from: ['deploying'],
        data: { status: restingStatus(target) },
        log: [],
      })
    throw conflict('Another deployment went live meanwhile. Look again before rolling back.')
  }
  // Before it is noted: should the process end in between, `settleRollbacks` finds what is left to do.
  await announce({ payload, release: going, actor })
  const live = await noteRollback({ payload, target: going, replaced })
  return {
    // Noted by its own job already, should this process be slow.
    live: live ?? (await readVisible(req, plan.to)),
    replaced: await readVisible(req, plan.from),
  }
}

/** States of releases that have been live. */
const WERE_LIVE: readonly ReleaseStatus[] = ['active', 'rolled_back']

/** What a release is that was to go live again and did not. */
export const restingStatus = ({ status, log }: ReleaseDocument): ReleaseStatus =>
  status !== 'deploying'
    ? status
    : log?.some(({ message }) => message.startsWith(ROLLED_BACK))
      ? 'rolled_back'
      : 'active'

const ROLLED_BACK = 'Rolled back to '

const targetOf = ({ id, basedOn }: ReleaseDocument, current: string): string => {
  const target = current === id ? basedOn : id
  if (!target)
    throw conflict(`Deployment "${id}" is the first one: there is nothing to go back to.`)
  return target
}

const whyNot = ({ id, status }: ReleaseDocument): string =>
  WERE_LIVE.includes(status)
    ? `The files of deployment "${id}" are not kept any more. Deploy again instead.`
    : status === 'deploying'
      ? `Deployment "${id}" is about to go live. Look again in a moment.`
      : `Deployment "${id}" was never live, so it cannot be gone back to.`

/** Writes down what a flip has done; done twice, it changes nothing. Returns the live release. */
export const noteRollback = async ({
  payload,
  target,
  replaced,
}: {
  payload: Payload
  target: ReleaseDocument
  replaced: ReleaseDocument | null
}): Promise<ReleaseDocument | null> => {
  const now = new Date().toISOString()
  if (replaced)
    await moveRelease({
      payload,
      release: replaced,
      from: ['active', 'deploying'],
      data: { status: 'rolled_back' },
      log: [logEntry(`${ROLLED_BACK}${target.id}.`)],
    })
  return moveRelease({
    payload,
    release: target,
    from: ['deploying', 'rolled_back'],
    data: { status: 'active', activatedAt: now, steps: stepsToAnnounce(target.steps) },
    log: [logEntry(replaced ? `Live again: ${replaced.id} was rolled back.` : 'Live again.')],
  })
}

const readVisible = async (req: PayloadRequest, id: string): Promise<ReleaseDocument> => {
  const release = await req.payload.findByID({
    collection: 'releases',
    id,
    depth: 0,
    req,
    overrideAccess: false,
    disableErrors: true,
  })
  if (!release) throw notFound('deployment', id)
  return release as unknown as ReleaseDocument
}
