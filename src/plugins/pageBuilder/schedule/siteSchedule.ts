import { cancelScheduled } from '../../../jobs/schedule/cancelScheduled'
import { findScheduled } from '../../../jobs/schedule/findScheduled'
import { scheduleChange } from '../../../jobs/schedule/scheduleChange'
import { resolveActor } from '../../../collections/access/resolveActor'
import { canDo, covers } from '../../../core/tenancy/permissions'
import { idOf } from '../../../core/tenancy/idOf'
import type { ScheduleOptions } from './types'

/** Schedules of documents that belong to a site, carried out by this project's own jobs. */
export const siteSchedule: ScheduleOptions = {
  timeZone: async ({ req, doc }) => {
    const id = idOf(doc.site)
    if (!id) return 'UTC'
    const site = await req.payload.findByID({
      collection: 'sites',
      id,
      depth: 0,
      select: { settings: true },
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return site?.settings?.timeZone || 'UTC'
  },
  mayDeploy: async ({ req, doc }) => {
    // A section need not name a site: there is none to deploy then.
    if (!idOf(doc.site)) return false
    const { actor, suspended } = await resolveActor(req)
    const grant = canDo({ actor, collection: 'sites', operation: 'deploy', suspended })
    return covers(grant, idOf(doc.tenant))
  },
  list: ({ req: { payload }, collection, doc }) =>
    findScheduled({ payload, collection, id: String(doc.id) }),
  add: ({ req: { payload, user }, collection, doc, action, at, deploy }) =>
    scheduleChange({
      payload,
      input: { collection, id: String(doc.id), action, at: at.toISOString(), deploy },
      tenantId: idOf(doc.tenant) ?? null,
      actor: { collection: String(user?.collection), id: String(user?.id) },
    }),
  cancel: ({ req: { payload }, collection, doc, changeId }) =>
    cancelScheduled({ payload, collection, id: String(doc.id), changeId }),
}
