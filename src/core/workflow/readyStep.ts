import type { AgentStep, ApproveStep, ManagerStep, ToolStep, WaitStep } from './step'

/** Something to be done, with all placeholders filled. */
export type ReadyStep = {
  /** Unique in the run; its next attempt is one more than the last record of it. */
  key: string
  /** 1 without a record. */
  attempt: number
} & (
  | { does: 'agent'; step: AgentStep; inputs: AgentInputs }
  | { does: 'tool'; step: ToolStep; inputs: { tool: string; input: unknown } }
  | { does: 'waitUntil'; step: WaitStep; inputs: { at: string } }
  | { does: 'decide'; step: ManagerStep; inputs: DecideInputs }
  | { does: 'approve'; step: ApproveStep; inputs: ApproveInputs }
)

export type AgentInputs = {
  task: string
  uses: { as: string; tool: string; input: unknown }[]
  with: Record<string, unknown>
}

export type DecideInputs = {
  task: string
  members: { id: string; title: string }[]
  /** What was done in earlier rounds, by whom. */
  done: { member: string; output: unknown }[]
}

export type ApproveInputs = {
  message: string
  content: unknown
  /** From 1. */
  round: number
  /** What was asked about in the round before; null in the first. */
  before: unknown
}

/** What a manager answers with; null: all is done. */
export type Decision = { next: string | null; task: string }

/** What comes of asking for an approval. */
export type ApprovalOutput = {
  approved: boolean
  reason: string | null
  /** What was approved, edits included. */
  content: unknown
  hash: string
  by: string | null
  /** Of the approval: what brings it out looks there, and believes nothing that stands here. */
  approvalId: string
}

export type Progress =
  | {
      state: 'pending'
      /** What can be done now. */
      ready: ReadyStep[]
      /** What was begun and is not over: to be taken up again if nobody is at it. */
      running: ReadyStep[]
    }
  | { state: 'done'; outputs: Record<string, unknown> }
  | { state: 'failed'; key: string; error: { code: string; message: string } }
