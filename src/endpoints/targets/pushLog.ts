import { z } from 'zod'
import { idParams, listOf } from '../../core/api/common'
import { pushLogEntrySchema, RESTING_PUSH_STATES } from '../../core/api/targets'
import { decodeOffset, encodeOffset } from '../http/cursor'
import { eventStream, lastEventId, type ServerEvent, wantsEvents } from '../http/eventStream'
import { defineOperation } from '../http/operation'
import { findVisiblePush } from './findTarget'
import { toPushEntries } from './toTarget'

const pushLogQuery = z.object({
  limit: z.coerce.number<number>().int().min(1).max(500).default(100),
  cursor: z.string().max(500).optional(),
})

export const readPushLog = defineOperation({
  method: 'get',
  path: '/pushes/:id/logs',
  operationId: 'readPushLog',
  summary: 'Read the log of a push',
  description:
    'With `Accept: text/event-stream` it is streamed until the push rests: events `log` (an entry), `status`, `progress` and at last `end`. `Last-Event-ID` continues after an entry.',
  tag: 'Targets',
  params: idParams,
  query: pushLogQuery,
  responses: {
    200: { description: 'Entries.', schema: listOf(pushLogEntrySchema), stream: true },
  },
  handle: async ({ req, selectedTenant, params: { id }, query: { limit, cursor } }) => {
    const read = async () => (await findVisiblePush({ req, id, tenantId: selectedTenant })).push
    const push = await read()
    if (!wantsEvents(req)) {
      const log = push.log ?? []
      const start = decodeOffset(cursor)
      const end = start + limit
      return {
        status: 200,
        body: {
          items: toPushEntries(log, start, end),
          nextCursor: end < log.length ? encodeOffset(end) : null,
        },
      }
    }
    let known: typeof push | null = push
    let next = firstUnknown(lastEventId(req))
    let [state, progress] = ['', '']
    return eventStream({
      req,
      poll: async () => {
        const current = known ?? (await read())
        known = null
        const events: ServerEvent[] = toPushEntries(current.log ?? [], next).map((entry) => ({
          event: 'log',
          id: entry.id,
          data: entry,
        }))
        next += events.length
        if (current.state !== state)
          events.push({ event: 'status', data: { state: current.state } })
        state = current.state
        const now = JSON.stringify(current.progress ?? null)
        if (now !== progress && current.progress)
          events.push({ event: 'progress', data: current.progress })
        progress = now
        const ended = RESTING_PUSH_STATES.includes(state)
        if (ended) events.push({ event: 'end', data: { state } })
        return { events, ended }
      },
    })
  },
})

/** Position after the entry a client has seen last; 0 for what is no position. */
const firstUnknown = (last: string | undefined): number =>
  last !== undefined && /^\d{1,6}$/.test(last) ? Number(last) + 1 : 0
