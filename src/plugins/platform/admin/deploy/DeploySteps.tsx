'use client'
import { CheckIcon, XIcon } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { DeploymentStep } from '../../../../core/api/deployments'
import { useReaders } from '../../../parts/useReaders'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import './deploySteps.css'

const STATES: Record<DeploymentStep['state'], TextKey> = {
  pending: 'tausestack:statePending',
  running: 'tausestack:stateRunning',
  done: 'tausestack:stateDone',
  failed: 'tausestack:stateFailed',
  skipped: 'tausestack:stateSkipped',
}

/** Enough of one to tell it from others is shown. */
const DIGEST = /\b[0-9a-f]{64}\b/g

/** What a deployment goes through, where it is, and how long each part took. */
export const DeploySteps = ({ steps }: { steps: readonly DeploymentStep[] }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  if (steps.length === 0) return null
  return (
    <ol aria-label={t('tausestack:steps')} className="ts-steps">
      {steps.map(({ step, state, startedAt, endedAt, detail }) => (
        <li
          aria-current={state === 'running' ? 'step' : undefined}
          className={`ts-steps__step ts-steps__step--${state}`}
          data-step={step}
          data-state={state}
          key={step}
        >
          <span aria-hidden="true" className="ts-steps__mark">
            {state === 'done' && <CheckIcon />}
            {state === 'failed' && <XIcon />}
          </span>
          <span className="ts-steps__name">{t(`tausestack:step_${step}`)}</span>
          <span className="ts-steps__state">
            {startedAt && endedAt
              ? read.duration(Date.parse(endedAt) - Date.parse(startedAt))
              : t(STATES[state])}
            {state === 'failed' && startedAt && ` · ${t(STATES.failed)}`}
          </span>
          {detail && (
            <span className="ts-steps__detail">
              {detail.replace(DIGEST, (all) => all.slice(0, 12))}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
