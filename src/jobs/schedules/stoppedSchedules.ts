import type { CollectionSlug, Payload } from 'payload'
import type { SkipReason } from '../../core/schedule/kinds'

/** Why a tenant's schedules do not run; `null`: they do. Past access control: it is the server's to know. */
export const stoppedSchedules = async (
  payload: Payload,
): Promise<(tenantId: string) => SkipReason | null> => {
  const [control, { docs }] = await Promise.all([
    payload.db.findGlobal({ slug: 'schedule-control' as never }) as Promise<{
      stopped?: boolean | null
    } | null>,
    payload.db.find<{ id: string; status?: string } & Record<string, unknown>>({
      collection: 'tenants' as CollectionSlug,
      where: {
        or: [{ status: { equals: 'suspended' } }, { schedulesStopped: { equals: true } }],
      },
      pagination: false,
      limit: 0,
    }),
  ])
  const reasons = new Map(
    docs.map(({ id, status }): [string, SkipReason] => [
      String(id),
      status === 'suspended' ? 'suspended' : 'stopped',
    ]),
  )
  return (tenantId) => (control?.stopped ? 'stopped' : (reasons.get(tenantId) ?? null))
}
