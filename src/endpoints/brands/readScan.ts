import type { PayloadRequest } from 'payload'
import type { BrandScan } from '../../core/api/brands'
import {
  confirmedPaths,
  diffFindings,
  type GoneValue,
  goneValues,
} from '../../core/brand/profile/diffFindings'
import { needsInput } from '../../core/brand/profile/paths'
import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { covers, type Grant } from '../../core/tenancy/permissions'
import { SCAN } from '../../jobs/scan/startScan'
import type { ScanResult } from '../../jobs/scan/types'
import type { JobDocument } from '../../jobs/types'
import { type BrandRecord, findBrand } from './findBrand'
import { originsOf } from './toBrand'

/**
 * The result of a scan that has succeeded. Past access control: a scan belongs to its brand profile, and
 * who may not see that one sees nothing (`findBrand`).
 *
 * @throws TauseError `not_found`; `conflict` while the scan has not succeeded.
 */
export const readScanResult = async ({
  req,
  operationId,
  tenants,
}: {
  req: PayloadRequest
  operationId: string
  /** Of whom the requester may see profiles. */
  tenants: Grant
}): Promise<ScanResult> => {
  const job = (await req.payload.db.findOne({
    collection: 'jobs',
    where: { and: [{ id: { equals: operationId } }, { kind: { equals: SCAN } }] },
    req,
  })) as unknown as JobDocument | null
  if (!job || !covers(tenants, idOf(job.tenant))) throw notFound('scan', operationId)
  if (job.state !== 'succeeded')
    throw conflict(
      job.state === 'failed'
        ? `Scan "${operationId}" failed: ${job.error?.message ?? 'see its operation'}`
        : `Scan "${operationId}" is ${job.state}. Follow it at /operations/${operationId}.`,
    )
  return job.result as ScanResult
}

/** What an earlier scan had found and this one has not. A scan without pages has not looked for it. */
export const goneSince = (
  { pages }: Pick<ScanResult, 'pages'>,
  beside: Parameters<typeof goneValues>[0],
): GoneValue[] => (pages.length > 0 ? goneValues(beside) : [])

/** A scan beside the profile as it is now. */
export const toScan = async ({
  req,
  operationId,
  result,
  tenantId,
}: {
  req: PayloadRequest
  operationId: string
  result: ScanResult
  tenantId: string | undefined
}): Promise<BrandScan> => {
  const brand: BrandRecord = await findBrand({ req, id: result.brandId, tenantId })
  const beside = { profile: brand, provenance: originsOf(brand), findings: result.findings }
  return {
    operationId,
    brandId: result.brandId,
    created: result.created,
    changes: diffFindings(beside),
    gone: goneSince(result, beside),
    confirmed: confirmedPaths(beside),
    issues: result.issues,
    pages: result.pages,
    needsInput: needsInput(brand),
  }
}
