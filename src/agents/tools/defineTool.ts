import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { ToolName } from '../../core/agents/toolNames'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { ApprovalState } from '../../core/workflow/states'
import type { GuardedFetchOptions } from '../../fetch/guardedFetch'

export type KnownApproval = {
  state: ApprovalState
  runId: string
  content: unknown
  hash: string
  /** `users/<id>` or `api-keys/<id>`. */
  authority: string
}

/** Moves of documents that the API makes, too. They check the request's rights themselves. */
export type ToolMoves = {
  /** Approves that version of the post, if it is not, and has it go out at that hour; its problem otherwise. */
  schedulePost: (move: {
    req: PayloadRequest
    postId: string
    version: string
    at: Date
  }) => Promise<string | null>
  /** Once for a cause, however often it is asked for. Returns the deployment's operation. */
  deploySite: (move: { req: PayloadRequest; siteId: string; cause: string }) => Promise<string>
  /** An approval of the tenant as it stands; null: there is none. */
  findApproval: (which: { id: string; tenantId: string }) => Promise<KnownApproval | null>
  /** A request with the access of whoever decided an approval, by what it names as its authority. */
  requestOf: (authority: string) => Promise<PayloadRequest>
}

export type ToolServices = {
  blocks: BlockRegistry
  moves: ToolMoves
  fetch?: Pick<GuardedFetchOptions, 'policy' | 'resolve'>
}

export type ToolContext = {
  /** Pass it on with `overrideAccess: false`: a tool may what its user may. */
  req: PayloadRequest
  tenantId: string
  /** Of this call: what it writes carries it, so that the same call made again writes nothing twice. */
  key: string
  services: ToolServices
  /** The run that the call belongs to; none for a call from outside. */
  runId?: string
  signal?: AbortSignal
}

export type Tool<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  name: ToolName
  description: string
  /** False: it changes something. */
  reads: boolean
  input: Input
  output: Output
  run: (context: ToolContext, input: z.output<Input>) => Promise<z.input<Output>>
}

/** A tool whose types are known to its own `run` only. */
export type AnyTool = Omit<Tool, 'run'> & {
  run: (context: ToolContext, input: never) => Promise<unknown>
}

/** One thing that agents, and assistants from outside, can do: the same checks and effects for both. */
export const defineTool = <Input extends z.ZodType, Output extends z.ZodType>(
  tool: Tool<Input, Output>,
): AnyTool => tool as unknown as AnyTool
