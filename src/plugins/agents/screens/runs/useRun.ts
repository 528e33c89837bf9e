'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { AgentRun } from '../../../../core/api/agentRuns'
import { useV1 } from '../../../parts/useV1'
import { followRun } from './followRun'

export type FollowedRun = {
  run: AgentRun | null
  isLost: boolean
  message: string | null
  /** Follows it again: after it was cancelled, or goes on. */
  again: () => void
}

/** A run as it stands now. */
export const useRun = (id: string): FollowedRun => {
  const ask = useV1()
  const { config } = useConfig()
  const [run, setRun] = useState<AgentRun | null>(null)
  const [problem, setProblem] = useState<{ message: string | null } | null>(null)
  const [looks, setLooks] = useState(0)
  const eventsUrl = `${config.serverURL}${config.routes.api}/v1/agent-runs/${id}/events`
  useEffect(
    () =>
      followRun({
        eventsUrl,
        read: (signal) => ask<AgentRun>(`/agent-runs/${id}`, { signal }),
        tell: (answer) => {
          setProblem(answer.ok ? null : { message: answer.message })
          if (answer.ok) setRun(answer.data)
        },
      }),
    [ask, id, eventsUrl, looks],
  )
  const again = useCallback(() => setLooks((count) => count + 1), [])
  return { run, isLost: problem !== null, message: problem?.message ?? null, again }
}
