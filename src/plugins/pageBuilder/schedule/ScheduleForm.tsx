'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'
import type { ScheduledAction } from '../../../jobs/schedule/scheduledChange'
import { toLocalTime } from '../../../core/schedule/zonedTime'
import { useText } from '../text/useText'
import type { PlannedChange } from './callSchedule'

const DAY = 24 * 60 * 60 * 1000

/** Tomorrow at nine, by the clocks of a zone. */
const proposal = (timeZone: string): string =>
  `${toLocalTime({ instant: new Date(Date.now() + DAY), timeZone }).slice(0, 10)}T09:00`

/** What shall happen, and when. */
export const ScheduleForm = ({
  timeZone,
  mayDeploy,
  warning,
  onPlan,
}: {
  timeZone: string
  mayDeploy: boolean
  /** Told before publishing is planned. @default nothing */
  warning?: string | null
  onPlan: (change: PlannedChange) => Promise<string | null>
}): ReactNode => {
  const { t } = useText()
  const id = useId()
  const [action, setAction] = useState<ScheduledAction>('publish')
  const [at, setAt] = useState(() => proposal(timeZone))
  const [deploy, setDeploy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    setProblem(await onPlan({ action, at, timeZone, deploy }))
    setBusy(false)
  }
  return (
    <div className="ts-builder-schedule__form">
      <fieldset>
        <legend>{t('builder:scheduleWhat')}</legend>
        {(['publish', 'unpublish'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`${id}-action`}
              checked={action === choice}
              onChange={() => setAction(choice)}
            />
            {t(choice === 'publish' ? 'builder:publish' : 'builder:unpublish')}
          </label>
        ))}
      </fieldset>
      <div className="ts-builder-schedule__when">
        <label htmlFor={`${id}-at`}>{t('builder:scheduleWhen')}</label>
        <input
          id={`${id}-at`}
          type="datetime-local"
          value={at}
          min={toLocalTime({ instant: new Date(), timeZone })}
          aria-describedby={`${id}-zone`}
          onChange={({ target }) => setAt(target.value)}
        />
        <span id={`${id}-zone`}>{t('builder:scheduleZone', { timeZone })}</span>
      </div>
      {mayDeploy ? (
        <label>
          <input
            type="checkbox"
            checked={deploy}
            onChange={({ target }) => setDeploy(target.checked)}
          />
          {t('builder:scheduleDeploy')}
        </label>
      ) : null}
      <p className="ts-builder-schedule__note">
        {t(action === 'publish' ? 'builder:schedulePublishNote' : 'builder:scheduleUnpublishNote')}{' '}
        {deploy ? '' : t('builder:scheduleNoDeployNote')}
      </p>
      {warning && action === 'publish' ? (
        <p role="status" className="ts-builder-schedule__problem">
          {warning}
        </p>
      ) : null}
      {problem ? (
        <p role="alert" className="ts-builder-schedule__problem">
          {problem}
        </p>
      ) : null}
      <Button margin={false} disabled={busy || at === ''} onClick={() => void send()}>
        {t('builder:schedule')}
      </Button>
    </div>
  )
}
