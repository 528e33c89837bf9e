import type { Payload, PayloadRequest } from 'payload'
import type { Tenant } from '../../core/api/tenants'
import { limitsOf, PLANS } from '../../core/tenancy/limits'

export type TenantRecord = {
  id: string
  name: string
  slug: string
  status: 'active' | 'suspended'
  plan?: string | null
  settings?: {
    timeZone?: string | null
    currency?: string | null
    locales?: string[] | null
  } | null
  limits?: unknown
  /** Measured by the collection when a tenant is read alone; see `measureUsage`. */
  usage?: { sites?: number | null; pages?: number | null; storageBytes?: number | null } | null
  createdAt: string
  updatedAt: string
}

/** A tenant, read alone, with its limits in force and its usage as it is now. */
export const toTenant = async (
  { payload }: PayloadRequest,
  tenant: TenantRecord,
): Promise<Tenant> => ({
  id: String(tenant.id),
  name: tenant.name,
  slug: tenant.slug,
  status: tenant.status,
  plan: PLANS.find((plan) => plan === tenant.plan) ?? 'free',
  settings: {
    timeZone: tenant.settings?.timeZone ?? 'UTC',
    currency: tenant.settings?.currency ?? 'USD',
    locales: tenant.settings?.locales ?? ['en'],
  },
  limits: limitsOf(tenant),
  usage: {
    sites: tenant.usage?.sites ?? 0,
    pages: tenant.usage?.pages ?? 0,
    storageBytes: tenant.usage?.storageBytes ?? 0,
    deploymentsToday: await countDeployments(payload, String(tenant.id)),
  },
  createdAt: tenant.createdAt,
  updatedAt: tenant.updatedAt,
})

// Past access control: how much a tenant uses does not depend on who asks.
const countDeployments = async ({ db }: Payload, tenantId: string): Promise<number> => {
  const today = new Date().toISOString().slice(0, 10)
  const { totalDocs } = await db.count({
    collection: 'releases',
    where: {
      and: [{ tenant: { equals: tenantId } }, { createdAt: { greater_than_equal: today } }],
    },
  })
  return totalDocs
}
