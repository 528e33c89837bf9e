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
  ({ list }: { list: (asked: { req: PayloadRequest; id: string }) => Promise<AgentRunStep[]> }) =>
  async ({ req, selectedTenant, params: { id } }: Context): Promise<Answer | Response> => {
    const read = () => findVisibleRun({ req, id, tenantId: selectedTenant })
    await read()
    if (!wantsEvents(req))
      return { status: 200, body: { items: await list({ req, id }), nextCursor: null } }
    const told = new Map<string, string>()
    const since = sinceOf(lastEventId(req))
    let runTold = ''
    return eventStream({
      req,
      poll: async () => {
        // The run first: what is told of its steps is then at least as new.
        const run = toRunSummary(actorOf(req.user), await read())
        const events: ServerEvent[] = []
        for (const step of await list({ req, id })) {
          if (told.get(step.id) === step.updatedAt) continue
          told.set(step.id, step.updatedAt)
          if (step.updatedAt >= since)
            events.push({ event: 'step', id: step.updatedAt, data: step })
        }
        events.sort((one, other) => (one.id ?? '').localeCompare(other.id ?? ''))
        if (run.updatedAt !== runTold) events.push({ event: 'run', id: run.updatedAt, data: run })
        runTold = run.updatedAt
        const ended = ENDED_RUN_STATES.includes(run.state)
        if (ended) events.push({ event: 'end', data: { state: run.state } })
        return { events, ended }
      },
    })
  }

/** ISO 8601; empty, which is before everything, for what is no time. */
const sinceOf = (last: string | undefined): string => {
  const at = last === undefined ? Number.NaN : Date.parse(last)
  return Number.isNaN(at) ? '' : new Date(at - OVERLAP).toISOString()
}
