'use client'
import './schedule.css'
import { Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import type { Schedule } from './useSchedule'
import { zonedText } from './zonedText'

/** What happens next by itself, or that the last change failed; nothing when nothing is planned. */
export const SchedulePill = ({
  schedule: { answer },
  onOpen,
}: {
  schedule: Schedule
  onOpen: () => void
}): ReactNode => {
  const { t, language } = useText()
  if (!answer) return null
  const { items, timeZone } = answer
  const next = items.findLast(({ state }) => state === 'queued' || state === 'running')
  const failed = items[0]?.state === 'failed' ? items[0] : undefined
  if (!next && !failed) return null
  const textOf = (short: boolean): string =>
    next
      ? t(next.action === 'publish' ? 'builder:schedulePublishes' : 'builder:scheduleUnpublishes', {
          moment: zonedText({ moment: next.at, timeZone, language, short }),
        })
      : t('builder:scheduleFailed')
  return (
    <button
      type="button"
      className="ts-builder-schedule__pill"
      title={textOf(false)}
      aria-label={textOf(false)}
      onClick={onOpen}
    >
      <Pill size="small" pillStyle={next ? 'warning' : 'error'}>
        {textOf(true)}
      </Pill>
    </button>
  )
}
