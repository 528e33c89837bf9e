import { headers as readHeaders } from 'next/headers'
import { createLocalReq, type PayloadRequest, type ServerProps } from 'payload'
import { selectedTenantOf } from '../view/loadScan'
import { selectableTenants } from '../view/selectableTenants'
import { InvitationCard } from './InvitationCard'
import '../panel/scan.css'

/** On the dashboard of a tenant without a brand profile: the way to the first one. */
export const ScanInvitation = async ({ payload, user, i18n }: ServerProps) => {
  if (!user) return null
  try {
    const headers = new Headers(await readHeaders())
    const req = await createLocalReq(
      { user, req: { headers, i18n } as Partial<PayloadRequest> },
      payload,
    )
    const tenantId = selectedTenantOf(req)
    const tenants = await selectableTenants(req, tenantId)
    if (tenants.length === 0) return null
    const { totalDocs } = await payload.count({
      collection: 'brand-profiles',
      where: tenantId ? { tenant: { equals: tenantId } } : {},
      req,
      overrideAccess: false,
    })
    return totalDocs === 0 ? <InvitationCard /> : null
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The brand profiles could not be counted' })
    return null
  }
}
