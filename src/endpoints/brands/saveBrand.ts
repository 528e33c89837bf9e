import type { PayloadRequest } from 'payload'
import { SAVED_FROM, type SavedFrom } from '../../core/api/savedFrom'
import type { BrandRecord } from './findBrand'

const COLLECTION = 'brand-profiles'

/**
 * Writes values that were worked out from a profile as it was read.
 *
 * @throws Payload's refusal with 409 when somebody has saved since, or is saving from the same state.
 */
export const saveBrand = async ({
  req,
  brand,
  data,
  context = {},
}: {
  req: PayloadRequest
  /** As it was read. */
  brand: BrandRecord
  data: Record<string, unknown>
  /** For the profile's hooks. */
  context?: Record<string, unknown>
}): Promise<BrandRecord> => {
  const from: SavedFrom = { id: String(brand.id), updatedAt: brand.updatedAt }
  try {
    return (await req.payload.update({
      collection: COLLECTION,
      id: brand.id,
      data,
      context: { ...context, [SAVED_FROM]: from },
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as BrandRecord
  } catch (error) {
    // Payload does so for its own endpoints only: the right to save goes back to whoever tries next.
    const { config } = req.payload.collections[COLLECTION]
    for (const hook of config.hooks.afterError ?? [])
      await hook({ collection: config, context: req.context, error: error as Error, req })
    throw error
  }
}
