'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { cancelChange, planChange, readSchedule, type PlannedChange } from './callSchedule'
import type { ScheduleAnswer } from './types'

const SECOND = 1000

/** After a change has come due, until its outcome is asked for. Milliseconds. */
const AFTER_DUE = 2 * SECOND

/** Longest rest that browsers' timers can hold. Milliseconds. */
const LONGEST_REST = 2 ** 31 - 1

export type Schedule = {
  /** `null` while it is read. */
  answer: ScheduleAnswer | null
  error: string | null
  reload: () => Promise<void>
  /** Resolves to what the server objects to; `null`: done. */
  plan: (change: PlannedChange) => Promise<string | null>
  cancel: (changeId: string) => Promise<string | null>
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** What is planned for a document; read again when something comes due. */
export const useSchedule = ({ collection, id }: { collection: string; id: string }): Schedule => {
  const { config } = useConfig()
  const { api } = config.routes
  const [state, setState] = useState<Pick<Schedule, 'answer' | 'error'>>({
    answer: null,
    error: null,
  })
  const source = useMemo(() => ({ api, collection, id }), [api, collection, id])

  const reload = useCallback(async (): Promise<void> => {
    try {
      setState({ answer: await readSchedule(source), error: null })
    } catch (error) {
      setState(({ answer }) => ({ answer, error: messageOf(error) }))
    }
  }, [source])

  useEffect(() => void reload(), [reload])

  useEffect(() => {
    const waiting = state.answer?.items.filter((item) => ['queued', 'running'].includes(item.state))
    if (!waiting?.length) return
    const next = Math.min(...waiting.map(({ at }) => Date.parse(at))) - Date.now()
    const rest = Math.min(LONGEST_REST, Math.max(0, next) + AFTER_DUE)
    const timer = setTimeout(() => void reload(), rest)
    return () => clearTimeout(timer)
  }, [reload, state.answer])

  const after = useCallback(
    async (call: Promise<unknown>): Promise<string | null> => {
      try {
        await call
        return null
      } catch (error) {
        return messageOf(error)
      } finally {
        await reload()
      }
    },
    [reload],
  )
  return {
    ...state,
    reload,
    plan: (change) => after(planChange(source, change)),
    cancel: (changeId) => after(cancelChange(source, changeId)),
  }
}
