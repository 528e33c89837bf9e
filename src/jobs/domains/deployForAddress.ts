import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { actorRequest } from '../actorRequest'
import { startDeploy } from '../deploy/startDeploy'
import { findDomain } from './documents'

/**
 * Deploys a site anew when a domain that is its main address has gone live: its pages still name the old
 * one. On the access of whoever had the live release made; says so in the log when they may no longer.
 */
export const deployForAddress = async ({
  payload,
  domainId,
}: {
  payload: Payload
  domainId: string
}): Promise<void> => {
  const domain = await findDomain(payload, { id: { equals: domainId } })
  const siteId = idOf(domain?.site) ?? ''
  const site = (await payload.db.findOne({
    collection: 'sites',
    where: { and: [{ id: { equals: siteId } }, { primaryDomain: { equals: domainId } }] },
  })) as { liveProduction?: string | null } | null
  if (!site?.liveProduction) return
  const release = (await payload.db.findOne({
    collection: 'releases' as CollectionSlug,
    where: { id: { equals: site.liveProduction } },
  })) as { createdBy?: string | null; createdByKey?: string | null } | null
  try {
    const job = { id: domainId, user: release?.createdBy, apiKey: release?.createdByKey }
    const req = await actorRequest({ payload, job })
    await startDeploy({
      req,
      siteId,
      environment: 'production',
      cause: `domains/${domainId}`,
    })
  } catch (error) {
    payload.logger.warn({
      err: error,
      msg: `Site ${siteId} has the main address ${domain?.host} now, and its pages do not name it yet: deploy it.`,
    })
  }
}
