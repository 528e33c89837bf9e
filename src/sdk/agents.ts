import type {
  Agent,
  AgentTeam,
  CreateAgent,
  CreateTeam,
  ListAgents,
  UpdateAgent,
  UpdateTeam,
} from '../core/api/agents'
import type {
  AgentRun,
  AgentRunStep,
  AgentRunSummary,
  ListRuns,
  RetryRun,
  StartRun,
} from '../core/api/agentRuns'
import type { Approval, ApprovalLink, Decide, ListApprovals } from '../core/api/approvals'
import type { Page } from '../core/api/common'
import { readEvents } from './events'
import {
  type CallOptions,
  request,
  type Send,
  type Transport,
  wait,
  type CreateOptions,
} from './send'
import { TauseApiError } from './TauseApiError'

const SECOND = 1000
const MINUTE = 60 * SECOND
const POLL = 0.5 * SECOND

type Own<Item, Create, Update> = {
  /** The tenant's own, then the built-in ones. */
  list: (query?: ListAgents, options?: CallOptions) => Promise<Page<Item>>
  get: (id: string, options?: CallOptions) => Promise<Item>
  create: (body: Create, options?: CreateOptions) => Promise<Item>
  update: (id: string, body: Update, options?: CallOptions) => Promise<Item>
  delete: (id: string, options?: CallOptions) => Promise<{ id: string; deleted: boolean }>
}

export type RunEvent =
  | { event: 'step'; id: string | undefined; data: AgentRunStep }
  | { event: 'run'; id: string | undefined; data: AgentRunSummary }

export type AgentsApi = Own<Agent, CreateAgent, UpdateAgent> & {
  teams: Own<AgentTeam, CreateTeam, UpdateTeam>
  runs: {
    start: (body: StartRun, options?: CreateOptions) => Promise<AgentRun>
    list: (query?: ListRuns, options?: CallOptions) => Promise<Page<AgentRunSummary>>
    get: (id: string, options?: CallOptions) => Promise<AgentRun>
    cancel: (id: string, options?: CallOptions) => Promise<AgentRun>
    /** From where it failed, from a step, or with another budget. */
    retry: (id: string, body?: RetryRun, options?: CallOptions) => Promise<AgentRun>
    /** Steps and the run as they change, until it ends. `after`: the id of an event. */
    events: (id: string, options?: CallOptions & { after?: string }) => AsyncGenerator<RunEvent>
    /**
     * Resolves once the run has ended, or waits for somebody.
     *
     * @throws TauseApiError `timeout` after `timeout` milliseconds (default 5 minutes).
     */
    wait: (id: string, options?: CallOptions & { timeout?: number }) => Promise<AgentRun>
  }
  approvals: {
    list: (query?: ListApprovals, options?: CallOptions) => Promise<Page<Approval>>
    get: (id: string, options?: CallOptions) => Promise<Approval>
    decide: (id: string, body: Decide, options?: CreateOptions) => Promise<Approval>
    /** A link with which somebody without an account decides, once. */
    link: (
      id: string,
      body: { for: string; hours?: number },
      options?: CallOptions,
    ) => Promise<ApprovalLink>
  }
}

export const agentsApi = ({
  send,
  transport,
}: {
  send: Send
  transport: Transport
}): AgentsApi => ({
  ...own<Agent, CreateAgent, UpdateAgent>(send, '/agents'),
  teams: own<AgentTeam, CreateTeam, UpdateTeam>(send, '/agent-teams'),
  runs: {
    start: (body, options) =>
      send({
        method: 'POST',
        path: '/agent-runs',
        body,
        idempotencyKey: crypto.randomUUID(),
        ...options,
      }),
    list: (query, options) =>
      send({ method: 'GET', path: '/agent-runs', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at('/agent-runs', id), ...options }),
    cancel: (id, options) =>
      send({ method: 'POST', path: at('/agent-runs', id, '/cancel'), ...options }),
    retry: (id, body = {}, options) =>
      send({ method: 'POST', path: at('/agent-runs', id, '/retry'), body, ...options }),
    events: (id, options) => follow({ transport, id, ...options }),
    wait: async (id, { timeout = 5 * MINUTE, signal } = {}) => {
      const deadline = Date.now() + timeout
      for (;;) {
        const run = await send<AgentRun>({ method: 'GET', path: at('/agent-runs', id), signal })
        if (!['queued', 'running'].includes(run.state)) return run
        if (Date.now() > deadline)
          throw new TauseApiError({
            status: 0,
            code: 'timeout',
            message: `Run "${id}" is still ${run.state} after ${timeout / SECOND} s.`,
          })
        await wait(POLL, signal)
      }
    },
  },
  approvals: {
    list: (query, options) =>
      send({ method: 'GET', path: '/approvals', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at('/approvals', id), ...options }),
    decide: (id, body, options) =>
      send({
        method: 'POST',
        path: at('/approvals', id, '/decide'),
        body,
        idempotencyKey: crypto.randomUUID(),
        ...options,
      }),
    link: (id, body, options) =>
      send({ method: 'POST', path: at('/approvals', id, '/link'), body, ...options }),
  },
})

const at = (path: string, id: string, rest = ''): string =>
  `${path}/${encodeURIComponent(id)}${rest}`

const own = <Item, Create, Update>(send: Send, path: string): Own<Item, Create, Update> => ({
  list: (query, options) => send({ method: 'GET', path, query: { ...query }, ...options }),
  get: (id, options) => send({ method: 'GET', path: at(path, id), ...options }),
  create: (body, options) =>
    send({ method: 'POST', path, body, idempotencyKey: crypto.randomUUID(), ...options }),
  update: (id, body, options) => send({ method: 'PATCH', path: at(path, id), body, ...options }),
  delete: (id, options) => send({ method: 'DELETE', path: at(path, id), ...options }),
})

const follow = async function* ({
  transport,
  id,
  after,
  signal,
}: {
  transport: Transport
  id: string
  after?: string
  signal?: AbortSignal
}): AsyncGenerator<RunEvent> {
  const response = await request(transport, {
    method: 'GET',
    path: at('/agent-runs', id, '/events'),
    headers: {
      accept: 'text/event-stream',
      ...(after === undefined ? {} : { 'last-event-id': after }),
    },
    signal,
  })
  for await (const { event, id: eventId, data } of readEvents(response)) {
    if (event === 'end') return
    if (event === 'step' || event === 'run') yield { event, id: eventId, data } as RunEvent
  }
}
