import { startDeploymentBody, startedDeploymentSchema } from '../../core/api/deployments'
import type { StartedDeployment } from '../../core/api/deployments'
import { notFound } from '../../core/errors'
import { startDeploy } from '../../jobs/deploy/startDeploy'
import { findSite } from '../apps/findSite'
import { shownAt } from '../apps/shownAt'
import { environmentOf } from '../apps/toApp'
import { API_PREFIX } from '../http/toEndpoint'
import { defineOperation } from '../http/operation'

export const startDeployment = defineOperation({
  method: 'post',
  path: '/deploy/start',
  operationId: 'startDeployment',
  summary: 'Deploy an app: build a release and make it live',
  description: 'Answers at once. The old release stays live until the new one is complete.',
  tag: 'Deployments',
  body: startDeploymentBody,
  idempotent: true,
  responses: {
    202: {
      description: 'The deployment was queued.',
      schema: startedDeploymentSchema,
      headers: { Location: 'Address of the deployment.' },
    },
  },
  handle: async ({ req, selectedTenant, services, effectId, body: { appId, environment } }) => {
    const site = await findSite({ req, id: appId, tenantId: selectedTenant })
    if (!site) throw notFound('app', appId)
    const target = environment ?? environmentOf(site)
    const { release, job } = await startDeploy({
      req,
      siteId: site.id,
      environment: target,
      id: effectId,
    })
    const urlOf = await shownAt({ req, sites: [site], services })
    const body: StartedDeployment = {
      id: String(release.id),
      operationId: String(job.id),
      appId: site.id,
      environment: target,
      status: release.status,
      url: urlOf(site, target),
    }
    return {
      status: 202,
      body,
      headers: { location: `/api${API_PREFIX}/deploy/${body.id}` },
    }
  },
})
