'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useMemo } from 'react'
import type { Deployment, StartedDeployment } from '../../../../core/api/deployments'
import { newKey } from '../../../../core/api/newKey'
import type { Environment } from '../../../../core/release/types'
import { callApi, type Refusal } from '../lib/callApi'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

export type DeployActions = {
  /** The started deployment, or null after the reason for the refusal was shown. */
  start: (site: { id: string; environment?: Environment }) => Promise<StartedDeployment | null>
  /** Takes a release over to another environment; as `start`. */
  promote: (releaseId: string, environment: Environment) => Promise<StartedDeployment | null>
  /** Goes on with one that failed or was stopped; as `start`. */
  retry: (releaseId: string) => Promise<StartedDeployment | null>
  /** True when it is being stopped. */
  cancel: (releaseId: string) => Promise<boolean>
  /** True when another release is live now. */
  rollBack: (releaseId: string) => Promise<boolean>
}

/** Starts, stops and takes back deployments; a refusal is shown as a toast. */
export const useDeployActions = (): DeployActions => {
  const { v1 } = useApi()
  const { t } = useText()
  const post = useCallback(
    async <Data>(path: string, body?: unknown): Promise<Data | null> => {
      const called = await callApi<Data>({
        url: v1(path),
        method: 'POST',
        body,
        headers: { 'idempotency-key': newKey() },
      })
      if (called.ok) return called.data
      const { detail, title }: Refusal = called.refusal
      toast.error(detail ?? title ?? t('tausestack:noConnection'))
      return null
    },
    [v1, t],
  )
  return useMemo<DeployActions>(
    () => ({
      start: ({ id, environment }) => post('/deploy/start', { appId: id, environment }),
      promote: (releaseId, environment) => post(`/deploy/${releaseId}/promote`, { environment }),
      retry: (releaseId) => post(`/deploy/${releaseId}/retry`),
      cancel: async (releaseId) => {
        const asked = await post(`/deploy/${releaseId}/cancel`)
        if (asked) toast.success(t('tausestack:cancelAsked'))
        return asked !== null
      },
      rollBack: async (releaseId) => {
        const live = await post<Deployment>(`/deploy/${releaseId}/rollback`)
        if (live) toast.success(t('tausestack:rolledBackDone'))
        return live !== null
      },
    }),
    [post, t],
  )
}
