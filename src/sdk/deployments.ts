import { newKey } from '../core/api/newKey'
import type { Page } from '../core/api/common'
import type {
  Deployment,
  DeploymentDiff,
  DeploymentLogEntry,
  ListDeployments,
  PromoteDeployment,
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

const RESTING: readonly Deployment['status'][] = [
  'active',
  'failed',
  'rolled_back',
  'cancelled',
  'superseded',
]

/** How many interrupted streams in a row are taken up again. */
const RECONNECTS = 5

export type DeploymentsApi = {
  /** Queues a deployment; follow it with `wait` or `stream`. */
  start: (input: StartDeployment, options?: CallOptions) => Promise<StartedDeployment>
  get: (id: string, options?: CallOptions) => Promise<Deployment>
  list: (query?: ListDeployments, options?: CallOptions) => Promise<Page<Deployment>>
  /** Resolves with the deployment that is live now. */
  rollback: (id: string, options?: CallOptions) => Promise<Deployment>
  /** Cancels one that is not live yet; the old release stays live. */
  cancel: (id: string, options?: CallOptions) => Promise<Deployment>
  /** Lets a failed or cancelled one go on from where it stopped; follow it with `wait` or `stream`. */
  retry: (id: string, options?: CallOptions) => Promise<StartedDeployment>
  /** Takes one to another environment without building it again. */
  promote: (
    id: string,
    input: PromoteDeployment,
    options?: CallOptions,
  ) => Promise<StartedDeployment>
  /** Compares one with `against`, by default with what was live before it. */
  diff: (id: string, query?: { against?: string }, options?: CallOptions) => Promise<DeploymentDiff>
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
   * `deployment_cancelled`; `deployment_superseded`, naming the one it gave way to;
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
    cancel: (id, options) =>
      send({ method: 'POST', path: `/deploy/${encodeURIComponent(id)}/cancel`, ...options }),
    retry: (id, options) =>
      send({
        method: 'POST',
        path: `/deploy/${encodeURIComponent(id)}/retry`,
        idempotencyKey: newKey(),
        ...options,
      }),
    promote: (id, body, options) =>
      send({
        method: 'POST',
        path: `/deploy/${encodeURIComponent(id)}/promote`,
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    diff: (id, query, options) =>
      send({ method: 'GET', path: `/deploy/${encodeURIComponent(id)}/diff`, query, ...options }),
    logs: (id, query, options) =>
      send({ method: 'GET', path: `/deploy/${encodeURIComponent(id)}/logs`, query, ...options }),
    stream: (id, options) => streamLog({ transport, id, ...options }),
    wait: async (id, { timeout = 5 * MINUTE, onProgress, signal } = {}) => {
      const deadline = Date.now() + timeout
      for (;;) {
        const deployment = await get(id, { signal })
        onProgress?.(deployment)
        if (['failed', 'cancelled', 'superseded'].includes(deployment.status))
          throw failure(deployment)
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

const failure = ({ id, status, error, supersededById }: Deployment): TauseApiError => {
  if (status !== 'failed')
    return new TauseApiError({
      status: 0,
      code: `deployment_${status}`,
      message:
        status === 'superseded'
          ? `Deployment "${id}" gave way to the later one "${supersededById}".`
          : `Deployment "${id}" was cancelled.`,
    })
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
