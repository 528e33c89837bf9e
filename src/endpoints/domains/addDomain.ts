import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { CreatedDomain, createDomainBody } from '../../core/api/domains'
import { isApex } from '../../core/domains/dnsRecords'
import { conflict, invalid, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { normaliseHost } from '../../core/tenancy/hostName'
import { type DomainDocument, findDomain } from '../../jobs/domains/documents'
import { setPrimary } from '../../jobs/domains/setPrimary'
import { findSite } from '../apps/findSite'
import { inTransaction } from '../http/inTransaction'
import type { ApiServices } from '../http/operation'
import { showDomain } from './readDomain'

/**
 * Adds a domain to a site, and its `www` host if that is wanted: both or none.
 *
 * @throws TauseError `not_found` for a site the requester cannot see; `invalid` with `/withWww` for a host
 * that is no registered name; what the collection throws: `conflict` for a host the tenant has already.
 */
export const addDomain = async ({
  req,
  services,
  tenantId,
  input: { appId, host, withWww, primary, ...options },
}: {
  req: PayloadRequest
  services: ApiServices
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
  input: z.output<typeof createDomainBody>
}): Promise<CreatedDomain> => {
  const site = await findSite({ req, id: appId, tenantId })
  if (!site) throw notFound('app', appId)
  const name = normaliseHost(host) ?? host
  if (withWww && !isApex(name))
    throw invalid(
      `"${host}" is not a registered name, so there is no www host that goes with it. Leave withWww out.`,
      [{ pointer: '/withWww', message: 'is for registered names such as example.com' }],
    )
  const tenant = idOf(site.tenant) ?? ''
  const own = await known(req, tenant, name)
  if (own)
    throw conflict(
      `"${host}" is one of your domains already${idOf(own.site) === String(site.id) ? '' : ', of another app: remove it there first'}. Its id is "${own.id}".`,
    )
  const make = async (one: string): Promise<DomainDocument> =>
    (await req.payload.create({
      collection: 'domains',
      data: { tenant, site: site.id, host: one, ...options } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as DomainDocument
  const { domain, www } = await inTransaction(req, async () => ({
    domain: await make(name),
    www: withWww
      ? ((await known(req, tenant, `www.${name}`)) ?? (await make(`www.${name}`)))
      : null,
  }))
  if (primary) await setPrimary({ payload: req.payload, domain })
  return {
    domain: await showDomain({ req, domain, services }),
    www: www && (await showDomain({ req, domain: www, services })),
  }
}

/** The tenant's own, which whoever may add one may see. */
const known = (req: PayloadRequest, tenant: string, host: string): Promise<DomainDocument | null> =>
  findDomain(
    req.payload,
    { and: [{ tenant: { equals: tenant } }, { host: { equals: host } }] },
    req,
  )
