const MEGABYTE = 1024 * 1024
const GIGABYTE = 1024 * MEGABYTE

export const PLANS = ['free', 'pro', 'business'] as const
export type Plan = (typeof PLANS)[number]

export type TenantLimits = {
  sites: number
  /** Of all sites together. */
  pages: number
  /** Uploads, originals only. */
  storageBytes: number
  /** Largest single upload. */
  fileBytes: number
  deploymentsPerDay: number
}

/** What a plan allows while the tenant's own limits are empty. */
export const PLAN_LIMITS: Readonly<Record<Plan, TenantLimits>> = {
  free: {
    sites: 3,
    pages: 150,
    storageBytes: GIGABYTE,
    fileBytes: 20 * MEGABYTE,
    deploymentsPerDay: 50,
  },
  pro: {
    sites: 20,
    pages: 2_000,
    storageBytes: 20 * GIGABYTE,
    fileBytes: 100 * MEGABYTE,
    deploymentsPerDay: 500,
  },
  business: {
    sites: 200,
    pages: 50_000,
    storageBytes: 500 * GIGABYTE,
    fileBytes: 500 * MEGABYTE,
    deploymentsPerDay: 5_000,
  },
}

/** Limits of a tenant document: its own numbers (0 counts) over those of its plan. */
export const limitsOf = (tenant: unknown): TenantLimits => {
  const { plan, limits } = (tenant ?? {}) as { plan?: unknown; limits?: unknown }
  const base = PLAN_LIMITS[PLANS.find((known) => known === plan) ?? 'free']
  const own = (limits ?? {}) as Partial<Record<keyof TenantLimits, unknown>>
  const pick = (name: keyof TenantLimits): number => {
    const value = own[name]
    return typeof value === 'number' ? value : base[name]
  }
  return {
    sites: pick('sites'),
    pages: pick('pages'),
    storageBytes: pick('storageBytes'),
    fileBytes: pick('fileBytes'),
    deploymentsPerDay: pick('deploymentsPerDay'),
  }
}
