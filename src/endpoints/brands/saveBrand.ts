import type { PayloadRequest } from 'payload'
import { SAVED_FROM, type SavedFrom } from '../../core/api/savedFrom'
import { afterFailedSave } from '../http/afterFailedSave'
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
    await afterFailedSave({ req, collection: COLLECTION, error })
    throw error
  }
}
