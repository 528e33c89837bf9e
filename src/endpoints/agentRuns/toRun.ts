import type { AgentRun, AgentRunStep, AgentRunSummary } from '../../core/api/agentRuns'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'
import { NO_USAGE, type Usage } from '../../core/workflow/budget'
import { budgetSchema } from '../../core/workflow/team'
import type { RunDocument, StepDocument } from '../../jobs/agents/documents'

const MICROS_A_DOLLAR = 1_000_000

const moment = (value: unknown): string | null =>
  value ? new Date(value as string).toISOString() : null

const toUsage = ({ costMicros, ...usage }: Usage): AgentRun['usage'] => ({
  ...usage,
  costUsd: costMicros / MICROS_A_DOLLAR,
})

/** Whoever started a run, and whom the table allows. */
export const mayControlRun = (
  actor: Actor,
  run: Pick<RunDocument, 'tenant' | 'user' | 'apiKey'>,
): boolean => {
  if (actor.kind === 'member' && idOf(run.user) === actor.id) return true
  if (actor.kind === 'key' && idOf(run.apiKey) === actor.id) return true
  return covers(canDo({ actor, collection: 'agent-runs', operation: 'control' }), idOf(run.tenant))
}

export const toRunSummary = (actor: Actor, run: RunDocument): AgentRunSummary => ({
  id: String(run.id),
  tenantId: idOf(run.tenant) ?? '',
  title: run.title,
  team: run.team,
  teamName: run.teamName ?? run.team,
  teamVersion: run.teamVersion ?? '',
  state: run.state,
  reason: run.reason ?? null,
  message: run.message ?? null,
  waitUntil: moment(run.waitUntil),
  brandProfileId: idOf(run.brandProfile) ?? null,
  brandVersion: run.brandVersion ?? null,
  budget: budgetSchema.parse(run.budget ?? {}),
  usage: toUsage(run.usage ?? NO_USAGE),
  drafts: run.drafts ?? [],
  error: run.error ?? null,
  mayControl: mayControlRun(actor, run),
  startedBy: run.user
    ? `users/${idOf(run.user)}`
    : run.apiKey
      ? `api-keys/${idOf(run.apiKey)}`
      : null,
  startedAt: moment(run.startedAt),
  finishedAt: moment(run.finishedAt),
  createdAt: moment(run.createdAt) ?? '',
  updatedAt: moment(run.updatedAt) ?? '',
})

export const toRunStep = (step: StepDocument): AgentRunStep => ({
  id: String(step.id),
  key: step.key,
  step: step.step,
  does: step.does,
  attempt: step.attempt,
  state: step.state,
  agent: step.agent ?? null,
  inputs: step.inputs ?? null,
  output: step.output ?? null,
  error: step.error ?? null,
  log: step.log ?? [],
  usage: step.usage ? toUsage(step.usage) : null,
  model: step.model ?? null,
  promptHash: step.promptHash ?? null,
  brandVersion: step.brandVersion ?? null,
  reviewer: step.reviewer ?? null,
  waitUntil: moment(step.waitUntil),
  startedAt: moment(step.startedAt),
  finishedAt: moment(step.finishedAt),
  updatedAt: moment(step.updatedAt) ?? '',
})
