'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ENDED_OPERATION_STATUSES, type Operation } from '../../../../core/api/operations'
import { callApi } from '../lib/callApi'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'
import { JobButtons } from './JobButtons'
import { JobProgress } from './JobProgress'
import { JobStatePill } from './JobStatePill'
import './jobs.css'

const SECOND = 1000

/** Between two looks at a job that has not ended. Milliseconds. */
const POLL = 2 * SECOND

/** How a job is, as it goes on, and what may be done about it: the head of its document. */
export const JobPanel = () => {
  const { id } = useDocumentInfo()
  const { v1 } = useApi()
  const { t } = useText()
  const [operation, setOperation] = useState<Operation | null>(null)
  const hasEnded = operation !== null && ENDED_OPERATION_STATUSES.includes(operation.status)

  useEffect(() => {
    if (id === undefined || hasEnded) return
    const asking = new AbortController()
    const look = async (): Promise<void> => {
      const url = v1(`/operations/${id}`)
      const called = await callApi<Operation>({ url, signal: asking.signal })
      if (called.ok && !asking.signal.aborted) setOperation(called.data)
    }
    void look()
    const timer = setInterval(() => void look(), POLL)
    return () => {
      asking.abort()
      clearInterval(timer)
    }
  }, [id, v1, hasEnded])

  if (!operation) return null
  const { status, progress, error, attempts, maxAttempts } = operation
  return (
    <section className="ts-job" aria-live="polite">
      <div className="ts-job__state">
        <JobStatePill state={status} />
        <span className="ts-job__note">
          {t('tausestack:jobAttempt', { number: attempts, most: maxAttempts })}
        </span>
        <JobButtons {...operation} onDone={setOperation} />
      </div>
      {!hasEnded && <JobProgress progress={progress} />}
      {error && (
        <div className="ts-job__failure" role="alert">
          <strong>{t('tausestack:whyFailed')}</strong>
          <p>{error.message}</p>
          {error.issues && error.issues.length > 0 && (
            <ul>
              {error.issues.map(({ pointer, message }) => (
                <li key={`${pointer} ${message}`}>
                  <code>{pointer}</code> {message}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}
