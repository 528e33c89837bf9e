import type { CollectionSlug, Payload } from 'payload'
import type { Environment } from '../../../core/release/types'
import { logEntry } from '../releaseLog'

/**
 * Leaves a failed deployment where one should have followed a publication and could not be started, so
 * that whoever wonders about the site finds the reason among its deployments.
 */
export const noteRefusal = async ({
  payload,
  id,
  tenantId,
  siteId,
  environment,
  refusal,
}: {
  payload: Payload
  /** Of the deployment that was not to be. */
  id: string
  tenantId: string
  siteId: string
  environment: Environment
  refusal: string
}): Promise<void> => {
  const known = await payload.db.count({
    collection: 'releases' as CollectionSlug,
    where: { id: { equals: id } },
  })
  if (known.totalDocs > 0) return
  const now = new Date().toISOString()
  await payload.db.create({
    collection: 'releases' as CollectionSlug,
    customID: id,
    data: {
      tenant: tenantId,
      site: siteId,
      environment,
      status: 'failed',
      trigger: 'publish',
      log: [
        logEntry(
          `Something was published, but the site was not deployed by itself: ${refusal} What was published goes online with the next deployment.`,
          { level: 'error' },
        ),
      ],
      createdAt: now,
      updatedAt: now,
    },
  })
}
