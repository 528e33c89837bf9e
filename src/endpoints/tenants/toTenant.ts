import type { PayloadRequest } from 'payload'
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
  createdAt: string
  updatedAt: string
}

/** A tenant with its limits in force and its usage as it is now. */
export const toTenant = async (req: PayloadRequest, tenant: TenantRecord): Promise<Tenant> => ({
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
  usage: await usageOf(req, String(tenant.id)),
  createdAt: tenant.createdAt,
  updatedAt: tenant.updatedAt,
})

// Past access control: how much a tenant uses does not depend on who asks.
const usageOf = async (req: PayloadRequest, tenantId: string): Promise<Tenant['usage']> => {
  const { db } = req.payload
  const ofTenant = { tenant: { equals: tenantId } }
  const today = new Date().toISOString().slice(0, 10)
  const [sites, pages, deployments, media] = await Promise.all([
    db.count({ collection: 'sites', where: ofTenant }),
    db.count({ collection: 'pages', where: ofTenant }),
    db.count({
      collection: 'releases',
      where: { and: [ofTenant, { createdAt: { greater_than_equal: today } }] },
    }),
    db.find<{ [key: string]: unknown } & { id: string }>({
      collection: 'media',
      where: ofTenant,
      select: { filesize: true },
      pagination: false,
      limit: 0,
    }),
  ])
  return {
    sites: sites.totalDocs,
    pages: pages.totalDocs,
    storageBytes: media.docs.reduce((sum, { filesize }) => sum + Number(filesize ?? 0), 0),
    deploymentsToday: deployments.totalDocs,
  }
}
