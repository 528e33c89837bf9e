'use client'
import { Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ScheduleOccurrence } from '../../../core/api/schedules'
import type { SkipReason } from '../../../core/schedule/kinds'
import { type TextKey, useText } from '../text/useText'

const REASONS: Record<SkipReason, TextKey> = {
  missed: 'reasonMissed',
  overlap: 'reasonOverlap',
  stopped: 'reasonStopped',
  suspended: 'reasonSuspended',
}

type Look = { text: TextKey; style: 'success' | 'warning' | 'error' | 'light-gray' }

/** What became of a run: of its job, once it has one. */
export const lookOf = ({ state, reason, operationStatus }: ScheduleOccurrence): Look => {
  if (state === 'skipped') return { text: REASONS[reason ?? 'missed'], style: 'light-gray' }
  if (state === 'failed' || operationStatus === 'failed') return { text: 'failed', style: 'error' }
  if (operationStatus === 'succeeded') return { text: 'succeeded', style: 'success' }
  if (operationStatus === 'cancelled' || operationStatus === 'superseded')
    return { text: 'cancelled', style: 'light-gray' }
  return { text: operationStatus === 'running' ? 'running' : 'queued', style: 'warning' }
}

export const RunState = ({ run }: { run: ScheduleOccurrence }): ReactNode => {
  const { t } = useText()
  const { text, style } = lookOf(run)
  return (
    <Pill pillStyle={style} size="small">
      {t(text)}
    </Pill>
  )
}
