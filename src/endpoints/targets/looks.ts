import { idParams } from '../../core/api/common'
import { releaseChoiceBody, startedTargetJobSchema } from '../../core/api/targets'
import { forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { assertMayDeploy } from '../../jobs/deploy/startDeploy'
import { startTargetPlan, startTargetTest } from '../../jobs/targets/startTargetJobs'
import { defineOperation } from '../http/operation'
import { findVisibleTarget } from './findTarget'

const TAG = 'Targets'

export const testTarget = defineOperation({
  method: 'post',
  path: '/targets/:id/test',
  operationId: 'testTarget',
  summary: 'Try the connection to a target, changing nothing there',
  description: 'The result of the operation is `{ ok, detail }`.',
  tag: TAG,
  params: idParams,
  responses: { 202: { description: 'The test was queued.', schema: startedTargetJobSchema } },
  handle: async ({ req, actor, selectedTenant, params: { id } }) => {
    const target = await findVisibleTarget({ req, id, tenantId: selectedTenant })
    const tenantId = idOf(target.tenant) ?? ''
    if (!covers(canDo({ actor, collection: 'deploy-targets', operation: 'update' }), tenantId))
      throw forbidden('Trying a target needs the role owner, or a key with "targets:write".')
    const job = await startTargetTest(req, target)
    return { status: 202, body: { operationId: String(job.id) } }
  },
})

export const planTarget = defineOperation({
  method: 'post',
  path: '/targets/:id/plan',
  operationId: 'planTarget',
  summary: 'See what a push would send, and what keeps it from going there',
  description: 'The result of the operation is a `TargetPlan`. Nothing changes at the target.',
  tag: TAG,
  params: idParams,
  body: releaseChoiceBody,
  problems: [409],
  responses: { 202: { description: 'The plan was queued.', schema: startedTargetJobSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body: { releaseId } }) => {
    const target = await findVisibleTarget({ req, id, tenantId: selectedTenant })
    await assertMayDeploy({ req, tenantId: idOf(target.tenant) ?? '' })
    const job = await startTargetPlan({ req, target, releaseId })
    return { status: 202, body: { operationId: String(job.id) } }
  },
})
