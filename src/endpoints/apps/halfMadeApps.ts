import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { transition } from '../../database/transition'
import { toTauseError } from '../http/problem'
import type { WriteSiteInput } from './writeSite'

const MINUTE = 60 * 1000

/** A site that is still being created then has lost its process. Milliseconds. */
const ABANDONED = 5 * MINUTE

export type Made = Parameters<WriteSiteInput['onMade']>[0]

/** Takes back what was made of an app, on a database without transactions. */
export const undoWithoutTransaction = async ({
  req,
  made,
  error,
}: {
  req: PayloadRequest
  made: readonly Made[]
  error: unknown
}): Promise<void> => {
  const { payload } = req
  const site = made.find(({ collection }) => collection === 'sites')
  // Ready already, when only the answer could not be kept.
  const from = ['creating', 'ready']
  if (site) await failSite({ payload, id: site.id, from, reason: toTauseError(error, req).message })
  for (const { collection, id } of made)
    if (collection === 'brand-profiles') {
      await payload.db.deleteVersions({ collection, where: { parent: { equals: id } } })
      await payload.db.deleteMany({ collection, where: { id: { equals: id } } })
    }
}

/**
 * Brings sites to rest whose process ended while it made them; transactions leave none. Called before
 * a new one is made, so that their slugs are free again.
 */
export const failAbandonedApps = async (payload: Payload, tenantId: string): Promise<void> => {
  const { docs } = await payload.db.find<{ [key: string]: unknown } & { id: string }>({
    collection: 'sites',
    where: {
      and: [
        { tenant: { equals: tenantId } },
        { status: { equals: 'creating' } },
        { createdAt: { less_than: new Date(Date.now() - ABANDONED).toISOString() } },
      ],
    },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs)
    await failSite({
      payload,
      id: String(id),
      from: ['creating'],
      reason: 'The server stopped while the app was being created.',
    })
}

/** Past access control: a half-made app is the system's to clear away. */
const failSite = async ({
  payload,
  id,
  from,
  reason,
}: {
  payload: Payload
  id: string
  from: string[]
  reason: string
}): Promise<void> => {
  const failed = await transition({
    payload,
    collection: 'sites',
    where: { and: [{ id: { equals: id } }, { status: { in: from } }] },
    data: {
      status: 'failed',
      // Gives the slug back.
      slug: `failed-${id.replaceAll('-', '').slice(-24)}`,
      buildLog: [{ at: new Date().toISOString(), level: 'error', message: reason }],
    },
  })
  if (!failed) return
  const ofSite = { site: { equals: id } }
  const versions = { 'version.site': { equals: id } }
  await payload.db.deleteVersions({ collection: 'pages' as CollectionSlug, where: versions })
  await payload.db.deleteMany({ collection: 'pages' as CollectionSlug, where: ofSite })
}
