'use client'
import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Deployment, StartedDeployment } from '../../../../core/api/deployments'
import type { Environment } from '../../../../core/release/types'
import { callApi, type Refusal } from '../lib/callApi'
import { newKey } from '../../../../core/api/newKey'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

export type DeployActions = {
  /** The started deployment, or null after the reason for the refusal was shown. */
  start: (site: { id: string; environment?: Environment }) => Promise<StartedDeployment | null>
  /** True when another release is live now. */
  rollBack: (releaseId: string) => Promise<boolean>
}

/** Starts and takes back deployments; a refusal is shown as a toast. */
export const useDeployActions = (): DeployActions => {
  const { v1 } = useApi()
  const { t } = useText()
  const show = useCallback(
    ({ detail, title }: Refusal) => toast.error(detail ?? title ?? t('tausestack:noConnection')),
    [t],
  )
  const start = useCallback<DeployActions['start']>(
    async ({ id, environment }) => {
      const called = await callApi<StartedDeployment>({
        url: v1('/deploy/start'),
        method: 'POST',
        body: { appId: id, environment },
        headers: { 'idempotency-key': newKey() },
      })
      if (called.ok) return called.data
      show(called.refusal)
      return null
    },
    [v1, show],
  )
  const rollBack = useCallback<DeployActions['rollBack']>(
    async (releaseId) => {
      const called = await callApi<Deployment>({
        url: v1(`/deploy/${releaseId}/rollback`),
        method: 'POST',
      })
      if (called.ok) toast.success(t('tausestack:rolledBackDone'))
      else show(called.refusal)
      return called.ok
    },
    [v1, show, t],
  )
  return { start, rollBack }
}
