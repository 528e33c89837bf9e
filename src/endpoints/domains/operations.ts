import type { PayloadRequest } from 'payload'
import { idParams, listOf } from '../../core/api/common'
import {
  createdDomainSchema,
  createDomainBody,
  domainSchema,
  listDomainsQuery,
  patchDomainBody,
  platformDomainSchema,
  startedCheckSchema,
} from '../../core/api/domains'
import { deletedSchema } from '../../core/api/posts'
import { platformRecords } from '../../core/domains/platformRecords'
import { forbidden } from '../../core/errors'
import { normaliseHost } from '../../core/tenancy/hostName'
import { idOf } from '../../core/tenancy/idOf'
import type { DomainDocument } from '../../jobs/domains/documents'
import { startDomainCheck } from '../../jobs/domains/startDomainCheck'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { addDomain } from './addDomain'
import { assertMay } from './assertMay'
import { certificateProblems } from './certificateProblems'
import { readDomain, showDomain, siteOfDomain } from './readDomain'
import { type DomainSite, inLanguageOf, toDomain } from './toDomain'

const TAG = 'Domains'

export const listDomains = defineOperation({
  method: 'get',
  path: '/domains',
  operationId: 'listDomains',
  summary: 'List domains with their states and what to do next, newest first',
  tag: TAG,
  query: listDomainsQuery,
  responses: { 200: { description: 'Domains.', schema: listOf(domainSchema) } },
  handle: async ({ req, selectedTenant, services, query }) => {
    const { limit, cursor, tenantId, appId, host } = query
    const { status, body } = await listNewest<DomainDocument, DomainDocument>({
      req,
      collection: 'domains',
      tenants: [selectedTenant, tenantId],
      where: [
        Boolean(appId) && { site: { equals: appId } },
        Boolean(host) && { host: { equals: normaliseHost(host ?? '') ?? host } },
      ],
      limit,
      cursor,
      toItem: (domain) => domain,
    })
    const sites = await sitesOf(req, body.items)
    const problems = await certificateProblems(req, body.items)
    const items = body.items.map((domain) => {
      const site = sites.get(idOf(domain.site) ?? '') ?? null
      return toDomain({ req, domain, site, problems, services })
    })
    return { status, body: { ...body, items } }
  },
})

const sitesOf = async (
  req: PayloadRequest,
  domains: readonly DomainDocument[],
): Promise<Map<string, DomainSite | null>> => {
  const bySite = new Map(domains.map((domain) => [idOf(domain.site) ?? '', domain]))
  return new Map(
    await Promise.all(
      [...bySite].map(async ([id, domain]) => [id, await siteOfDomain(req, domain)] as const),
    ),
  )
}

export const getDomain = defineOperation({
  method: 'get',
  path: '/domains/:id',
  operationId: 'getDomain',
  summary: 'Read a domain: its states, its records, what the last check found, what to do next',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The domain.', schema: domainSchema } },
  handle: async ({ req, selectedTenant, services, params: { id } }) => {
    const domain = await readDomain(req, id, selectedTenant)
    return { status: 200, body: await showDomain({ req, domain, services }) }
  },
})

export const createDomain = defineOperation({
  method: 'post',
  path: '/domains',
  operationId: 'createDomain',
  summary: 'Add a domain of your own to an app',
  description:
    'Answers with the DNS records to set. We look for them by ourselves, quickly at first; `POST /domains/{id}/check` looks at once. A sub-domain needs its own proof, also below a domain of another tenant.',
  tag: TAG,
  body: createDomainBody,
  problems: [409],
  responses: { 201: { description: 'The domain.', schema: createdDomainSchema } },
  handle: async ({ req, selectedTenant, services, body: input }) => ({
    status: 201,
    body: await addDomain({ req, services, tenantId: selectedTenant, input }),
  }),
})

export const patchDomain = defineOperation({
  method: 'patch',
  path: '/domains/:id',
  operationId: 'patchDomain',
  summary: 'Change how a domain is served',
  tag: TAG,
  params: idParams,
  body: patchDomainBody,
  responses: { 200: { description: 'The domain.', schema: domainSchema } },
  handle: async ({ req, selectedTenant, services, params: { id }, body }) => {
    await readDomain(req, id, selectedTenant)
    const changed = (await req.payload.update({
      collection: 'domains',
      id,
      data: body as never,
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as DomainDocument
    return { status: 200, body: await showDomain({ req, domain: changed, services }) }
  },
})

export const deleteDomain = defineOperation({
  method: 'delete',
  path: '/domains/:id',
  operationId: 'deleteDomain',
  summary: 'Remove a domain',
  description:
    'The app no longer answers at it. Once verified, it is kept from other tenants for a time (30 days by default); you may add it again at any time.',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'It is gone.', schema: deletedSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await readDomain(req, id, selectedTenant)
    await req.payload.delete({ collection: 'domains', id, depth: 0, req, overrideAccess: false })
    return { status: 200, body: { id, deleted: true } }
  },
})

export const checkDomainOperation = defineOperation({
  method: 'post',
  path: '/domains/:id/check',
  operationId: 'checkDomain',
  summary: 'Look at a domain’s records at once',
  description: 'At most once in ten seconds (429). Automatic checks that were given up begin anew.',
  tag: TAG,
  params: idParams,
  problems: [429],
  responses: { 202: { description: 'The check was queued.', schema: startedCheckSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const domain = await readDomain(req, id, selectedTenant)
    await assertMay({ req, actor, domain, operation: 'control' })
    const job = await startDomainCheck({ req, domain })
    return { status: 202, body: { operationId: String(job.id) } }
  },
})

export const getPlatformDomain = defineOperation({
  method: 'get',
  path: '/domains/platform',
  operationId: 'getPlatformDomain',
  summary: 'Read the DNS records of the platform’s own sub-domains',
  description: 'For platform administrators.',
  tag: TAG,
  responses: { 200: { description: 'The records.', schema: platformDomainSchema } },
  handle: ({ req, actor, services: { edge, sitesDomain } }) => {
    if (actor.kind !== 'admin')
      throw forbidden('The platform’s own records are for its administrators.')
    const { note, ...records } = platformRecords({ ...edge, sitesDomain })
    return Promise.resolve({ status: 200, body: { ...records, note: inLanguageOf(req, note) } })
  },
})
