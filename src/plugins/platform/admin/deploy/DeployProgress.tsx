'use client'
import { useEffect, type ReactNode } from 'react'
import { ReleasePill } from '../parts/StatusPill'
import { useText } from '../text/useText'
import { DeployErrors } from './DeployErrors'
import { DeployLog } from './DeployLog'
import { DeploySteps } from './DeploySteps'
import { DeployTitle } from './DeployTitle'
import { ProgressActions } from './ProgressActions'
import { useDeployment } from './useDeployment'
import './deployProgress.css'

/** How far a deployment is: bar, steps and log, and in the end its address or what to mend. */
export const DeployProgress = ({
  deployment,
  site,
  onEnd,
  onRetry,
  onGoOn,
  onClose,
}: {
  deployment: { id: string; operationId: string | null }
  site: { id: string; name: string; timeZone: string }
  /** Called once when it rests. */
  onEnd: () => void
  onRetry: () => void
  /** Goes on from the step that failed; absent: it cannot. */
  onGoOn?: () => void
  onClose?: () => void
}): ReactNode => {
  const { t } = useText()
  const state = useDeployment(deployment)
  const { ended, entries, percent, status } = state
  const hasEnded = ended !== null
  useEffect(() => {
    if (hasEnded) onEnd()
  }, [hasEnded, onEnd])
  const note = (): string => {
    if (state.lost) return t('tausestack:noConnection')
    if (status === 'failed') return t('tausestack:deployFailed')
    if (status === 'cancelled') return t('tausestack:cancelledHelp')
    if (status === 'superseded') return t('tausestack:supersededHelp')
    return ended ? ended.url : `${percent} % · ${t('tausestack:deployCanLeave')}`
  }

  return (
    <div className={`ts-deploy ts-deploy--${ended ? status : 'running'}`}>
      <div aria-live="polite" className="ts-deploy__state">
        <DeployTitle name={site.name} state={state} />
        <ReleasePill live={ended?.live ?? false} status={status} />
      </div>
      <div
        aria-label={t('tausestack:deployOf', { name: site.name })}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        className="ts-deploy__bar"
        role="progressbar"
      >
        <div className="ts-deploy__done" style={{ inlineSize: `${percent}%` }} />
      </div>
      <p className="ts-deploy__note">{note()}</p>
      <ProgressActions
        name={site.name}
        onClose={onClose}
        onGoOn={onGoOn}
        onRetry={onRetry}
        releaseId={deployment.id}
        state={state}
      />
      <DeploySteps steps={state.steps} />
      {status === 'failed' && <DeployErrors entries={entries} siteId={site.id} />}
      <h3 className="ts-deploy__heading">{t('tausestack:log')}</h3>
      <DeployLog entries={entries} isRunning={!ended} timeZone={site.timeZone} />
    </div>
  )
}
