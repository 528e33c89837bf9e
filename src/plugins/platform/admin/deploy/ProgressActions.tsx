'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { goesOnFrom } from '../lib/goesOnFrom'
import { useText } from '../text/useText'
import { useDeployActions } from './useDeployActions'
import type { DeploymentState } from './useDeployment'

const STOPPED: readonly string[] = ['failed', 'cancelled']

/** What can be done with a deployment as it stands: stop it, go on, begin anew, open what is live. */
export const ProgressActions = ({
  name,
  state: { status, steps, ended },
  releaseId,
  onRetry,
  onGoOn,
  onClose,
}: {
  name: string
  state: DeploymentState
  releaseId: string
  onRetry: () => void
  onGoOn?: () => void
  onClose?: () => void
}): ReactNode => {
  const { t } = useText()
  const { cancel } = useDeployActions()
  const [isStopping, setIsStopping] = useState(false)
  const stop = async (): Promise<void> => {
    setIsStopping(true)
    if (!(await cancel(releaseId))) setIsStopping(false)
  }
  if (!ended)
    return (
      <div className="ts-deploy__actions">
        <Button
          buttonStyle="secondary"
          disabled={isStopping}
          margin={false}
          onClick={() => void stop()}
        >
          {t('tausestack:cancelDeploy')}
        </Button>
      </div>
    )
  const isStopped = STOPPED.includes(status)
  const from = goesOnFrom({ status, steps })
  const goesOn = onGoOn !== undefined && from !== null
  return (
    <div className="ts-deploy__actions">
      {goesOn && (
        <Button margin={false} onClick={onGoOn}>
          {t('tausestack:retryFrom', { step: t(`tausestack:step_${from}`) })}
        </Button>
      )}
      {isStopped && (
        <Button buttonStyle={goesOn ? 'secondary' : 'primary'} margin={false} onClick={onRetry}>
          {t('tausestack:deployAgain')}
        </Button>
      )}
      {ended.live && (
        <Button el="anchor" margin={false} newTab url={ended.url}>
          {t('tausestack:goTo', { name })}
        </Button>
      )}
      {onClose && (
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {t('tausestack:close')}
        </Button>
      )}
    </div>
  )
}
