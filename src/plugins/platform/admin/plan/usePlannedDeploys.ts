'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Page } from '../../../../core/api/common'
import type { Schedule } from '../../../../core/api/schedules'
import type { Environment } from '../../../../core/release/types'
import { callApi } from '../lib/callApi'
import { useApi } from '../lib/useApi'

/** Deployments of a site to an environment that schedules will begin; null: not known yet. */
export const usePlannedDeploys = ({
  siteId,
  tenantId,
  environment,
}: {
  siteId: string
  tenantId: string
  environment: Environment
}): { planned: Schedule[] | null; reload: () => void } => {
  const { v1 } = useApi()
  const [planned, setPlanned] = useState<Schedule[] | null>(null)
  const [looks, setLooks] = useState(0)
  const reload = useCallback(() => setLooks((count) => count + 1), [])
  useEffect(() => {
    const asking = new AbortController()
    const load = async (): Promise<void> => {
      const called = await callApi<Page<Schedule>>({
        url: v1(`/schedules?kind=deploy&limit=100&tenantId=${tenantId}`),
        signal: asking.signal,
      })
      if (asking.signal.aborted || !called.ok) return
      setPlanned(
        called.data.items.filter(
          ({ target, nextRunAt }) =>
            nextRunAt !== null &&
            target.kind === 'deploy' &&
            target.appId === siteId &&
            target.environment === environment,
        ),
      )
    }
    void load()
    return () => asking.abort()
  }, [v1, siteId, tenantId, environment, looks])
  return { planned, reload }
}
