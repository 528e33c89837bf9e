import type { PayloadRequest } from 'payload'
import type { ProfileData } from '../../core/brand/profile/paths'
import { findVisible } from '../http/findVisible'

/** What the API reads of a brand profile's document. */
export type BrandRecord = ProfileData & {
  id: string
  name: string
  tenant: unknown
  tagline?: string | null
  website?: string | null
  createdAt: string
  updatedAt: string
}

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
export const findBrand = (options: {
  req: PayloadRequest
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
}): Promise<BrandRecord> =>
  findVisible({ ...options, collection: 'brand-profiles', name: 'brand profile' })
