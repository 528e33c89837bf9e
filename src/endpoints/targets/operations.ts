import { idParams, listOf } from '../../core/api/common'
import { deletedSchema } from '../../core/api/posts'
import {
  createTargetBody,
  listTargetsQuery,
  patchTargetBody,
  type Target,
  targetSchema,
} from '../../core/api/targets'
import { conflict, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { isOver } from '../../jobs/targets/lockTarget'
import type { TargetDocument } from '../../jobs/targets/documents'
import { findTarget } from '../../jobs/targets/records'
import { findSite } from '../apps/findSite'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { findVisibleTarget } from './findTarget'
import { toTarget } from './toTarget'

const TAG = 'Targets'

export const listTargets = defineOperation({
  method: 'get',
  path: '/targets',
  operationId: 'listTargets',
  summary: 'List targets, newest first',
  tag: TAG,
  query: listTargetsQuery,
  responses: { 200: { description: 'Targets.', schema: listOf(targetSchema) } },
  handle: ({ req, selectedTenant, query: { limit, cursor, tenantId, siteId } }) =>
    listNewest<TargetDocument, Target>({
      req,
      collection: 'deploy-targets',
      tenants: [selectedTenant, tenantId],
      where: [siteId !== undefined && { site: { equals: siteId } }],
      limit,
      cursor,
      toItem: toTarget,
    }),
})

export const getTarget = defineOperation({
  method: 'get',
  path: '/targets/:id',
  operationId: 'getTarget',
  summary: 'Read a target, without its secret',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The target.', schema: targetSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => ({
    status: 200,
    body: toTarget(await findVisibleTarget({ req, id, tenantId: selectedTenant })),
  }),
})

export const createTarget = defineOperation({
  method: 'post',
  path: '/targets',
  operationId: 'createTarget',
  summary: 'Make a target: other hosting that releases of a site are sent to',
  description:
    'Folders and Git repositories on the server itself are made by platform administrators only.',
  tag: TAG,
  body: createTargetBody,
  responses: { 201: { description: 'The target.', schema: targetSchema } },
  handle: async ({ req, selectedTenant, body: { siteId, ...body } }) => {
    const site = await findSite({ req, id: siteId, tenantId: selectedTenant })
    if (!site) throw notFound('app', siteId)
    const made = await req.payload.create({
      collection: 'deploy-targets',
      data: { tenant: idOf(site.tenant), site: siteId, ...body } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 201, body: toTarget(made as unknown as TargetDocument) }
  },
})

export const patchTarget = defineOperation({
  method: 'patch',
  path: '/targets/:id',
  operationId: 'patchTarget',
  summary: 'Change a target, replace its secret, switch it off',
  tag: TAG,
  params: idParams,
  body: patchTargetBody,
  responses: { 200: { description: 'The target.', schema: targetSchema } },
  handle: async ({ req, selectedTenant, params: { id }, body }) => {
    await findVisibleTarget({ req, id, tenantId: selectedTenant })
    const changed = await req.payload.update({
      collection: 'deploy-targets',
      id,
      data: body as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: toTarget(changed as unknown as TargetDocument) }
  },
})

export const deleteTarget = defineOperation({
  method: 'delete',
  path: '/targets/:id',
  operationId: 'deleteTarget',
  summary: 'Delete a target with the records of its pushes',
  description:
    'What was sent to a service or a repository stays there: remove pushes first if it should not. Folders and archives on the server go with it. 409 while a push works on it.',
  tag: TAG,
  params: idParams,
  problems: [409],
  responses: { 200: { description: 'It is gone.', schema: deletedSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    await findVisibleTarget({ req, id, tenantId: selectedTenant })
    // The holder is nobody's to read; only whether there is one is told.
    const holder = (await findTarget(req.payload, id))?.activePush
    if (holder && !(await isOver(req.payload, holder)))
      throw conflict(`A push works on target "${id}". Cancel it, or wait for its end.`)
    await req.payload.delete({
      collection: 'deploy-targets',
      id,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { status: 200, body: { id, deleted: true } }
  },
})
