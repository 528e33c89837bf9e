import type { PayloadRequest } from 'payload'
import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { flip, readPointer } from './flip'
import { logEntry, moveRelease, type ReleaseDocument } from './releaseLog'
import { assertMayDeploy } from './startDeploy'

/**
 * Rolls a site back by the same flip that a deploy ends with. Asked of the live release, it goes back
 * to the one before it; asked of an earlier release, that one becomes live again.
 *
 * @returns the release that is live now, and the one that no longer is.
 * @throws TauseError `not_found`; `forbidden`; `conflict` when there is nothing to go back to, the
 * release never was live, or another flip came first.
 */
export const rollback = async ({
  req,
  releaseId,
}: {
  req: PayloadRequest
  releaseId: string
}): Promise<{ live: ReleaseDocument; replaced: ReleaseDocument }> => {
  const release = await readVisible(req, releaseId)
  const siteId = idOf(release.site) ?? ''
  await assertMayDeploy({ req, tenantId: idOf(release.tenant) ?? '' })
  const current = await readPointer(req.payload, siteId, release.environment)
  if (!current) throw conflict(`Nothing of this app is live in ${release.environment}.`)
  const targetId = current === releaseId ? release.basedOn : releaseId
  if (!targetId)
    throw conflict(`Deployment "${releaseId}" is the first one: there is nothing to go back to.`)
  const target = await readVisible(req, targetId)
  if (!target.digest || !['active', 'rolled_back'].includes(target.status))
    throw conflict(`Deployment "${targetId}" was never live, so it cannot be gone back to.`)
  const replaced = current === releaseId ? release : await readVisible(req, current)

  const { payload } = req
  const done = await flip({
    payload,
    siteId,
    environment: release.environment,
    expected: current,
    releaseId: targetId,
  })
  if (!done)
    throw conflict('Another deployment went live meanwhile. Look again before rolling back.')
  const left = await moveRelease({
    payload,
    release: replaced,
    from: ['active', 'deploying'],
    data: { status: 'rolled_back' },
    log: [logEntry(`Rolled back to ${targetId}.`)],
  })
  const live = await moveRelease({
    payload,
    release: target,
    from: ['active', 'rolled_back'],
    data: { status: 'active', activatedAt: new Date().toISOString() },
    log: [logEntry(`Live again: ${current} was rolled back.`)],
  })
  return { live: live ?? target, replaced: left ?? replaced }
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
