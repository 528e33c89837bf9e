'use client'
import type { ReactNode } from 'react'
import { useChecksState } from '../checks/ChecksContext'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { ScheduleDialog } from './ScheduleDialog'
import { SchedulePill } from './SchedulePill'
import { useSchedule } from './useSchedule'

/** What is planned, in the builder's bar, with its dialog. */
export const ScheduleInBar = ({
  open,
  onOpen,
}: {
  open: boolean
  onOpen: (open: boolean) => void
}): ReactNode => {
  const { data } = useBuilder()
  const { t } = useText()
  const schedule = useSchedule(data)
  const { issues, publishing } = useChecksState()
  const asks = publishing === 'ask'
  // The server, which refuses it at that time, knows nothing of contrast.
  const errors = issues.filter(
    ({ level, code }) => level === 'error' && (asks || code !== 'contrast_low'),
  )
  const problem = errors.length
    ? t(asks ? 'builder:checksPlanAsk' : 'builder:checksPlanForbidden', { count: errors.length })
    : null
  return (
    <>
      <SchedulePill schedule={schedule} onOpen={() => onOpen(true)} />
      {open ? (
        <ScheduleDialog schedule={schedule} problem={problem} onClose={() => onOpen(false)} />
      ) : null}
    </>
  )
}
