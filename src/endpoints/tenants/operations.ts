import type { z } from 'zod'
import {
  manageTenantBody,
  tenantDeletionSchema,
  tenantListSchema,
  tenantSchema,
} from '../../core/api/tenants'
import { inTransaction } from '../http/inTransaction'
import { type Answer, defineOperation, type OperationContext } from '../http/operation'
import { tenantOf } from '../http/tenantScope'
import { deleteTenant } from './deleteTenant'
import {
  assertPlatformAdmin,
  createTenant,
  listTenants,
  readTenant,
  setTenantStatus,
  updateTenant,
} from './manageTenant'
import { toTenant } from './toTenant'

type Context = OperationContext<unknown, unknown, z.output<typeof manageTenantBody>>

export const manageTenants = defineOperation({
  method: 'post',
  path: '/tenants/manage',
  operationId: 'manageTenants',
  summary: 'Create, read, change, suspend, resume and delete tenants',
  description:
    'Platform administrators do all of it; owners read and update their own tenants; every member lists and reads theirs. `delete` needs `confirm` (the slug) and counts without deleting with `dryRun`.',
  tag: 'Tenants',
  body: manageTenantBody,
  idempotent: true,
  responses: {
    200: {
      description: 'The tenant; for `list` a list, for `delete` what went or would go.',
      schema: tenantSchema.or(tenantListSchema).or(tenantDeletionSchema),
    },
    201: { description: 'The tenant that was created.', schema: tenantSchema },
  },
  handle: async (context) => run(context),
})

const run = async ({ req, actor, selectedTenant, body, settle }: Context): Promise<Answer> => {
  if (body.action === 'create') {
    assertPlatformAdmin(actor)
    // The one action that repeated would not do the same again. Where the database has no transactions,
    // the slug, which only one tenant can have, keeps it from making two.
    return inTransaction(req, async () => {
      const answer = { status: 201, body: await createTenant(req, body) }
      await settle(answer)
      return answer
    })
  }
  if (body.action === 'list') return { status: 200, body: await listTenants(req, body) }

  if (body.action !== 'get' && body.action !== 'update') assertPlatformAdmin(actor)
  const id = await tenantOf({ req, actor, selected: selectedTenant, given: body.tenantId })
  switch (body.action) {
    case 'get':
      return { status: 200, body: await toTenant(req, await readTenant(req, id)) }
    case 'update':
      return { status: 200, body: await updateTenant({ req, actor, id, input: body }) }
    case 'suspend':
      return { status: 200, body: await setTenantStatus({ req, id, status: 'suspended' }) }
    case 'resume':
      return { status: 200, body: await setTenantStatus({ req, id, status: 'active' }) }
    case 'delete':
      return {
        status: 200,
        body: await deleteTenant({ req, id, dryRun: body.dryRun, confirm: body.confirm }),
      }
  }
}
