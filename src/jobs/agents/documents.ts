import type { ReadyStep } from '../../core/workflow/readyStep'
import type { ApprovalItem } from '../../core/agents/approvalContent'
import type { OwnAgent } from '../../agents/work/types'
import type {
  ApprovalState,
  RunState,
  StepRecord,
  SuspensionReason,
} from '../../core/workflow/states'
import type { TeamBudget, TeamDefinition } from '../../core/workflow/team'
import type { Usage } from '../../core/workflow/budget'
import type { Draft } from '../../agents/tools/keepDraft'

/** Kind of the jobs that bring runs forward. */
export const AGENT_RUN = 'agent-run'

export type RunDocument = {
  id: string
  tenant: unknown
  title: string
  team: string
  teamName?: string | null
  teamVersion?: string | null
  definition: TeamDefinition
  brief: Record<string, unknown>
  agents?: OwnAgent[] | null
  brandProfile?: unknown
  brandVersion?: string | null
  generator?: 'offline' | null
  seed?: string | null
  state: RunState
  reason?: SuspensionReason | null
  message?: string | null
  waitUntil?: string | null
  budget: TeamBudget
  usage?: Usage | null
  costMicros?: number | null
  drafts?: Draft[] | null
  outputs?: unknown
  error?: { code: string; message: string } | null
  startedAt?: string | null
  finishedAt?: string | null
  user?: unknown
  apiKey?: unknown
  /** Id of the job that is at it, or was last. */
  job?: string | null
  wakes: number
  createdAt: string
  updatedAt: string
}

export type LogEntry = { at: string; message: string }

export type StepDocument = StepRecord & {
  id: string
  tenant: unknown
  run: unknown
  step: string
  does: ReadyStep['does']
  uniqueKey: string
  agent?: string | null
  inputs?: unknown
  log?: LogEntry[] | null
  usage?: Usage | null
  reserved?: Usage | null
  costMicros?: number | null
  model?: string | null
  promptHash?: string | null
  brandVersion?: string | null
  reviewer?: string | null
  waitUntil?: string | null
  token?: string | null
  startedAt?: string | null
  finishedAt?: string | null
  createdAt: string
  updatedAt: string
}

export type ApprovalDocument = {
  id: string
  tenant: unknown
  run: unknown
  key: string
  attempt: number
  uniqueKey: string
  title: string
  round?: number | null
  state: ApprovalState
  content: unknown
  items: ApprovalItem[]
  before?: ApprovalItem[] | null
  contentHash: string
  reason?: string | null
  edited?: boolean | null
  decidedBy?: string | null
  decidedAt?: string | null
  authority?: string | null
  linkHash?: string | null
  linkBy?: string | null
  linkFor?: string | null
  linkExpiresAt?: string | null
  createdAt: string
  updatedAt: string
}

export const uniqueKeyOf = (runId: string, key: string, attempt: number): string =>
  `${runId}|${key}|${attempt}`
