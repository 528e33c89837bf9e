import type { PayloadRequest } from 'payload'
import { idParams, listOf } from '../../core/api/common'
import { deploymentSchema, listDeploymentsQuery } from '../../core/api/deployments'
import { idOf } from '../../core/tenancy/idOf'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { rollback, type RollbackPlan } from '../../jobs/deploy/rollback'
import { listNewest } from '../http/listNewest'
import { defineOperation } from '../http/operation'
import { shownAt } from '../apps/shownAt'
import { readRelease, siteOf } from './readDeployment'
import { showDeployment } from './showDeployment'
import { toDeployment } from './toDeployment'

export const listDeployments = defineOperation({
  method: 'get',
  path: '/deploy',
  operationId: 'listDeployments',
  summary: 'List deployments, newest first',
  tag: 'Deployments',
  query: listDeploymentsQuery,
  responses: { 200: { description: 'Deployments.', schema: listOf(deploymentSchema) } },
  handle: async ({ req, selectedTenant, services, query }) => {
    const { limit, cursor, appId, environment } = query
    const { status, body } = await listNewest({
      req,
      collection: 'releases',
      tenants: [selectedTenant],
      where: [
        Boolean(appId) && { site: { equals: appId } },
        environment && { environment: { equals: environment } },
      ],
      limit,
      cursor,
      toItem: (release: ReleaseDocument) => release,
    })
    const sites = await sitesOf(req, body.items)
    const urlOf = await shownAt({ req, sites: [...sites.values()], services })
    const items = body.items.map((release) =>
      toDeployment({ release, site: sites.get(idOf(release.site) ?? '') ?? null, urlOf }),
    )
    return { status, body: { ...body, items } }
  },
})

const sitesOf = async (
  req: PayloadRequest,
  releases: readonly ReleaseDocument[],
): Promise<Map<string, Awaited<ReturnType<typeof siteOf>>>> => {
  const ids = [...new Set(releases.map(({ site }) => idOf(site) ?? ''))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await siteOf(req, id)] as const)))
}

export const getDeployment = defineOperation({
  method: 'get',
  path: '/deploy/:id',
  operationId: 'getDeployment',
  summary: 'Read a deployment',
  tag: 'Deployments',
  params: idParams,
  responses: { 200: { description: 'The deployment.', schema: deploymentSchema } },
  handle: async ({ req, selectedTenant, services, params: { id } }) => {
    const release = await readRelease({ req, id, tenantId: selectedTenant })
    return { status: 200, body: await showDeployment({ req, release, services }) }
  },
})

export const rollBackDeployment = defineOperation({
  method: 'post',
  path: '/deploy/:id/rollback',
  operationId: 'rollBackDeployment',
  summary: 'Go back to the deployment before this one, or to this earlier one',
  description:
    'Asked of the live deployment, the one before it becomes live. Asked of an earlier one, that one does. Takes effect at once; answers with the deployment that is live now. Send an `Idempotency-Key`: the same request repeated without one would go forward again.',
  tag: 'Deployments',
  params: idParams,
  idempotent: true,
  responses: { 200: { description: 'The deployment that is live now.', schema: deploymentSchema } },
  handle: async ({ req, selectedTenant, services, plan, notePlan, params: { id } }) => {
    await readRelease({ req, id, tenantId: selectedTenant })
    const begun = plan as RollbackPlan | null
    const { live } = await rollback({ req, releaseId: id, begun, onPlan: notePlan })
    return { status: 200, body: await showDeployment({ req, release: live, services }) }
  },
})
