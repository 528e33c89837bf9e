import { idParams, listOf } from '../../core/api/common'
import {
  deploymentLogEntrySchema,
  deploymentLogQuery,
  RESTING_STATUSES,
} from '../../core/api/deployments'
import { stateOf } from '../../core/release/steps'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { decodeOffset, encodeOffset } from '../http/cursor'
import { eventStream, lastEventId, type ServerEvent, wantsEvents } from '../http/eventStream'
import { defineOperation } from '../http/operation'
import { readRelease } from './readDeployment'
import { toLogEntries } from './toDeployment'

export const readDeploymentLog = defineOperation({
  method: 'get',
  path: '/deploy/:id/logs',
  operationId: 'readDeploymentLog',
  summary: 'Read the log of a deployment',
  description:
    'With `Accept: text/event-stream` the log is streamed until the deployment rests: events `log` (an entry), `step` (a step that has changed), `status` and at last `end`. `Last-Event-ID` continues after an entry.',
  tag: 'Deployments',
  params: idParams,
  query: deploymentLogQuery,
  responses: {
    200: { description: 'Entries.', schema: listOf(deploymentLogEntrySchema), stream: true },
  },
  handle: async ({ req, selectedTenant, params: { id }, query: { limit, cursor } }) => {
    const read = () => readRelease({ req, id, tenantId: selectedTenant })
    const release = await read()
    if (!wantsEvents(req)) {
      const log = release.log ?? []
      const start = decodeOffset(cursor)
      const end = start + limit
      return {
        status: 200,
        body: {
          items: toLogEntries(log, start, end),
          nextCursor: end < log.length ? encodeOffset(end) : null,
        },
      }
    }
    let known: typeof release | null = release
    let next = firstUnknown(lastEventId(req))
    let status = ''
    const steps = new Map<string, string>()
    return eventStream({
      req,
      poll: async () => {
        const current = known ?? (await read())
        known = null
        const events: ServerEvent[] = toLogEntries(current.log ?? [], next).map((entry) => ({
          event: 'log',
          id: entry.id,
          data: entry,
        }))
        next += events.length
        if (current.status !== status)
          events.push({ event: 'status', data: { status: current.status } })
        status = current.status
        for (const step of current.steps ?? []) {
          const text = JSON.stringify(step)
          if (steps.get(step.step) === text) continue
          steps.set(step.step, text)
          if (step.state !== 'pending') events.push({ event: 'step', data: step })
        }
        const ended = RESTING_STATUSES.includes(status) && !isTelling(current)
        if (ended) events.push({ event: 'end', data: { status } })
        return { events, ended }
      },
    })
  },
})

/** Live already, with others still to be told. */
const isTelling = ({ status, steps }: ReleaseDocument): boolean =>
  status === 'active' && ['pending', 'running'].includes(stateOf(steps, 'notify') ?? '')

/** Position after the entry a client has seen last; 0 for what is no position. */
const firstUnknown = (last: string | undefined): number =>
  last !== undefined && /^\d{1,6}$/.test(last) ? Number(last) + 1 : 0
