import type { PayloadRequest } from 'payload'
import type { AgentRunStep } from '../../core/api/agentRuns'
import { actorOf } from '../../core/tenancy/actorOf'
import { ENDED_RUN_STATES } from '../../core/workflow/states'
import { eventStream, lastEventId, type ServerEvent, wantsEvents } from '../http/eventStream'
import type { Answer, OperationContext } from '../http/operation'
import { findVisibleRun } from './readRun'
import { toRunSummary } from './toRun'

const SECOND = 1000

/** Writes of two processes may come in another order than their clocks say. Milliseconds. */
const OVERLAP = 2 * SECOND

type Context = Pick<
  OperationContext<{ id: string }, unknown, unknown>,
  'req' | 'selectedTenant' | 'params'
>

/** A run and its steps as they change; each event is the whole state of one of them. */
export const runEvents =
  ({
    list,
  }: {
    /** Steps written at `since` (ISO 8601) or later; empty: all. */
    list: (asked: { req: PayloadRequest; id: string; since: string }) => Promise<AgentRunStep[]>
  }) =>
  async ({ req, selectedTenant, params: { id } }: Context): Promise<Answer | Response> => {
    const read = () => findVisibleRun({ req, id, tenantId: selectedTenant })
    await read()
    if (!wantsEvents(req))
      return { status: 200, body: { items: await list({ req, id, since: '' }), nextCursor: null } }
    const told = new Map<string, string>()
    let since = before(lastEventId(req))
    let runTold = ''
    return eventStream({
      req,
      poll: async () => {
        // The run first: what is told of its steps is then at least as new.
        const run = toRunSummary(actorOf(req.user), await read())
        const events: ServerEvent[] = []
        for (const step of await list({ req, id, since })) {
          if (told.get(step.id) === step.updatedAt) continue
          told.set(step.id, step.updatedAt)
          events.push({ event: 'step', id: step.updatedAt, data: step })
        }
        events.sort((one, other) => (one.id ?? '').localeCompare(other.id ?? ''))
        since = before(events.at(-1)?.id) || since
        if (run.updatedAt !== runTold) events.push({ event: 'run', id: run.updatedAt, data: run })
        runTold = run.updatedAt
        const ended = ENDED_RUN_STATES.includes(run.state)
        if (ended) events.push({ event: 'end', data: { state: run.state } })
        return { events, ended }
      },
    })
  }

/** A little before a moment, as ISO 8601; empty, which is before everything, for what is no time of this age. */
const before = (last: string | undefined): string => {
  const at = last === undefined ? Number.NaN : Date.parse(last)
  return Number.isNaN(at) || at < OVERLAP ? '' : new Date(at - OVERLAP).toISOString()
}
