'use client'
import { Button, ErrorIcon, SuccessIcon } from '@payloadcms/ui'
import { useEffect } from 'react'
import { ReleasePill } from '../parts/StatusPill'
import { useText } from '../text/useText'
import { DeployErrors } from './DeployErrors'
import { DeployLog } from './DeployLog'
import { stepText } from './stepText'
import { useDeployment } from './useDeployment'
import './deployProgress.css'

/** How far a deployment is: bar, step and log, and in the end its address or what to mend. */
export const DeployProgress = ({
  deployment,
  site,
  onEnd,
  onRetry,
  onClose,
}: {
  deployment: { id: string; operationId: string | null }
  site: { id: string; name: string; timeZone: string }
  /** Called once when it rests. */
  onEnd: () => void
  onRetry: () => void
  onClose?: () => void
}) => {
  const { t } = useText()
  const state = useDeployment(deployment)
  const { ended, entries, percent, status } = state
  const hasEnded = ended !== null
  useEffect(() => {
    if (hasEnded) onEnd()
  }, [hasEnded, onEnd])

  return (
    <div className={`ts-deploy ts-deploy--${ended ? status : 'running'}`}>
      <div aria-live="polite" className="ts-deploy__state">
        {status === 'active' ? (
          <p className="ts-deploy__title">
            <SuccessIcon />
            {t('tausestack:deployDone', { name: site.name })}
          </p>
        ) : status === 'failed' ? (
          <p className="ts-deploy__title">
            <ErrorIcon />
            {t('tausestack:deployFailedTitle')}
          </p>
        ) : (
          <p className="ts-deploy__title">{stepText(state.step, t)}</p>
        )}
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
      <p className="ts-deploy__note">
        {state.lost
          ? t('tausestack:noConnection')
          : status === 'failed'
            ? t('tausestack:deployFailed')
            : ended
              ? ended.url
              : `${percent} % · ${t('tausestack:deployCanLeave')}`}
      </p>
      {ended && (
        <div className="ts-deploy__actions">
          {status === 'failed' ? (
            <Button margin={false} onClick={onRetry}>
              {t('tausestack:deployAgain')}
            </Button>
          ) : (
            <Button el="anchor" margin={false} newTab url={ended.url}>
              {t('tausestack:goTo', { name: site.name })}
            </Button>
          )}
          {onClose && (
            <Button buttonStyle="secondary" margin={false} onClick={onClose}>
              {t('tausestack:close')}
            </Button>
          )}
        </div>
      )}
      {status === 'failed' && <DeployErrors entries={entries} siteId={site.id} />}
      <h3 className="ts-deploy__heading">{t('tausestack:log')}</h3>
      <DeployLog entries={entries} isRunning={!ended} timeZone={site.timeZone} />
    </div>
  )
}
