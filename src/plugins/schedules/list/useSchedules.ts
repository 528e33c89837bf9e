'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Page } from '../../../core/api/common'
import type { Schedule, ScheduleSwitch } from '../../../core/api/schedules'
import { useScheduleApi } from '../api/useScheduleApi'
import { useSelectedTenant } from '../../parts/useSelectedTenant'
import { useText } from '../text/useText'

/** Between two looks. Milliseconds. */
const POLL = 10_000

export type Schedules = {
  /** `null` before the first answer. */
  items: Schedule[] | null
  switches: ScheduleSwitch | null
  /** The last question had no answer. */
  isLost: boolean
  /** There are more; shows them too. */
  showMore: (() => void) | null
  reload: () => void
  act: (schedule: Schedule, action: 'pause' | 'resume' | 'run') => Promise<void>
  /** Returns why it was refused, if it was. */
  switchAll: (scope: 'tenant' | 'platform', stopped: boolean) => Promise<string | null>
}

/** The schedules of the selected tenant, kept up to date, and what can be done with them. */
export const useSchedules = (): Schedules => {
  const { t } = useText()
  const { call } = useScheduleApi()
  const tenantId = useSelectedTenant()
  const [items, setItems] = useState<Schedule[] | null>(null)
  const [switches, setSwitches] = useState<ScheduleSwitch | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [pages, setPages] = useState(1)
  const [hasMore, setHasMore] = useState(false)
  const [looks, setLooks] = useState(0)
  const reload = useCallback(() => setLooks((count) => count + 1), [])

  useEffect(() => {
    let isOpen = true
    const load = async (): Promise<void> => {
      const all: Schedule[] = []
      let cursor: string | undefined
      for (let page = 0; page < pages; page += 1) {
        const answer = await call<Page<Schedule>>('', { query: { limit: '50', tenantId, cursor } })
        if (!isOpen) return
        setIsLost(!answer.ok)
        if (!answer.ok) return
        all.push(...answer.data.items)
        cursor = answer.data.nextCursor ?? undefined
        if (!cursor) break
      }
      const answer = await call<ScheduleSwitch>('/switch', { query: { tenantId } })
      if (!isOpen) return
      setItems(all)
      setHasMore(cursor !== undefined)
      if (answer.ok) setSwitches(answer.data)
    }
    void load()
    const timer = setInterval(() => void load(), POLL)
    return () => {
      isOpen = false
      clearInterval(timer)
    }
  }, [call, tenantId, pages, looks])

  return {
    items,
    switches,
    isLost,
    showMore: hasMore ? () => setPages((count) => count + 1) : null,
    reload,
    act: async (schedule, action) => {
      const answer = await call(`/${schedule.id}/${action}`, { method: 'POST' })
      if (!answer.ok) toast.error(answer.message ?? t('lost'))
      else if (action === 'run') toast.success(t('runStarted', { name: schedule.name }))
      reload()
    },
    switchAll: async (scope, stopped) => {
      const body = { scope, stopped, ...(tenantId ? { tenantId } : {}) }
      const answer = await call<ScheduleSwitch>('/switch', { method: 'POST', body })
      if (answer.ok) setSwitches(answer.data)
      reload()
      return answer.ok ? null : (answer.message ?? t('lost'))
    },
  }
}
