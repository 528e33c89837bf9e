import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { idOf } from '../../core/tenancy/idOf'

/**
 * Lets a domain's host go: for the time of the quarantine no other tenant can prove or serve it. In the
 * transaction of the request, past access control: claims are nobody's to write.
 */
const release = async ({
  req,
  host,
  domainId,
  quarantine,
}: {
  req: PayloadRequest
  host: string
  domainId: string
  /** Milliseconds. */
  quarantine: number
}): Promise<void> => {
  const now = Date.now()
  await req.payload.db.updateOne({
    collection: 'domain-claims' as CollectionSlug,
    where: {
      and: [
        { host: { equals: host } },
        { domainId: { equals: domainId } },
        { state: { equals: 'held' } },
      ],
    },
    data: {
      state: 'quarantined',
      until: new Date(now + quarantine).toISOString(),
      updatedAt: new Date(now).toISOString(),
    },
    options: { atomic: true },
    req,
  })
}

/** After the domain is gone; also with its site or tenant, which delete it. */
export const releaseDeletedHost =
  (quarantine: number): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    await release({ req, host: String(doc.host), domainId: String(doc.id), quarantine })
    await touchSite(req, idOf(doc.site))
  }

/**
 * After its host was changed. A verification that the platform's administrator has withdrawn leaves the
 * name free at once: it was their decision whose it is.
 */
export const releaseFormerHost =
  (quarantine: number): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req }) => {
    if (operation !== 'update') return
    const domainId = String(doc.id)
    const was = previousDoc as { host?: string; ownership?: string; site?: unknown }
    if (was.host && was.host !== doc.host)
      await release({ req, host: was.host, domainId, quarantine })
    else if (was.ownership === 'verified' && doc.ownership !== 'verified')
      await release({ req, host: doc.host, domainId, quarantine: 0 })
    await touchSite(req, idOf(was.site))
  }

/** What is served at its hosts may have changed: fronts look at sites that were written to. */
const touchSite = async (req: PayloadRequest, siteId: string | undefined): Promise<void> => {
  if (siteId === undefined) return
  await req.payload.db.updateOne({
    collection: 'sites',
    where: { id: { equals: siteId } },
    data: { updatedAt: new Date().toISOString() },
    options: { atomic: true },
    req,
  })
}
