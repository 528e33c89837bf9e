'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useSelectedTenant } from '../../../parts/useSelectedTenant'

const SECOND = 1000

/** How often it is counted. Milliseconds. */
const POLL = 15 * SECOND

/** Approvals of the chosen tenant that wait for a person; 0 while nobody knows. */
export const usePendingCount = (): number => {
  const { config } = useConfig()
  const tenantId = useSelectedTenant()
  const [count, setCount] = useState(0)
  const where = [
    'where[state][equals]=pending',
    ...(tenantId ? [`where[tenant][equals]=${tenantId}`] : []),
  ].join('&')
  const url = `${config.serverURL}${config.routes.api}/approvals/count?${where}`
  useEffect(() => {
    const stopping = new AbortController()
    const read = async (): Promise<void> => {
      try {
        const response = await fetch(url, { credentials: 'include', signal: stopping.signal })
        if (!response.ok) return
        const { totalDocs } = (await response.json()) as { totalDocs: number }
        if (!stopping.signal.aborted) setCount(totalDocs)
      } catch {
        // It is asked again; the figure of before stays.
      }
    }
    void read()
    const timer = setInterval(() => void read(), POLL)
    return () => {
      stopping.abort()
      clearInterval(timer)
    }
  }, [url])
  return count
}
