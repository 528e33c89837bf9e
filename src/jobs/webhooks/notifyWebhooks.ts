import type { CollectionSlug, Payload } from 'payload'
import type { ReleaseManifest } from '../../core/release/types'
import type { BlobStore } from '../../storage/BlobStore'
import type { AfterFlipTask } from '../deploy/notify/afterFlip'
import type { WebhookDocument } from './documents'
import { releaseMessage } from './releaseMessage'
import { writeDelivery } from './writeDelivery'

/** Webhooks of one site that are told. */
const MAX_WEBHOOKS = 50

/** Tells the site's webhooks of a release that went live: writes the ledger, from which they are sent. */
export const notifyWebhooks: AfterFlipTask = {
  name: 'webhooks',
  notify: async ({
    payload,
    blobs,
    release,
    siteId,
    tenantId,
    environment,
    manifestDigest,
    previousReleaseId,
    url,
    key,
  }) => {
    const { docs: webhooks } = await payload.db.find<WebhookDocument & Record<string, unknown>>({
      collection: 'site-webhooks' as CollectionSlug,
      where: {
        and: [
          { site: { equals: siteId } },
          { tenant: { equals: tenantId } },
          { environment: { equals: environment } },
          { enabled: { not_equals: false } },
        ],
      },
      sort: 'createdAt',
      limit: MAX_WEBHOOKS,
      pagination: false,
    })
    if (webhooks.length === 0) return null
    const site = (await payload.db.findOne({
      collection: 'sites',
      where: { id: { equals: siteId } },
    })) as { slug?: string } | null
    const message = releaseMessage({
      site: { id: siteId, slug: site?.slug ?? '', url },
      environment,
      releaseId: String(release.id),
      previousReleaseId,
      before: previousReleaseId ? await manifestOf(payload, blobs, previousReleaseId) : null,
      after: await readManifest(blobs, manifestDigest),
      at: release.activatedAt ?? new Date().toISOString(),
    })
    for (const webhook of webhooks)
      await writeDelivery({
        payload,
        data: {
          tenant: tenantId,
          webhook: webhook.id,
          release: release.id,
          key: `${webhook.id}|${release.id}|${key}`,
          event: 'release.published',
          body: message,
        },
      })
    return webhooks.length === 1 ? 'One webhook is told.' : `${webhooks.length} webhooks are told.`
  },
}

const readManifest = async (blobs: BlobStore, digest: string): Promise<ReleaseManifest> =>
  JSON.parse((await blobs.get(digest)).toString('utf8')) as ReleaseManifest

const manifestOf = async (
  payload: Payload,
  blobs: BlobStore,
  releaseId: string,
): Promise<ReleaseManifest | null> => {
  const release = (await payload.db.findOne({
    collection: 'releases' as CollectionSlug,
    where: { id: { equals: releaseId } },
  })) as { digest?: string | null } | null
  // A release that was cleared away: everything counts as changed.
  return release?.digest ? readManifest(blobs, release.digest).catch(() => null) : null
}
