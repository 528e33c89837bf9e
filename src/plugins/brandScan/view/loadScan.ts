import { getTenantFromCookie } from '@payloadcms/plugin-multi-tenant/utilities'
import type { PayloadRequest, Where } from 'payload'
import { resolveActor } from '../../../collections/access/resolveActor'
import { idOf } from '../../../core/tenancy/idOf'
import { canDo, covers } from '../../../core/tenancy/permissions'
import { SCAN } from '../../../jobs/scan/startScan'
import { selectableTenants } from './selectableTenants'

export type ScanSubject = {
  /** Where a profile may be made. */
  tenants: { id: string; name: string }[]
  /** The profile that is compared with; its website is what is scanned again. */
  brand: { id: string; name: string; website: string } | null
  /** A scan of this user's that has not ended. */
  running: string | null
  /** Whether a scan may be started at all. */
  mayScan: boolean
}

/** Id of the tenant chosen in the panel's selector; undefined: any. */
export const selectedTenantOf = ({ headers, payload }: PayloadRequest): string | undefined => {
  const id = getTenantFromCookie(headers, payload.db.defaultIDType)
  return id === null ? undefined : String(id)
}

/** What the screen needs, read with the request's access; null when it could not be read. */
export const loadScan = async (
  req: PayloadRequest,
  brandId: string | undefined,
): Promise<ScanSubject | null> => {
  try {
    const tenantId = selectedTenantOf(req)
    const [tenants, brand, running] = await Promise.all([
      selectableTenants(req, tenantId),
      brandId ? findBrand(req, brandId) : null,
      findRunning(req, tenantId),
    ])
    return {
      tenants,
      brand: brand && { id: brand.id, name: brand.name, website: brand.website },
      running,
      mayScan: brand ? brand.mayUpdate : tenants.length > 0,
    }
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'The scan screen could not be loaded' })
    return null
  }
}

const findBrand = async (req: PayloadRequest, id: string) => {
  const found = await req.payload.findByID({
    collection: 'brand-profiles',
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  if (!found) return null
  const { actor, suspended } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'brand-profiles', operation: 'update', suspended })
  return {
    id: String(found.id),
    name: found.name,
    website: found.website ?? '',
    mayUpdate: covers(grant, idOf(found.tenant)),
  }
}

const findRunning = async (
  req: PayloadRequest,
  tenantId: string | undefined,
): Promise<string | null> => {
  const where: Where = {
    and: [
      { kind: { equals: SCAN } },
      { state: { in: ['queued', 'running'] } },
      { user: { equals: req.user?.id } },
      ...(tenantId ? [{ tenant: { equals: tenantId } }] : []),
    ],
  }
  const { docs } = await req.payload.find({
    collection: 'jobs',
    where,
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: {},
    req,
    overrideAccess: false,
  })
  return docs[0] ? String(docs[0].id) : null
}
