import {
  type AgentRunSummary,
  listRunsQuery,
  retryRunBody,
  runSchema,
  runStepSchema,
  runSummarySchema,
  startRunBody,
} from '../../core/api/agentRuns'
import { languageQuery } from '../../core/api/agents'
import { idParams, listOf } from '../../core/api/common'
import { forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { cancelRun } from '../../jobs/agents/cancelRun'
import type { RunDocument } from '../../jobs/agents/documents'
import { findTeam } from '../../jobs/agents/findTeam'
import { retryRun } from '../../jobs/agents/retryRun'
import { assertMayRun, startRun } from '../../jobs/agents/startRun'
import { listNewest } from '../http/listNewest'
import { defineOperation, type OperationContext } from '../http/operation'
import { tenantOf } from '../http/tenantScope'
import { findVisibleRun, readRun, readSteps } from './readRun'
import { runEvents } from './runEvents'
import { mayControlRun, toRunStep, toRunSummary } from './toRun'

const TAG = 'Agent runs'

export const startAgentRun = defineOperation({
  method: 'post',
  path: '/agent-runs',
  operationId: 'startAgentRun',
  summary: 'Let a team of agents work',
  description:
    'The team and its agents are frozen, the version of the brand is noted. The run works with the access of whoever starts it, and stops for people where the team asks. Follow it with `GET /agent-runs/{id}/events`.',
  tag: TAG,
  query: languageQuery,
  body: startRunBody,
  idempotent: true,
  responses: { 202: { description: 'The run, queued.', schema: runSchema } },
  handle: async ({
    req,
    actor,
    selectedTenant,
    effectId,
    query: { language },
    body: { tenantId: given, team: teamId, ...body },
  }) => {
    const tenantId = await tenantOf({ req, actor, selected: selectedTenant, given })
    await assertMayRun(req, tenantId)
    const team = await findTeam({ req, tenantId, id: teamId, language })
    const run = await startRun({ req, tenantId, team, id: effectId, ...body })
    return { status: 202, body: await readRun({ req, id: run.id, tenantId }) }
  },
})

export const listAgentRuns = defineOperation({
  method: 'get',
  path: '/agent-runs',
  operationId: 'listAgentRuns',
  summary: 'List runs, newest first',
  tag: TAG,
  query: listRunsQuery,
  responses: { 200: { description: 'Runs.', schema: listOf(runSummarySchema) } },
  handle: ({ req, actor, selectedTenant, query: { limit, cursor, tenantId, state, team } }) =>
    listNewest<RunDocument, AgentRunSummary>({
      req,
      collection: 'agent-runs',
      tenants: [selectedTenant, tenantId],
      where: [state && { state: { equals: state } }, Boolean(team) && { team: { equals: team } }],
      limit,
      cursor,
      toItem: (run) => toRunSummary(actor, run),
    }),
})

export const getAgentRun = defineOperation({
  method: 'get',
  path: '/agent-runs/:id',
  operationId: 'getAgentRun',
  summary: 'Read a run with all its steps',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The run.', schema: runSchema } },
  handle: async ({ req, selectedTenant, params: { id } }) => ({
    status: 200,
    body: await readRun({ req, id, tenantId: selectedTenant }),
  }),
})

export const followAgentRun = defineOperation({
  method: 'get',
  path: '/agent-runs/:id/events',
  operationId: 'followAgentRun',
  summary: 'Follow a run',
  description:
    'With `Accept: text/event-stream`: events `step` (a step as it is now) and `run` (the run as it is now) with each change, at last `end`. `Last-Event-ID` goes on from there; what changed about then may be told twice, as each event is a whole state. Otherwise the steps as a list.',
  tag: TAG,
  params: idParams,
  responses: {
    200: { description: 'Steps.', schema: listOf(runStepSchema), stream: true },
  },
  handle: runEvents({
    list: async ({ req, id, since }) => (await readSteps(req, id, since)).map(toRunStep),
  }),
})

type Control = Pick<
  OperationContext<{ id: string }, unknown, unknown>,
  'req' | 'actor' | 'selectedTenant' | 'params'
>

const controlled = async (
  { req, actor, selectedTenant, params: { id } }: Control,
  { evenSuspended = false } = {},
): Promise<RunDocument> => {
  const run = await findVisibleRun({ req, id, tenantId: selectedTenant })
  if (!mayControlRun(actor, run))
    throw forbidden(
      'Cancelling and retrying are for whoever started the run, for editors and owners of its tenant, and for API keys with the scope "agents:run".',
    )
  // A suspended tenant's agents rest; and whoever has lost the role since has lost this, too.
  await assertMayRun(req, idOf(run.tenant) ?? '', { evenSuspended })
  return run
}

export const cancelAgentRun = defineOperation({
  method: 'post',
  path: '/agent-runs/:id/cancel',
  operationId: 'cancelAgentRun',
  summary: 'End a run at once; its drafts stay',
  tag: TAG,
  params: idParams,
  responses: { 200: { description: 'The run.', schema: runSchema } },
  handle: async (context) => {
    const run = await controlled(context, { evenSuspended: true })
    await cancelRun(context.req.payload, run)
    return {
      status: 200,
      body: await readRun({ req: context.req, id: run.id, tenantId: undefined }),
    }
  },
})

export const retryAgentRun = defineOperation({
  method: 'post',
  path: '/agent-runs/:id/retry',
  operationId: 'retryAgentRun',
  summary: 'Let a run go on: from where it failed, from a step, or with another budget',
  description:
    'A step that is done anew writes its drafts anew, and no second ones. Its earlier attempts stay in the record.',
  tag: TAG,
  params: idParams,
  body: retryRunBody.optional(),
  responses: { 200: { description: 'The run.', schema: runSchema } },
  handle: async (context) => {
    const run = await controlled(context)
    await retryRun({ payload: context.req.payload, run, ...context.body })
    return {
      status: 200,
      body: await readRun({ req: context.req, id: run.id, tenantId: undefined }),
    }
  },
})
