'use client'
import { Button, Gutter, useStepNav } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { Calendar } from '../calendar/Calendar'
import { useText } from '../text/useText'
import { KillSwitch } from './KillSwitch'
import { ScheduleTable } from './ScheduleTable'
import { useSchedules } from './useSchedules'
import './schedules.css'

const VIEWS = ['list', 'calendar'] as const

/** Instead of Payload's list: schedules with their next run, or their calendar; and the kill switch. */
export const SchedulesScreen = ({
  hasCreatePermission,
  newDocumentURL,
}: ListViewClientProps): ReactNode => {
  const { t } = useText()
  const path = usePathname()
  const router = useRouter()
  const { setStepNav } = useStepNav()
  const work = useSchedules()
  const view = useSearchParams().get('view') === 'calendar' ? 'calendar' : 'list'
  const title = t('retitle')
  useEffect(() => setStepNav([{ label: title }]), [setStepNav, title])

  const create = hasCreatePermission ? (
    <Button el="link" to={newDocumentURL} margin={false} size="medium">
      {t('newSchedule')}
    </Button>
  ) : null
  return (
    <Gutter className="ts-schedules">
      <header className="ts-schedules__header">
        <div>
          <h1>{title}</h1>
          <p>{t('intro')}</p>
        </div>
        <div className="ts-schedules__actions">
          <KillSwitch work={work} />
          {work.items?.length ? create : null}
        </div>
      </header>
      <nav className="ts-schedules__views" aria-label={title}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={view === one ? 'page' : undefined}
            onClick={() => router.replace(one === 'list' ? path : `${path}?view=${one}`)}
          >
            {t(one)}
          </button>
        ))}
      </nav>
      {view === 'list' ? (
        <ScheduleTable work={work} mayEdit={hasCreatePermission} create={create} />
      ) : (
        <Calendar />
      )}
    </Gutter>
  )
}
