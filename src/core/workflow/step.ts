import { z } from 'zod'

/** What an agent can be asked to write; each has its form in `core/agents/writings`. */
export const WRITINGS = [
  'plan',
  'page',
  'posts',
  'emails',
  'seo',
  'review',
  'report',
  'answers',
  'improvements',
] as const
export type Writing = (typeof WRITINGS)[number]

const MAX_CHILDREN = 30
const MAX_TEMPLATE = 4000

const idSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'must be letters and digits, beginning with a small letter')

/** A text with placeholders, e.g. `About {{brief.topic}}`. */
const templateSchema = z.string().max(MAX_TEMPLATE)

/** JSON whose texts may hold placeholders; a text that is nothing but one becomes the value itself. */
const inputSchema = z.record(z.string().max(60), z.unknown())

const common = {
  id: idSchema,
  title: z.string().max(120).optional().describe('What people read.'),
  needs: z
    .array(idSchema)
    .max(MAX_CHILDREN)
    .optional()
    .describe('Steps that must be done before, beside those it has placeholders of.'),
}

type Common = { id: string; title?: string; needs?: string[] }
type Input = Record<string, unknown>

/** A reading tool that an agent uses before it writes; what it answers stands in the agent's material. */
export type ToolUse = { as: string; tool: string; input: Input }

export type AgentStep = Common & {
  type: 'agent'
  /** A role, or the id of an agent of the tenant. */
  agent: string
  writes: Writing
  task: string
  uses?: ToolUse[]
  with?: Input
}
export type ToolStep = Common & { type: 'tool'; tool: string; input: Input }
export type WaitStep = Common & { type: 'waitUntil'; at: string }
export type SequenceStep = Common & { type: 'sequence'; steps: TeamStep[] }
export type ParallelStep = Common & { type: 'parallel'; steps: TeamStep[] }
export type MapStep = Common & { type: 'map'; over: string; max: number; step: TeamStep }
export type Condition = {
  value: string
  is: 'empty' | 'notEmpty' | 'equals' | 'notEquals' | 'atLeast' | 'below'
  to?: string | number | boolean
}
export type BranchStep = Common & {
  type: 'branch'
  when: Condition
  then: TeamStep
  else?: TeamStep
}
export type LoopStep = Common & {
  type: 'loop'
  body: TeamStep
  /** A placeholder of a number, in the scope of the body. */
  score: string
  until: number
  max: number
}
export type ManagerStep = Common & {
  type: 'manager'
  agent: string
  task: string
  members: TeamStep[]
  max: number
}
export type ApproveStep = Common & {
  type: 'approve'
  message: string
  /** What is to be approved; documents in it are named `{ collection, id }`. */
  content: unknown
  /** Done after a rejection, with `{{approval.reason}}`; its output is asked about next. */
  rewrite?: TeamStep
  max: number
}

export type TeamStep =
  | AgentStep
  | ToolStep
  | WaitStep
  | SequenceStep
  | ParallelStep
  | MapStep
  | BranchStep
  | LoopStep
  | ManagerStep
  | ApproveStep

const step = z.lazy(() => stepSchema)
const steps = z.array(step).min(1).max(MAX_CHILDREN)

export const stepSchema: z.ZodType<TeamStep> = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...common,
      type: z.literal('agent'),
      agent: z.string().min(1).max(64).describe('A role, or the id of one of the tenant’s agents.'),
      writes: z.enum(WRITINGS),
      task: templateSchema,
      uses: z
        .array(z.strictObject({ as: idSchema, tool: z.string().max(60), input: inputSchema }))
        .max(10)
        .optional()
        .describe('What it reads first, with tools that it is allowed.'),
      with: inputSchema
        .optional()
        .describe('More that it is given, and settings of what it writes.'),
    }),
    z.strictObject({
      ...common,
      type: z.literal('tool'),
      tool: z.string().max(60),
      input: inputSchema,
    }),
    z.strictObject({
      ...common,
      type: z.literal('waitUntil'),
      at: templateSchema.describe('ISO 8601 with an offset; empty or past: it does not wait.'),
    }),
    z.strictObject({ ...common, type: z.literal('sequence'), steps }),
    z.strictObject({ ...common, type: z.literal('parallel'), steps }),
    z.strictObject({
      ...common,
      type: z.literal('map'),
      over: templateSchema.describe('A placeholder of a list.'),
      max: z.number().int().min(1).max(50).describe('Items beyond are left out.'),
      step,
    }),
    z.strictObject({
      ...common,
      type: z.literal('branch'),
      when: z.strictObject({
        value: templateSchema,
        is: z.enum(['empty', 'notEmpty', 'equals', 'notEquals', 'atLeast', 'below']),
        to: z.union([z.string().max(MAX_TEMPLATE), z.number(), z.boolean()]).optional(),
      }),
      then: step,
      else: step.optional(),
    }),
    z.strictObject({
      ...common,
      type: z.literal('loop'),
      body: step,
      score: templateSchema,
      until: z.number(),
      max: z.number().int().min(1).max(10),
    }),
    z.strictObject({
      ...common,
      type: z.literal('manager'),
      agent: z.string().min(1).max(64),
      task: templateSchema,
      members: steps,
      max: z.number().int().min(1).max(20),
    }),
    z.strictObject({
      ...common,
      type: z.literal('approve'),
      message: templateSchema,
      content: z.unknown(),
      rewrite: step.optional(),
      max: z.number().int().min(1).max(10).describe('Rounds of rejecting and writing anew.'),
    }),
  ])
  .meta({ id: 'TeamStep' }) as unknown as z.ZodType<TeamStep>
