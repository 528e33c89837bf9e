import type { PayloadRequest } from 'payload'
import { isTimeZone } from '../../core/schedule/zonedTime'

/** The tenant's time zone. Past access control: a key that writes posts need not read tenants. */
export const tenantZone = async (req: PayloadRequest, tenantId: string): Promise<string> => {
  const tenant = (await req.payload.db.findOne({
    collection: 'tenants',
    where: { id: { equals: tenantId } },
  })) as { settings?: { timeZone?: string | null } } | null
  const zone = tenant?.settings?.timeZone ?? 'UTC'
  return isTimeZone(zone) ? zone : 'UTC'
}
