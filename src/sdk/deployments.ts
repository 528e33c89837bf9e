import { newKey } from '../core/api/newKey'
import type { Page } from '../core/api/common'
import type {
  Deployment,
  DeploymentLogEntry,
  ListDeployments,
  StartDeployment,
  StartedDeployment,
} from '../core/api/deployments'
import { readEvents } from './events'
import { type CallOptions, request, type Send, type Transport, wait } from './send'
import { TauseApiError } from './TauseApiError'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** How often `wait` asks. Milliseconds. */
const POLL = 0.5 * SECOND

const RESTING: readonly Deployment['status'][] = ['active', 'failed', 'rolled_back']

/** How many interrupted streams in a row are taken up again. */
const RECONNECTS = 5

export type DeploymentsApi = {
  /** Queues a deployment; follow it with `wait` or `stream`. */
  start: (input: StartDeployment, options?: CallOptions) => Promise<StartedDeployment>
  get: (id: string, options?: CallOptions) => Promise<Deployment>
  list: (query?: ListDeployments, options?: CallOptions) => Promise<Page<Deployment>>
  /** Resolves with the deployment that is live now. */
  rollback: (id: string, options?: CallOptions) => Promise<Deployment>
  logs: (
    id: string,
    query?: { limit?: number; cursor?: string },
    options?: CallOptions,
  ) => Promise<Page<DeploymentLogEntry>>
  /** Entries of the log as they come, until the deployment rests. Takes up a broken connection again. */
  stream: (id: string, options?: CallOptions) => AsyncGenerator<DeploymentLogEntry>
  /**
   * Resolves when the deployment is active.
   *
   * @throws TauseApiError `deployment_failed` with the page, block and field in its message;
   * `timeout` after `timeout` milliseconds (default 5 minutes).
   */
  wait: (
    id: string,
    options?: CallOptions & { timeout?: number; onProgress?: (deployment: Deployment) => void },
  ) => Promise<Deployment>
}

export const deploymentsApi = ({
  send,
  transport,
}: {
  send: Send
  transport: Transport
}): DeploymentsApi => {
  const get: DeploymentsApi['get'] = (id, options) =>
    send({ method: 'GET', path: `/deploy/${encodeURIComponent(id)}`, ...options })
  return {
    start: (body, options) =>
      send({
        method: 'POST',
        path: '/deploy/start',
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    get,
    list: (query, options) =>
      send({ method: 'GET', path: '/deploy', query: { ...query }, ...options }),
    rollback: (id, options) =>
      send({
        method: 'POST',
        path: `/deploy/${encodeURIComponent(id)}/rollback`,
        idempotencyKey: newKey(),
        ...options,
      }),
    logs: (id, query, options) =>
      send({ method: 'GET', path: `/deploy/${encodeURIComponent(id)}/logs`, query, ...options }),
    stream: (id, options) => streamLog({ transport, id, ...options }),
    wait: async (id, { timeout = 5 * MINUTE, onProgress, signal } = {}) => {
      const deadline = Date.now() + timeout
      for (;;) {
        const deployment = await get(id, { signal })
        onProgress?.(deployment)
        if (deployment.status === 'failed') throw failure(deployment)
        if (RESTING.includes(deployment.status)) return deployment
        if (Date.now() > deadline)
          throw new TauseApiError({
            status: 0,
            code: 'timeout',
            message: `Deployment "${id}" is still ${deployment.status} after ${timeout / SECOND} s.`,
          })
        await wait(POLL, signal)
      }
    },
  }
}

const failure = ({ id, error }: Deployment): TauseApiError => {
  const place = [error?.page, error?.blockType, error?.field].filter(Boolean).join(' › ')
  return new TauseApiError({
    status: 0,
    code: 'deployment_failed',
    message: `Deployment "${id}" failed${place ? ` (${place})` : ''}: ${error?.message ?? 'see its log'}`,
  })
}

const streamLog = async function* ({
  transport,
  id,
  signal,
}: CallOptions & { transport: Transport; id: string }): AsyncGenerator<DeploymentLogEntry> {
  let last: string | undefined
  for (let broken = 0; broken <= RECONNECTS; broken += 1) {
    if (broken > 0) await wait(broken * SECOND, signal)
    try {
      const response = await request(transport, {
        method: 'GET',
        path: `/deploy/${encodeURIComponent(id)}/logs`,
        headers: {
          accept: 'text/event-stream',
          ...(last === undefined ? {} : { 'last-event-id': last }),
        },
        signal,
      })
      for await (const { event, id: eventId, data } of readEvents(response)) {
        if (event === 'end') return
        if (event !== 'log') continue
        last = eventId
        broken = 0
        yield data as DeploymentLogEntry
      }
    } catch (error) {
      signal?.throwIfAborted()
      // A server that restarts refuses connections for a while; a refusal of the request is final.
      if (error instanceof TauseApiError && ![0, 429, 502, 503, 504].includes(error.status))
        throw error
    }
  }
  throw new TauseApiError({
    status: 0,
    code: 'network',
    message: `The log of deployment "${id}" broke off ${RECONNECTS} times.`,
  })
}
