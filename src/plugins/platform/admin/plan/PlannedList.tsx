'use client'
import { Button, toast } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Schedule } from '../../../../core/api/schedules'
import { callApi } from '../lib/callApi'
import { useApi } from '../lib/useApi'
import { Moment } from '../parts/Moment'
import { useText } from '../text/useText'

/** Deployments that are planned, each of which can be taken back. */
export const PlannedList = ({
  planned,
  timeZone,
  mayPlan,
  onChanged,
}: {
  planned: readonly Schedule[]
  timeZone: string
  mayPlan: boolean
  onChanged: () => void
}): ReactNode => {
  const { t } = useText()
  const { v1 } = useApi()
  const takeBack = async (id: string): Promise<void> => {
    const called = await callApi({ url: v1(`/schedules/${id}`), method: 'DELETE' })
    if (called.ok) toast.success(t('tausestack:planCancelled'))
    else toast.error(called.refusal.detail ?? t('tausestack:noConnection'))
    onChanged()
  }
  return (
    <ul aria-label={t('tausestack:planWaiting')} className="ts-plan__list">
      {planned.map(({ id, name, nextRunAt }) => (
        <li key={id}>
          <span>
            {t('tausestack:planWaiting')}:{' '}
            {nextRunAt && <Moment moment={nextRunAt} timeZone={timeZone} />} · {name}
          </span>
          {mayPlan && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => void takeBack(id)}
              size="small"
            >
              {t('tausestack:planCancel')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
