import type { PayloadRequest } from 'payload'
import type { BrandProfile, BrandSummary } from '../../core/api/brands'
import { BRAND_PATHS, needsInput, valueAt, withValueAt } from '../../core/brand/profile/paths'
import { type Provenance, provenanceSchema } from '../../core/brand/profile/provenance'
import { idOf } from '../../core/tenancy/idOf'
import type { BrandRecord } from './findBrand'

export const toBrandSummary = (brand: BrandRecord): BrandSummary => ({
  id: String(brand.id),
  tenantId: idOf(brand.tenant) ?? '',
  name: brand.name,
  tagline: brand.tagline ?? null,
  website: brand.website ?? null,
  createdAt: brand.createdAt,
  updatedAt: brand.updatedAt,
})

export const toBrand = async (req: PayloadRequest, brand: BrandRecord): Promise<BrandProfile> => ({
  ...toBrandSummary(brand),
  versionId: await latestVersion(req, brand.id),
  profile: BRAND_PATHS.reduce<Record<string, unknown>>((profile, path) => {
    const value = valueAt(brand, path)
    return value === undefined ? profile : withValueAt(profile, path, value)
  }, {}),
  origins: originsOf(brand),
  needsInput: needsInput(brand),
})

export const originsOf = ({ provenance }: BrandRecord): Provenance => {
  const parsed = provenanceSchema.safeParse(provenance)
  return parsed.success ? parsed.data : {}
}

const latestVersion = async (req: PayloadRequest, id: string): Promise<string | null> => {
  const { docs } = await req.payload.findVersions({
    collection: 'brand-profiles',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: {},
    req,
    overrideAccess: false,
  })
  return docs[0] ? String(docs[0].id) : null
}
