'use client'
import { Button, Link, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Page } from '../../../core/api/common'
import type { ScheduleOccurrence } from '../../../core/api/schedules'
import { useScheduleApi } from '../api/useScheduleApi'
import { RunState } from '../list/RunState'
import { useText } from '../text/useText'
import { zonedText } from '../text/zonedText'
import './fields.css'

/** Between two looks while the form is open. Milliseconds. */
const POLL = 5000

const PAGE = '20'

/** What has run of a schedule, newest first, each with a way to its operation. */
export const ScheduleHistory = (): ReactNode => {
  const { t, language } = useText()
  const { id } = useDocumentInfo()
  const { call, admin } = useScheduleApi()
  const timeZone = useFormFields(([fields]) => String(fields.timeZone?.value || 'UTC'))
  const [runs, setRuns] = useState<ScheduleOccurrence[] | null>(null)
  const [older, setOlder] = useState<{ items: ScheduleOccurrence[]; cursor: string | null }>()
  const [cursor, setCursor] = useState<string | null>(null)
  const [isLost, setIsLost] = useState(false)

  useEffect(() => {
    if (!id) return
    let isOpen = true
    const load = async (): Promise<void> => {
      const answer = await call<Page<ScheduleOccurrence>>(`/${id}/occurrences`, {
        query: { limit: PAGE },
      })
      if (!isOpen) return
      setIsLost(!answer.ok)
      if (!answer.ok) return
      setRuns(answer.data.items)
      setCursor(answer.data.nextCursor)
    }
    void load()
    const timer = setInterval(() => void load(), POLL)
    return () => {
      isOpen = false
      clearInterval(timer)
    }
  }, [id, call])

  const next = older ? older.cursor : cursor
  const showOlder = useCallback(async () => {
    if (!next) return
    const answer = await call<Page<ScheduleOccurrence>>(`/${id}/occurrences`, {
      query: { limit: PAGE, cursor: next },
    })
    if (answer.ok)
      setOlder((known) => ({
        items: [...(known?.items ?? []), ...answer.data.items],
        cursor: answer.data.nextCursor,
      }))
  }, [call, id, next])

  const known = new Set(runs?.map((run) => run.id))
  const shown = [...(runs ?? []), ...(older?.items ?? []).filter((run) => !known.has(run.id))]
  return (
    <section className="ts-runs" aria-labelledby="ts-history-title">
      <h4 id="ts-history-title">{t('historyTitle')}</h4>
      {!id ? (
        <p className="ts-runs__help">{t('historyUnsaved')}</p>
      ) : runs === null ? (
        <p className="ts-runs__help">{t(isLost ? 'lost' : 'loading')}</p>
      ) : shown.length === 0 ? (
        <p className="ts-runs__help">{t('historyEmpty')}</p>
      ) : (
        <ul className="ts-runs__list ts-runs__list--history">
          {shown.map((run) => (
            <li key={run.id}>
              <time dateTime={run.at}>{zonedText({ moment: run.at, timeZone, language })}</time>
              <span className="ts-runs__state">
                <RunState run={run} />
                {run.manual ? <small>{t('manual')}</small> : null}
                {run.late ? <small>{t('late')}</small> : null}
                {run.operationId ? (
                  <Link href={admin(`/collections/jobs/${run.operationId}`)} prefetch={false}>
                    {t('operation')}
                  </Link>
                ) : null}
              </span>
              {run.message ? <span className="ts-runs__note">{run.message}</span> : null}
            </li>
          ))}
        </ul>
      )}
      {next ? (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => void showOlder()}
        >
          {t('older')}
        </Button>
      ) : null}
    </section>
  )
}
