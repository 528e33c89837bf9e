import type { PayloadRequest } from 'payload'
import type { Domain } from '../../core/api/domains'
import { idOf } from '../../core/tenancy/idOf'
import type { DomainDocument } from '../../jobs/domains/documents'
import { findVisible } from '../http/findVisible'
import type { ApiServices } from '../http/operation'
import { certificateProblems } from './certificateProblems'
import { type DomainSite, toDomain } from './toDomain'

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
export const readDomain = (
  req: PayloadRequest,
  id: string,
  tenantId: string | undefined,
): Promise<DomainDocument> =>
  findVisible({ req, id, tenantId, collection: 'domains', name: 'domain' })

/** Past access control: its address and its main domain are part of what a domain shows. */
export const siteOfDomain = async (
  req: PayloadRequest,
  domain: DomainDocument,
): Promise<DomainSite | null> =>
  (await req.payload.db.findOne({
    collection: 'sites',
    where: { id: { equals: idOf(domain.site) ?? '' } },
    req,
  })) as unknown as DomainSite | null

export const showDomain = async ({
  req,
  domain,
  services,
}: {
  req: PayloadRequest
  domain: DomainDocument
  services: ApiServices
}): Promise<Domain> => {
  const [site, problems] = await Promise.all([
    siteOfDomain(req, domain),
    certificateProblems(req, [domain]),
  ])
  return toDomain({ req, domain, site, problems, services })
}
