import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { idSchema } from '../../core/api/common'
import { type ScheduleSwitch, switchBody, switchSchema } from '../../core/api/schedules'
import { forbidden } from '../../core/errors'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'
import { defineOperation } from '../http/operation'
import { tenantOf } from '../http/tenantScope'

const TAG = 'Schedules'

export const getSwitch = defineOperation({
  method: 'get',
  path: '/schedules/switch',
  operationId: 'getScheduleSwitch',
  summary: 'Whether all schedules are stopped',
  tag: TAG,
  query: z.object({ tenantId: idSchema.optional() }),
  responses: { 200: { description: 'The switches.', schema: switchSchema } },
  handle: async ({ req, actor, selectedTenant, query: { tenantId } }) => ({
    status: 200,
    body: await readSwitch({ req, actor, tenantId: tenantId ?? selectedTenant }),
  }),
})

export const setSwitch = defineOperation({
  method: 'post',
  path: '/schedules/switch',
  operationId: 'setScheduleSwitch',
  summary: 'Stop all schedules of a tenant, or of the platform, or let them run again',
  description:
    'Runs that come due while it is on are left out, not made up for; what has started goes on. For owners; the whole platform for its administrators.',
  tag: TAG,
  body: switchBody,
  responses: { 200: { description: 'The switches.', schema: switchSchema } },
  handle: async ({ req, actor, selectedTenant, body: { scope, stopped, tenantId } }) => {
    if (scope === 'platform') {
      if (actor.kind !== 'admin')
        throw forbidden('Only administrators of the platform stop the schedules of all tenants.')
      await req.payload.updateGlobal({
        slug: 'schedule-control',
        data: { stopped },
        req,
        overrideAccess: false,
      })
      const selected = tenantId ?? selectedTenant
      return { status: 200, body: await readSwitch({ req, actor, tenantId: selected }) }
    }
    const tenant = await tenantOf({ req, actor, selected: selectedTenant, given: tenantId })
    if (!covers(canDo({ actor, collection: 'tenants', operation: 'update' }), tenant))
      throw forbidden('Only owners of the tenant stop all of its schedules.')
    await req.payload.update({
      collection: 'tenants',
      id: tenant,
      data: { schedulesStopped: stopped },
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: await readSwitch({ req, actor, tenantId: tenant }) }
  },
})

const readSwitch = async ({
  req,
  actor,
  tenantId,
}: {
  req: PayloadRequest
  actor: Actor
  tenantId: string | undefined
}): Promise<ScheduleSwitch> => {
  const tenant = tenantId
    ? await req.payload.findByID({
        collection: 'tenants',
        id: tenantId,
        depth: 0,
        disableErrors: true,
        req,
        overrideAccess: false,
      })
    : null
  // Everybody may know that nothing runs; the global itself is the administrators'.
  const control = (await req.payload.db.findGlobal({ slug: 'schedule-control', req })) as {
    stopped?: boolean | null
  } | null
  return {
    platform: control?.stopped === true,
    tenant: tenant ? tenant.schedulesStopped === true : null,
    may: {
      platform: actor.kind === 'admin',
      tenant: covers(canDo({ actor, collection: 'tenants', operation: 'update' }), tenantId),
    },
  }
}
