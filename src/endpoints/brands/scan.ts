import {
  applyScanBody,
  brandProfileSchema,
  scanBrandBody,
  scanSchema,
  startedScanSchema,
} from '../../core/api/brands'
import { idParams } from '../../core/api/common'
import { applicableFindings, dataOf, diffFindings } from '../../core/brand/profile/diffFindings'
import { SCAN_FINDINGS, SCAN_REMOVALS } from '../../core/brand/profile/scanContext'
import { invalid } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo } from '../../core/tenancy/permissions'
import { operationSchema } from '../../core/api/operations'
import { cancelScan } from '../../jobs/scan/cancelScan'
import { startScan } from '../../jobs/scan/startScan'
import { defineOperation } from '../http/operation'
import { tenantOf } from '../http/tenantScope'
import { API_PREFIX } from '../http/toEndpoint'
import { findOperation } from '../operations/findOperation'
import { findBrand } from './findBrand'
import { goneSince, readScanResult, toScan } from './readScan'
import { saveBrand } from './saveBrand'
import { originsOf, toBrand } from './toBrand'

export const scanBrand = defineOperation({
  method: 'post',
  path: '/brands/scan',
  operationId: 'scanBrand',
  summary: 'Learn a brand from its website, HTML, texts or logo',
  description:
    'Answers at once; the operation tells each step and ends within 30 seconds. Without `brandId` it makes a profile; with it, `brands/scans/{id}` shows what would change. Only public addresses are read. A profile is made also when the address cannot be read: of its host’s name, with the reason in `issues`; a profile that is there stays as it is, and the operation fails.',
  tag: 'Brands',
  body: scanBrandBody,
  idempotent: true,
  responses: {
    202: {
      description: 'The scan was queued.',
      schema: startedScanSchema,
      headers: { Location: 'Address of the operation.' },
    },
  },
  handle: async ({ req, actor, selectedTenant, body: { tenantId, ...input } }) => {
    const brand = input.brandId
      ? await findBrand({ req, id: input.brandId, tenantId: selectedTenant })
      : undefined
    const tenant = await tenantOf({
      req,
      actor,
      selected: selectedTenant,
      given: tenantId ?? (brand && idOf(brand.tenant)),
    })
    if (brand && idOf(brand.tenant) !== tenant)
      throw invalid('tenantId is not the tenant of the brand profile. Leave it out.', [
        { pointer: '/tenantId', message: 'is not the tenant of brandId' },
      ])
    const job = await startScan({ req, tenantId: tenant, input })
    const operationId = String(job.id)
    return {
      status: 202,
      body: { operationId },
      headers: { location: `/api${API_PREFIX}/operations/${operationId}` },
    }
  },
})

export const getScan = defineOperation({
  method: 'get',
  path: '/brands/scans/:id',
  operationId: 'getBrandScan',
  summary: 'Read what a scan has found, beside the profile as it is',
  description:
    'The id is that of the operation. Values of people and locked ones say that they are kept.',
  tag: 'Brands',
  params: idParams,
  responses: { 200: { description: 'The scan.', schema: scanSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const tenants = canDo({ actor, collection: 'brand-profiles', operation: 'read' })
    const result = await readScanResult({ req, operationId: id, tenants })
    return {
      status: 200,
      body: await toScan({ req, operationId: id, result, tenantId: selectedTenant }),
    }
  },
})

export const applyScan = defineOperation({
  method: 'post',
  path: '/brands/:id/apply',
  operationId: 'applyBrandScan',
  summary: 'Take over what a scan has found',
  description: 'Never touches what a person wrote or locked.',
  tag: 'Brands',
  params: idParams,
  body: applyScanBody,
  idempotent: true,
  responses: { 200: { description: 'The brand profile.', schema: brandProfileSchema } },
  handle: async ({
    req,
    actor,
    selectedTenant,
    params: { id },
    body: { operationId, paths, remove },
  }) => {
    const brand = await findBrand({ req, id, tenantId: selectedTenant })
    const tenants = canDo({ actor, collection: 'brand-profiles', operation: 'read' })
    const result = await readScanResult({ req, operationId, tenants })
    if (result.brandId !== id)
      throw invalid(`Scan "${operationId}" is of another brand profile.`, [
        { pointer: '/operationId', message: 'is not a scan of this profile' },
      ])
    const beside = { profile: brand, provenance: originsOf(brand), findings: result.findings }
    const findings = applicableFindings(diffFindings(beside), paths)
    const gone = goneSince(result, beside).map(({ path }) => path)
    const removals = remove.filter((path) => gone.includes(path))
    const updated = await saveBrand({
      req,
      brand,
      data: dataOf(brand, findings),
      context: { [SCAN_FINDINGS]: findings, [SCAN_REMOVALS]: removals },
    })
    return { status: 200, body: await toBrand(req, updated) }
  },
})

export const stopScan = defineOperation({
  method: 'post',
  path: '/brands/scans/:id/cancel',
  operationId: 'cancelBrandScan',
  summary: 'Stop a scan that has not ended',
  description: 'Nothing is kept of it. What has ended already stays as it is.',
  tag: 'Brands',
  params: idParams,
  responses: { 200: { description: 'The operation.', schema: operationSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await findOperation({ req, id, tenantId: selectedTenant })
    await cancelScan({ req, operationId: id })
    return { status: 200, body: await findOperation({ req, id, tenantId: selectedTenant }) }
  },
})
