'use client'
import { Button, ShimmerEffect } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Page } from '../../../../core/api/common'
import type { DeploymentLogEntry } from '../../../../core/api/deployments'
import { DeployErrors } from '../deploy/DeployErrors'
import { DeployLog } from '../deploy/DeployLog'
import { type Called, callApi } from '../lib/callApi'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

/** The log of a deployment that has ended, loaded when it is opened. */
export const StoredLog = ({
  releaseId,
  siteId,
  timeZone,
}: {
  releaseId: string
  siteId: string
  timeZone: string
}) => {
  const { t } = useText()
  const { v1 } = useApi()
  const [attempt, setAttempt] = useState(0)
  const [called, setCalled] = useState<Called<Page<DeploymentLogEntry>> | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    const load = async (): Promise<void> => {
      const answer = await callApi<Page<DeploymentLogEntry>>({
        url: v1(`/deploy/${releaseId}/logs?limit=500`),
        signal: asking.signal,
      })
      if (!asking.signal.aborted) setCalled(answer)
    }
    void load()
    return () => asking.abort()
  }, [v1, releaseId, attempt])

  if (!called) return <ShimmerEffect height="6rem" />
  if (!called.ok)
    return (
      <div className="ts-timeline__failed" role="alert">
        <p>{called.refusal.detail ?? t('tausestack:loadFailed')}</p>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            setCalled(null)
            setAttempt(attempt + 1)
          }}
          size="small"
        >
          {t('tausestack:retry')}
        </Button>
      </div>
    )
  const { items } = called.data
  return (
    <>
      <DeployErrors entries={items} siteId={siteId} />
      <DeployLog entries={items} isRunning={false} timeZone={timeZone} />
    </>
  )
}
