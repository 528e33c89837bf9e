'use client'
import type { Operation } from '../../../../core/api/operations'
import { useText } from '../text/useText'
import './jobs.css'

/** A bar and what is done at the moment. */
export const JobProgress = ({
  progress,
}: {
  progress: Pick<Operation['progress'], 'percent' | 'step'>
}) => {
  const { t } = useText()
  const percent = Math.max(0, Math.min(100, Math.round(progress.percent)))
  return (
    <span className="ts-job__progress">
      <span
        aria-label={t('tausestack:jobProgress')}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        className="ts-job__bar"
        role="progressbar"
      >
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="ts-job__step">
        {percent} % · {progress.step}
      </span>
    </span>
  )
}
