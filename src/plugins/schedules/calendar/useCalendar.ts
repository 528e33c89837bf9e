'use client'
import { useEffect, useMemo, useState } from 'react'
import type { ScheduleCalendar, ScheduleOccurrence } from '../../../core/api/schedules'
import { useScheduleApi } from '../api/useScheduleApi'
import { useSelectedTenant } from '../../parts/useSelectedTenant'
import { dayKey } from './days'

/** Something of a day: a run to come, or one that has come due. */
export type Entry = {
  key: string
  scheduleId: string
  name: string
  at: string
  /** Runs of the same hour that are not shown. */
  more: number
  run: ScheduleOccurrence | null
}

export type CalendarWork = {
  /** By day; `null` before the first answer. */
  entries: ReadonlyMap<string, Entry[]> | null
  isComplete: boolean
  isLost: boolean
  reload: () => void
}

/** What runs on some days, by the viewer's own clock. */
export const useCalendar = (days: readonly Date[]): CalendarWork => {
  const { call } = useScheduleApi()
  const tenantId = useSelectedTenant()
  const [data, setData] = useState<ScheduleCalendar | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [looks, setLooks] = useState(0)
  const from = days[0]?.toISOString()
  const last = days.at(-1)
  const to = last && new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1).toISOString()

  useEffect(() => {
    let isOpen = true
    setData(null)
    void call<ScheduleCalendar>('/calendar', { query: { from, to, tenantId } }).then((answer) => {
      if (!isOpen) return
      setIsLost(!answer.ok)
      if (answer.ok) setData(answer.data)
    })
    return () => {
      isOpen = false
    }
  }, [call, from, to, tenantId, looks])

  const entries = useMemo(() => (data ? byDay(data) : null), [data])
  return {
    entries,
    isComplete: data?.complete ?? true,
    isLost,
    reload: () => setLooks((count) => count + 1),
  }
}

const byDay = ({ schedules, planned, occurrences }: ScheduleCalendar): Map<string, Entry[]> => {
  const names = new Map(schedules.map(({ id, name }) => [id, name]))
  const all: Entry[] = [
    ...occurrences.map((run) => ({ ...of(run), key: run.id, more: 0, run })),
    ...planned.map((run) => ({
      ...of(run),
      key: run.scheduleId + run.at,
      more: run.more,
      run: null,
    })),
  ].sort((one, other) => one.at.localeCompare(other.at))
  const days = new Map<string, Entry[]>()
  for (const entry of all) {
    const key = dayKey(new Date(entry.at))
    days.set(key, [...(days.get(key) ?? []), entry])
  }
  return days

  function of({ scheduleId, at }: { scheduleId: string; at: string }) {
    return { scheduleId, at, name: names.get(scheduleId) ?? '' }
  }
}
