'use client'
import { Button, Link, Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Schedule } from '../../../core/api/schedules'
import type { ScheduleKind } from '../../../core/schedule/kinds'
import { useScheduleApi } from '../api/useScheduleApi'
import { readRecurrence } from '../text/readRecurrence'
import { type TextKey, useText } from '../text/useText'
import { zonedText } from '../text/zonedText'
import type { Schedules } from './useSchedules'

const KINDS: Record<ScheduleKind, TextKey> = {
  deploy: 'kindDeploy',
  publish: 'kindPublish',
  unpublish: 'kindUnpublish',
  'brand-scan': 'kindBrandScan',
  'agent-run': 'kindAgentRun',
}

export const ScheduleTable = ({
  work,
  mayEdit,
  create,
}: {
  work: Schedules
  mayEdit: boolean
  /** The button that makes one. */
  create: ReactNode
}): ReactNode => {
  const { t } = useText()
  const { items, isLost, showMore, reload } = work
  if (items === null)
    return isLost ? (
      <div className="ts-schedules__empty" role="alert">
        <p>{t('lost')}</p>
        <Button buttonStyle="secondary" margin={false} onClick={reload}>
          {t('again')}
        </Button>
      </div>
    ) : (
      <p className="ts-schedules__help">{t('loading')}</p>
    )
  if (items.length === 0)
    return (
      <div className="ts-schedules__empty">
        <h2>{t('empty')}</h2>
        <p>{t('emptyHelp')}</p>
        {create}
      </div>
    )
  return (
    <>
      <table className="ts-schedules__table">
        <thead>
          <tr>
            <th scope="col">{t('colName')}</th>
            <th scope="col">{t('colRuns')}</th>
            <th scope="col">{t('colNext')}</th>
            <th scope="col">{t('colState')}</th>
            {mayEdit && <td />}
          </tr>
        </thead>
        <tbody>
          {items.map((schedule) => (
            <Row key={schedule.id} schedule={schedule} mayEdit={mayEdit} act={work.act} />
          ))}
        </tbody>
      </table>
      {showMore && (
        <Button buttonStyle="secondary" margin={false} onClick={showMore}>
          {t('showMore')}
        </Button>
      )}
    </>
  )
}

const Row = ({
  schedule,
  mayEdit,
  act,
}: {
  schedule: Schedule
  mayEdit: boolean
  act: Schedules['act']
}): ReactNode => {
  const { t, language } = useText()
  const { admin } = useScheduleApi()
  const { id, name, target, recurrence, start, timeZone, paused, stopped, nextRunAt } = schedule
  return (
    <tr>
      <th scope="row">
        <Link href={admin(`/collections/schedules/${id}`)} prefetch={false}>
          {name}
        </Link>
        <small>{t(KINDS[target.kind])}</small>
      </th>
      <td>{readRecurrence({ recurrence, start, t, language })}</td>
      <td>
        {nextRunAt && !stopped ? (
          <>
            <time dateTime={nextRunAt}>{zonedText({ moment: nextRunAt, timeZone, language })}</time>
            <small>{timeZone.replaceAll('_', ' ')}</small>
          </>
        ) : (
          <span className="ts-schedules__help">{t('noNext')}</span>
        )}
      </td>
      <td>
        <StatePill isPaused={paused} isStopped={stopped} isEnded={nextRunAt === null} />
      </td>
      {mayEdit && (
        <td className="ts-schedules__row-actions">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            aria-label={`${t(paused ? 'resume' : 'pause')}: ${name}`}
            onClick={() => void act(schedule, paused ? 'resume' : 'pause')}
          >
            {t(paused ? 'resume' : 'pause')}
          </Button>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={stopped}
            aria-label={`${t('runNow')}: ${name}`}
            onClick={() => void act(schedule, 'run')}
          >
            {t('runNow')}
          </Button>
        </td>
      )}
    </tr>
  )
}

const StatePill = ({
  isPaused,
  isStopped,
  isEnded,
}: {
  isPaused: boolean
  isStopped: boolean
  isEnded: boolean
}): ReactNode => {
  const { t } = useText()
  if (isStopped) return <StateText style="error">{t('stateStopped')}</StateText>
  if (isPaused) return <StateText style="warning">{t('statePaused')}</StateText>
  if (isEnded) return <StateText style="light-gray">{t('stateEnded')}</StateText>
  return <StateText style="success">{t('stateActive')}</StateText>
}

const StateText = ({
  style,
  children,
}: {
  style: 'error' | 'warning' | 'light-gray' | 'success'
  children: string
}): ReactNode => (
  <Pill pillStyle={style} size="small">
    {children}
  </Pill>
)
