'use client'
import './schedule.css'
import { Button, toast } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { Dialog } from '../parts/Dialog'
import { useText } from '../text/useText'
import { ScheduleForm } from './ScheduleForm'
import { ScheduleList } from './ScheduleList'
import type { Schedule } from './useSchedule'

/** Publishing and unpublishing at a time: plan, see, cancel. */
export const ScheduleDialog = ({
  schedule: { answer, error, reload, plan, cancel },
  problem,
  onClose,
}: {
  schedule: Schedule
  /** What speaks against publishing as it is now. @default nothing */
  problem?: string | null
  onClose: () => void
}): ReactNode => {
  const { t } = useText()
  return (
    <Dialog title={t('builder:scheduleTitle')} onClose={onClose}>
      {error ? (
        <div role="alert" className="ts-builder-schedule__problem">
          <p>{t('builder:scheduleUnread', { message: error })}</p>
          <Button size="small" buttonStyle="secondary" onClick={() => void reload()}>
            {t('builder:tryAgain')}
          </Button>
        </div>
      ) : null}
      {answer ? (
        <>
          {answer.can.publish ? (
            <ScheduleForm
              timeZone={answer.timeZone}
              mayDeploy={answer.can.deploy}
              warning={problem}
              onPlan={async (change) => {
                const refusal = await plan(change)
                if (!refusal) toast.success(t('builder:schedulePlanned'))
                return refusal
              }}
            />
          ) : null}
          <section aria-label={t('builder:scheduleListed')} className="ts-builder-schedule__listed">
            <h3>{t('builder:scheduleListed')}</h3>
            <ScheduleList
              items={answer.items}
              timeZone={answer.timeZone}
              onCancel={answer.can.publish ? cancel : undefined}
            />
          </section>
        </>
      ) : error ? null : (
        <p role="status">{t('builder:loading')}</p>
      )}
    </Dialog>
  )
}
