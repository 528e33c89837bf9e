import { idParams } from '../../core/api/common'
import {
  deploymentSchema,
  promoteDeploymentBody,
  startedDeploymentSchema,
  type StartedDeployment,
} from '../../core/api/deployments'
import { conflict } from '../../core/errors'
import { cancelDeploy } from '../../jobs/deploy/cancelDeploy'
import { promote } from '../../jobs/deploy/promote'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { retryDeploy } from '../../jobs/deploy/retryDeploy'
import type { JobDocument } from '../../jobs/types'
import { API_PREFIX } from '../http/toEndpoint'
import { defineOperation, type Answer, type ApiServices } from '../http/operation'
import { readRelease } from './readDeployment'
import { showDeployment } from './showDeployment'
import type { PayloadRequest } from 'payload'

const STARTED = {
  202: {
    description: 'The deployment was queued.',
    schema: startedDeploymentSchema,
    headers: { Location: 'Address of the deployment.' },
  },
}

export const cancelDeployment = defineOperation({
  method: 'post',
  path: '/deploy/:id/cancel',
  operationId: 'cancelDeployment',
  summary: 'Cancel a deployment that is not live yet',
  description:
    'The old release stays live. Refused (409) once the deployment is live: roll back instead. A cancelled deployment can be retried.',
  tag: 'Deployments',
  params: idParams,
  responses: { 200: { description: 'The cancelled deployment.', schema: deploymentSchema } },
  handle: async ({ req, selectedTenant, services, params: { id } }) => {
    await readRelease({ req, id, tenantId: selectedTenant })
    const release = await cancelDeploy({ req, releaseId: id })
    if (release.status !== 'cancelled')
      throw conflict(
        `Deployment "${id}" is ${release.status}: there is nothing to cancel. Read it again.`,
      )
    return { status: 200, body: await showDeployment({ req, release, services }) }
  },
})

export const retryDeployment = defineOperation({
  method: 'post',
  path: '/deploy/:id/retry',
  operationId: 'retryDeployment',
  summary: 'Let a failed or cancelled deployment go on from where it stopped',
  description:
    'Goes on with what its earlier steps have stored. Of a live deployment whose step `notify` failed, only that step runs again. One that gave way to a later one cannot be retried.',
  tag: 'Deployments',
  params: idParams,
  idempotent: true,
  responses: STARTED,
  handle: async ({ req, selectedTenant, services, params: { id } }) => {
    await readRelease({ req, id, tenantId: selectedTenant })
    return started({ req, services, ...(await retryDeploy({ req, releaseId: id })) })
  },
})

export const promoteDeployment = defineOperation({
  method: 'post',
  path: '/deploy/:id/promote',
  operationId: 'promoteDeployment',
  summary: 'Take a deployment to another environment without building it again',
  description:
    'Makes a new deployment with the very same files. It is looked at before it goes live, like any other.',
  tag: 'Deployments',
  params: idParams,
  body: promoteDeploymentBody,
  idempotent: true,
  responses: STARTED,
  handle: async ({
    req,
    selectedTenant,
    services,
    effectId,
    params: { id },
    body: { environment },
  }) => {
    await readRelease({ req, id, tenantId: selectedTenant })
    const made = await promote({ req, releaseId: id, environment, id: effectId })
    return started({ req, services, ...made })
  },
})

const started = async ({
  req,
  services,
  release,
  job,
}: {
  req: PayloadRequest
  services: ApiServices
  release: ReleaseDocument
  job: JobDocument
}): Promise<Answer> => {
  const { id, appId, environment, status, url } = await showDeployment({ req, release, services })
  const body: StartedDeployment = {
    id,
    operationId: String(job.id),
    appId,
    environment,
    status,
    url,
  }
  return { status: 202, body, headers: { location: `/api${API_PREFIX}/deploy/${body.id}` } }
}
