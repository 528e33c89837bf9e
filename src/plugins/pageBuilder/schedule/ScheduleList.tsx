'use client'
import { Button, Pill, toast } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ScheduledChange } from '../../../jobs/schedule/scheduledChange'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { zonedText } from './zonedText'

const STATES: Partial<
  Record<ScheduledChange['state'], { text: TextKey; pill: 'warning' | 'success' | 'error' }>
> = {
  running: { text: 'builder:scheduleRunning', pill: 'warning' },
  succeeded: { text: 'builder:scheduleDone', pill: 'success' },
  failed: { text: 'builder:scheduleFailed', pill: 'error' },
}

/** What is planned and what became of it. */
export const ScheduleList = ({
  items,
  timeZone,
  onCancel,
}: {
  items: readonly ScheduledChange[]
  timeZone: string
  /** Without it, nothing can be cancelled. */
  onCancel?: (changeId: string) => Promise<string | null>
}): ReactNode => {
  const { t, language } = useText()
  if (items.length === 0) return <p className="ts-builder-empty">{t('builder:scheduleEmpty')}</p>
  return (
    <ul className="ts-builder-schedule__list">
      {items.map(({ id, action, at, deploy, state, message }) => {
        const moment = zonedText({ moment: at, timeZone, language })
        const shown = STATES[state]
        return (
          <li key={id}>
            <span>
              <strong>{t(action === 'publish' ? 'builder:publish' : 'builder:unpublish')}</strong>{' '}
              <time dateTime={at}>{moment}</time>
              {deploy ? ` · ${t('builder:scheduleWithDeploy')}` : ''}
            </span>
            {shown ? (
              <Pill size="small" pillStyle={shown.pill}>
                {t(shown.text)}
              </Pill>
            ) : null}
            {state === 'queued' && onCancel ? (
              <Button
                size="small"
                buttonStyle="secondary"
                margin={false}
                aria-label={t('builder:scheduleCancelOne', { moment })}
                onClick={() => {
                  void onCancel(id).then((problem) => {
                    if (problem) toast.error(problem)
                    else toast.success(t('builder:scheduleCancelled'))
                  })
                }}
              >
                {t('builder:scheduleCancel')}
              </Button>
            ) : null}
            {message && state !== 'succeeded' ? (
              <p className="ts-builder-schedule__problem">{message}</p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
