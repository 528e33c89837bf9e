import type {
  Deployment,
  DeploymentLogEntry,
  DeploymentStep,
} from '../../../../core/api/deployments'
import type { Operation } from '../../../../core/api/operations'
import type { Page } from '../../../../core/api/common'
import { callApi } from '../lib/callApi'

const SECOND = 1000

/** Between two looks when nothing can be streamed. Milliseconds. */
const POLL = 1.5 * SECOND

/** A stream that breaks this often in a row is given up for looking now and then. */
const MAX_BREAKS = 3

const RESTING = new Set(['active', 'failed', 'rolled_back', 'cancelled', 'superseded'])

export type DeploymentNews =
  | { kind: 'status'; status: Deployment['status'] }
  | { kind: 'entries'; entries: DeploymentLogEntry[] }
  | { kind: 'steps'; steps: DeploymentStep[] }
  | { kind: 'progress'; percent: number; step: string }
  | { kind: 'ended'; deployment: Deployment }
  | { kind: 'lost' }

/**
 * Tells what happens to a deployment until it rests: streamed, or asked for where streams do not get
 * through. Nothing is told after the returned function was called; the deployment itself goes on.
 */
export const followDeployment = ({
  v1,
  id,
  operationId,
  tell,
}: {
  v1: (path: string) => string
  id: string
  operationId: string | null
  tell: (news: DeploymentNews) => void
}): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  const streams: EventSource[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let polling = false
  let ended = false

  const stop = (): void => {
    stopping.abort()
    clearTimeout(timer)
    for (const stream of streams) stream.close()
  }
  const say = (news: DeploymentNews): void => {
    if (!signal.aborted) tell(news)
  }
  const ask = async <Data>(path: string): Promise<Data | null> => {
    const called = await callApi<Data>({ url: v1(path), signal })
    return called.ok ? called.data : null
  }
  const sayProgress = ({ progress }: Operation): void => say({ kind: 'progress', ...progress })

  const end = async (): Promise<void> => {
    if (ended) return
    ended = true
    for (const stream of streams) stream.close()
    const [deployment, log] = await Promise.all([
      ask<Deployment>(`/deploy/${id}`),
      ask<Page<DeploymentLogEntry>>(`/deploy/${id}/logs?limit=500`),
    ])
    if (log) say({ kind: 'entries', entries: log.items })
    say(deployment ? { kind: 'ended', deployment } : { kind: 'lost' })
  }

  const look = async (): Promise<void> => {
    const [deployment, log, operation] = await Promise.all([
      ask<Deployment>(`/deploy/${id}`),
      ask<Page<DeploymentLogEntry>>(`/deploy/${id}/logs?limit=500`),
      operationId ? ask<Operation>(`/operations/${operationId}`) : null,
    ])
    if (signal.aborted) return
    if (log) say({ kind: 'entries', entries: log.items })
    if (operation) sayProgress(operation)
    if (!deployment) say({ kind: 'lost' })
    else if (RESTING.has(deployment.status)) return end()
    else {
      say({ kind: 'status', status: deployment.status })
      say({ kind: 'steps', steps: deployment.steps })
    }
    timer = setTimeout(() => void look(), POLL)
  }
  const poll = (): void => {
    if (polling || ended) return
    polling = true
    for (const stream of streams) stream.close()
    void look()
  }

  const open = (path: string, on: Record<string, (data: unknown) => void>): void => {
    const stream = new EventSource(v1(path), { withCredentials: true })
    let breaks = 0
    streams.push(stream)
    stream.addEventListener('open', () => (breaks = 0))
    for (const [name, handle] of Object.entries(on))
      stream.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent).data)))
    stream.addEventListener('error', () => {
      breaks += 1
      if (stream.readyState === EventSource.CLOSED || breaks >= MAX_BREAKS) poll()
    })
  }

  if (typeof EventSource === 'undefined') poll()
  else {
    open(`/deploy/${id}/logs`, {
      log: (entry) => say({ kind: 'entries', entries: [entry as DeploymentLogEntry] }),
      step: (step) => say({ kind: 'steps', steps: [step as DeploymentStep] }),
      status: (data) =>
        say({ kind: 'status', status: (data as { status: Deployment['status'] }).status }),
      end: () => void end(),
    })
    if (operationId) {
      const path = `/operations/${operationId}`
      open(path, {
        operation: (data) => sayProgress(data as Operation),
        // Left open, the browser would connect again and again.
        end: () => streams.find(({ url }) => url.endsWith(path))?.close(),
      })
    }
  }
  return stop
}
