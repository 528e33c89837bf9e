import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { limitsOf } from '../../core/tenancy/limits'

const MEGABYTE = 1024 * 1024

/**
 * Refuses a file larger than the plan's largest, or one that takes the tenant over its storage.
 *
 * Reads the tenant and the sum past access control: the limit holds whatever the uploader may read.
 */
export const limitStorage: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const tenantId = idOf(data.tenant ?? originalDoc?.tenant)
  if (!req.file || tenantId === undefined) return data
  const tenant = await req.payload.db.findOne({
    collection: 'tenants',
    where: { id: { equals: tenantId } },
    req,
  })
  const { fileBytes, storageBytes } = limitsOf(tenant)
  const size = Number(data.filesize ?? 0)
  const refuse = (message: string): never => {
    throw new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] }, req.t)
  }
  if (size > fileBytes)
    refuse(
      `The file has ${megabytes(size)} MB; your plan allows ${megabytes(fileBytes)} MB a file. Make it smaller or ask for a larger plan.`,
    )
  const { docs } = await req.payload.find({
    collection: 'media',
    where: {
      and: [{ tenant: { equals: tenantId } }, { id: { not_equals: originalDoc?.id ?? '' } }],
    },
    select: { filesize: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const used = docs.reduce(
    (sum, doc) => sum + Number((doc as { filesize?: number }).filesize ?? 0),
    0,
  )
  if (used + size > storageBytes)
    refuse(
      `${megabytes(used)} MB of your ${megabytes(storageBytes)} MB are used, and this file has ${megabytes(size)} MB. Delete what is not needed or ask for a larger plan.`,
    )
  return data
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1)
