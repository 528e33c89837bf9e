import { getTenantFromCookie } from '@payloadcms/plugin-multi-tenant/utilities'
import type { PayloadRequest, Where } from 'payload'
import { resolveActor } from '../../../collections/access/resolveActor'
import { isTimeZone } from '../../../core/schedule/zonedTime'
import { canDo, covers } from '../../../core/tenancy/permissions'
import type { ChannelInfo } from './PostChip'

/** Channels that are offered to filter by. */
const MOST_CHANNELS = 200

export type CalendarData = {
  channels: ChannelInfo[]
  timeZone: string
  tenantId: string | null
  mayWrite: boolean
}

/** What the calendar needs, read with the request's access. */
export const loadCalendar = async (req: PayloadRequest): Promise<CalendarData> => {
  const { payload, headers } = req
  const chosen = getTenantFromCookie(headers, payload.db.defaultIDType)
  const tenantId = chosen === null ? null : String(chosen)
  const ofTenant: Where = tenantId ? { tenant: { equals: tenantId } } : {}
  const [tenants, channels] = await Promise.all([
    payload.find({
      collection: 'tenants',
      where: tenantId ? { id: { equals: tenantId } } : {},
      limit: 1,
      sort: 'createdAt',
      depth: 0,
      pagination: false,
      req,
      overrideAccess: false,
    }),
    payload.find({
      collection: 'channels',
      where: ofTenant,
      limit: MOST_CHANNELS,
      sort: 'name',
      select: { name: true, kind: true },
      depth: 0,
      pagination: false,
      req,
      overrideAccess: false,
    }),
  ])
  const { actor, suspended } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'posts', operation: 'update', suspended })
  const zone = tenants.docs[0]?.settings?.timeZone ?? 'UTC'
  return {
    channels: channels.docs.map(({ id, name, kind }) => ({ id: String(id), name, kind })),
    timeZone: isTimeZone(zone) ? zone : 'UTC',
    tenantId,
    mayWrite: tenantId ? covers(grant, tenantId) : grant !== 'none',
  }
}
