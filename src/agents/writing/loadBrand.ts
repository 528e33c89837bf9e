import type { PayloadRequest } from 'payload'
import { type BrandFacts, brandFactsOf } from '../../core/ai/brandFacts'
import { invalid, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'

export type LoadedBrand = {
  facts: BrandFacts
  id: string | null
  /** Of the version of the profile that was read; `null` for a brand that came with the request. */
  version: string | null
  /** The profile's own look, for pictures. */
  style: unknown
}

/**
 * The brand that a request names or brings.
 *
 * @throws TauseError `not_found` for a profile of another tenant, `invalid` for no brand at all.
 */
export const loadBrand = async ({
  req,
  tenantId,
  brandProfileId,
  brand,
}: {
  req: PayloadRequest
  tenantId: string
  brandProfileId?: string
  brand?: unknown
}): Promise<LoadedBrand> => {
  const today = new Date().toISOString().slice(0, 10)
  if (brand) {
    const facts = brandFactsOf(brand, today)
    if (!facts.name)
      throw invalid('The brand needs a name: it is in every text.', [
        { pointer: '/brand/name', message: 'must be given' },
      ])
    return { facts, id: null, version: null, style: brand }
  }
  if (!brandProfileId)
    throw invalid('Say whose words they are: brandProfileId, or a brand.', [
      { pointer: '/brandProfileId', message: 'is needed, or brand' },
    ])
  const profile = await req.payload.findByID({
    collection: 'brand-profiles',
    id: brandProfileId,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  if (!profile || idOf(profile.tenant) !== tenantId) throw notFound('brand profile', brandProfileId)
  const { docs } = await req.payload.findVersions({
    collection: 'brand-profiles',
    where: { parent: { equals: brandProfileId } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return {
    facts: brandFactsOf(profile, today),
    id: brandProfileId,
    version: docs[0] ? String(docs[0].id) : null,
    style: profile,
  }
}
