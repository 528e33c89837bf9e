'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { Deployment } from '../../../../core/api/deployments'
import { callApi } from '../lib/callApi'
import { isRunning } from '../lib/isRunning'
import { useApi } from '../lib/useApi'
import type { SiteSummary } from '../types'

const SECOND = 1000

/** Between two looks at what is running. Milliseconds. */
const POLL = 3 * SECOND

/** Loads the screen again when a deployment that runs somewhere comes to rest. */
export const useRunningDeployments = (sites: readonly Pick<SiteSummary, 'last'>[]): void => {
  const { v1 } = useApi()
  const router = useRouter()
  const running = sites.flatMap(({ last }) => (last && isRunning(last) ? [last.id] : [])).join(',')
  useEffect(() => {
    if (running === '') return
    const asking = new AbortController()
    const look = async (): Promise<void> => {
      for (const id of running.split(',')) {
        const called = await callApi<Deployment>({
          url: v1(`/deploy/${id}`),
          signal: asking.signal,
        })
        if (called.ok && !isRunning(called.data)) return router.refresh()
      }
    }
    const timer = setInterval(() => void look(), POLL)
    return () => {
      asking.abort()
      clearInterval(timer)
    }
  }, [v1, router, running])
}
