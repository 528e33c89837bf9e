import type { PayloadRequest } from 'payload'
import { idParams } from '../../core/api/common'
import { ENDED_OPERATION_STATUSES, operationSchema } from '../../core/api/operations'
import type { Operation } from '../../core/api/operations'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { JobDocument } from '../../jobs/types'
import { eventStream, lastEventId, wantsEvents } from '../http/eventStream'
import { defineOperation } from '../http/operation'

const toOperation = (job: JobDocument): Operation => ({
  id: String(job.id),
  kind: job.kind,
  tenantId: idOf(job.tenant) ?? null,
  status: job.state,
  progress: job.progress ?? { percent: 0, step: job.state },
  result: job.result ?? null,
  error: job.error ?? null,
  createdAt: job.createdAt,
  updatedAt: job.updatedAt,
})

const readOperation = async ({
  req,
  id,
  tenantId,
}: {
  req: PayloadRequest
  id: string
  tenantId: string | undefined
}): Promise<Operation> => {
  const job = (await req.payload.findByID({
    collection: 'jobs',
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })) as unknown as JobDocument | null
  if (!job || (tenantId && idOf(job.tenant) !== tenantId)) throw notFound('operation', id)
  return toOperation(job)
}

export const getOperation = defineOperation({
  method: 'get',
  path: '/operations/:id',
  operationId: 'getOperation',
  summary: 'Read how far a long piece of work is',
  description:
    'With `Accept: text/event-stream` each change is an event `operation`, the last one is followed by `end`.',
  tag: 'Operations',
  params: idParams,
  responses: { 200: { description: 'The operation.', schema: operationSchema, stream: true } },
  handle: async ({ req, selectedTenant, params: { id } }) => {
    const read = () => readOperation({ req, id, tenantId: selectedTenant })
    const operation = await read()
    if (!wantsEvents(req)) return { status: 200, body: operation }
    let known: Operation | null = operation
    let told = lastEventId(req)
    return eventStream({
      req,
      poll: async () => {
        const current = known ?? (await read())
        known = null
        const isNew = current.updatedAt !== told
        told = current.updatedAt
        const ended = ENDED_OPERATION_STATUSES.includes(current.status)
        return {
          events: [
            ...(isNew ? [{ event: 'operation', id: current.updatedAt, data: current }] : []),
            ...(ended ? [{ event: 'end', data: { status: current.status } }] : []),
          ],
          ended,
        }
      },
    })
  },
})
