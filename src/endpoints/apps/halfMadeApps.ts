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
  for (const { collection, id } of made)
    if (collection === 'brand-profiles')
      await payload.db.deleteMany({ collection, where: { id: { equals: id } } })
  if (site) await failSite(payload, site.id, toTauseError(error, req).message)
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
    await failSite(payload, String(id), 'The server stopped while the app was being created.')
}

/** Past access control: a half-made app is the system's to clear away. */
const failSite = async (payload: Payload, id: string, reason: string): Promise<void> => {
  const failed = await transition({
    payload,
    collection: 'sites',
    where: { and: [{ id: { equals: id } }, { status: { equals: 'creating' } }] },
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
