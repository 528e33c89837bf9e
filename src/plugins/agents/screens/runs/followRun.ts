import type { AgentRun } from '../../../../core/api/agentRuns'
import { ENDED_RUN_STATES } from '../../../../core/workflow/states'
import type { Answer } from '../../../parts/useV1'

const SECOND = 1000

/** Between two looks when nothing can be streamed. Milliseconds. */
const POLL = 1.5 * SECOND

/** News that come together are read together. Milliseconds. */
const PAUSE = 150

/** A stream that breaks this often in a row is given up for looking now and then. */
const MAX_BREAKS = 3

/** Events of `/agent-runs/:id/events` that say that something is new. */
const NEWS = ['run', 'step'] as const

/**
 * Tells how a run stands, at first and whenever something changes, until it ends: the stream says when,
 * the run is read whole. Where streams do not get through it is asked for. Nothing is told after the
 * returned function was called; the run itself goes on.
 */
export const followRun = ({
  eventsUrl,
  read,
  tell,
}: {
  eventsUrl: string
  read: (signal: AbortSignal) => Promise<Answer<AgentRun>>
  tell: (answer: Answer<AgentRun>) => void
}): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPolling = false
  let isReading = false
  let isStale = false

  const end = (): void => {
    clearTimeout(timer)
    stream?.close()
  }
  const look = async (): Promise<void> => {
    if (isReading) {
      isStale = true
      return
    }
    isReading = true
    isStale = false
    const answer = await read(signal)
    isReading = false
    if (signal.aborted) return
    tell(answer)
    if (answer.ok && ENDED_RUN_STATES.includes(answer.data.state)) end()
    else if (isPolling || isStale) later(isPolling ? POLL : PAUSE)
  }
  const later = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), milliseconds)
  }
  const poll = (): void => {
    stream?.close()
    isPolling = true
    void look()
  }

  void look()
  if (typeof EventSource === 'undefined') isPolling = true
  else {
    let breaks = 0
    stream = new EventSource(eventsUrl, { withCredentials: true })
    stream.addEventListener('open', () => (breaks = 0))
    for (const name of NEWS) stream.addEventListener(name, () => later(PAUSE))
    stream.addEventListener('end', () => {
      stream?.close()
      void look()
    })
    stream.addEventListener('error', () => {
      breaks += 1
      if (stream?.readyState === EventSource.CLOSED || breaks >= MAX_BREAKS) poll()
    })
  }
  return () => {
    stopping.abort()
    end()
  }
}
