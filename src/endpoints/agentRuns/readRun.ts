import type { PayloadRequest } from 'payload'
import type { AgentRun } from '../../core/api/agentRuns'
import { notFound } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import type { RunDocument, StepDocument } from '../../jobs/agents/documents'
import { findRun } from '../../jobs/agents/records'
import { findVisible } from '../http/findVisible'
import { toRunStep, toRunSummary } from './toRun'

type Asked = {
  req: PayloadRequest
  id: string
  /** The tenant selected with X-Tenant-Id. */
  tenantId: string | undefined
}

/**
 * A run that the requester may see, with the columns that readers do not get.
 *
 * @throws TauseError `not_found`.
 */
export const findVisibleRun = async ({ req, id, tenantId }: Asked): Promise<RunDocument> => {
  await findVisible({ req, id, tenantId, collection: 'agent-runs', name: 'run' })
  const run = await findRun(req.payload, id)
  if (!run) throw notFound('run', id)
  return run
}

/** Every attempt at every step of a run, or those that were written at `since` (ISO 8601) or later. */
export const readSteps = async (
  req: PayloadRequest,
  runId: string,
  since = '',
): Promise<StepDocument[]> => {
  const { docs } = await req.payload.find({
    collection: 'agent-steps',
    where: {
      and: [
        { run: { equals: runId } },
        ...(since ? [{ updatedAt: { greater_than_equal: since } }] : []),
      ],
    },
    sort: ['createdAt', 'id'],
    limit: 0,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return docs as unknown as StepDocument[]
}

/** A run with all its steps, and what it asks people now. */
export const readRun = async (asked: Asked): Promise<AgentRun> => {
  const { req } = asked
  const run = await findVisibleRun(asked)
  const [steps, { docs: approvals }] = await Promise.all([
    readSteps(req, run.id),
    req.payload.find({
      collection: 'approvals',
      where: { and: [{ run: { equals: run.id } }, { state: { equals: 'pending' } }] },
      limit: 50,
      pagination: false,
      depth: 0,
      select: {},
      req,
      overrideAccess: false,
    }),
  ])
  return {
    ...toRunSummary(actorOf(req.user), run),
    definition: run.definition,
    brief: run.brief,
    outputs: run.outputs ?? null,
    steps: steps.map(toRunStep),
    approvalIds: approvals.map(({ id }) => String(id)),
  }
}
