import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { manageTenantBody, Tenant } from '../../core/api/tenants'
import type { Page } from '../../core/api/common'
import { forbidden, invalid, notFound } from '../../core/errors'
import type { Actor } from '../../core/tenancy/vocabulary'
import { toSlug } from '../../core/tenancy/toSlug'
import { signals } from '../../jobs/signals'
import { listNewest } from '../http/listNewest'
import { type TenantRecord, toTenant } from './toTenant'

type Input = z.output<typeof manageTenantBody>
type ActionInput<Action extends Input['action']> = Extract<Input, { action: Action }>

/** @throws TauseError `forbidden` unless the caller is a platform administrator. */
export const assertPlatformAdmin = (actor: Actor): void => {
  if (actor.kind !== 'admin') throw forbidden('Only platform administrators may do this.')
}

/** @throws TauseError `conflict` when the slug is taken, `invalid` when it cannot be made or used. */
export const createTenant = async (
  req: PayloadRequest,
  { action: _, slug, ...fields }: ActionInput<'create'>,
): Promise<Tenant> => {
  const chosen = slug ?? toSlug(fields.name)
  if (chosen === '')
    throw invalid(`No slug can be made from "${fields.name}". Give one.`, [
      { pointer: '/slug', message: 'is needed' },
    ])
  const tenant = await req.payload.create({
    collection: 'tenants',
    data: { ...fields, slug: chosen } as never,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return toTenant(req, tenant as unknown as TenantRecord)
}

export const listTenants = async (
  req: PayloadRequest,
  { cursor, limit, status }: Omit<ActionInput<'list'>, 'action'>,
): Promise<Page<Tenant>> => {
  const { body: page } = await listNewest({
    req,
    collection: 'tenants',
    where: [status && { status: { equals: status } }],
    limit,
    cursor,
    toItem: (tenant: TenantRecord) => tenant,
  })
  // One by one, with its usage.
  const read = async ({ id }: TenantRecord): Promise<Tenant> =>
    toTenant(req, await readTenant(req, String(id)))
  return { ...page, items: await Promise.all(page.items.map(read)) }
}

/** @throws TauseError `not_found` for a tenant that the requester does not belong to. */
export const readTenant = async (req: PayloadRequest, id: string): Promise<TenantRecord> => {
  const tenant = await req.payload.findByID({
    collection: 'tenants',
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  if (!tenant) throw notFound('tenant', id)
  return tenant as unknown as TenantRecord
}

/** Fields that only platform administrators write; Payload would leave them out without a word. */
const ADMIN_FIELDS = ['slug', 'plan', 'limits'] as const

export const updateTenant = async ({
  req,
  actor,
  id,
  input: { action: _, tenantId: __, ...fields },
}: {
  req: PayloadRequest
  actor: Actor
  id: string
  input: ActionInput<'update'>
}): Promise<Tenant> => {
  await readTenant(req, id)
  const refused = ADMIN_FIELDS.filter((name) => fields[name] !== undefined)
  if (actor.kind !== 'admin' && refused.length > 0)
    throw forbidden(`Only platform administrators may change: ${refused.join(', ')}.`)
  const tenant = await req.payload.update({
    collection: 'tenants',
    id,
    data: fields as never,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return toTenant(req, tenant as unknown as TenantRecord)
}

/** Suspends or resumes; asked twice, nothing changes. The front of this process reacts at once. */
export const setTenantStatus = async ({
  req,
  id,
  status,
}: {
  req: PayloadRequest
  id: string
  status: 'active' | 'suspended'
}): Promise<Tenant> => {
  const before = await readTenant(req, id)
  if (before.status === status) return toTenant(req, before)
  const tenant = await req.payload.update({
    collection: 'tenants',
    id,
    data: { status },
    depth: 0,
    req,
    overrideAccess: false,
  })
  for (const siteId of await siteIdsOf(req, id)) signals.emit('site', siteId)
  return toTenant(req, tenant as unknown as TenantRecord)
}

/** Ids of all sites of a tenant: for signals, which tell nothing but that something moved. */
export const siteIdsOf = async (req: PayloadRequest, tenantId: string): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ [key: string]: unknown } & { id: string }>({
    collection: 'sites',
    where: { tenant: { equals: tenantId } },
    select: { slug: true },
    pagination: false,
    limit: 0,
  })
  return docs.map(({ id }) => String(id))
}
