import { z } from 'zod'
import { approvalItemSchema } from '../agents/approvalContent'
import { APPROVAL_STATES } from '../workflow/states'
import { idSchema, momentSchema, pageQuery } from './common'

const HOURS_A_YEAR = 365 * 24

export const listApprovalsQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  state: z.enum(APPROVAL_STATES).optional(),
  runId: idSchema.optional(),
})

export const approvalSchema = z
  .object({
    id: idSchema,
    tenantId: idSchema,
    runId: idSchema,
    key: z.string().describe('Of the step that asks.'),
    title: z.string(),
    round: z.number().int().describe('From 1; grows with each rejection that was written anew.'),
    state: z.enum(APPROVAL_STATES),
    items: z.array(approvalItemSchema),
    before: z.array(approvalItemSchema).describe('What was rejected in the round before.'),
    contentHash: z.string().describe('SHA-256. Name it in a decision.'),
    reason: z.string().nullable(),
    edited: z.boolean(),
    decidedBy: z.string().nullable(),
    decidedAt: momentSchema.nullable(),
    link: z.object({ for: z.string(), expiresAt: momentSchema }).nullable(),
    mayDecide: z.boolean(),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Approval' })

export const decideBody = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('approve'),
    contentHash: z.string().length(64).describe('Of what was looked at.'),
    edits: z
      .record(z.string().max(80), z.array(z.string().max(70_000)).max(500))
      .optional()
      .describe('Key of an item → all its texts in their order, as they shall be.'),
  }),
  z.strictObject({
    decision: z.literal('reject'),
    contentHash: z.string().length(64),
    reason: z.string().trim().min(1).max(4000).describe('What is written anew reads it.'),
  }),
])

export const makeLinkBody = z.strictObject({
  for: z.string().trim().min(1).max(120).describe('Who gets it; stands in the record.'),
  hours: z.number().int().min(1).max(HOURS_A_YEAR).default(72),
})

export const approvalLinkSchema = z
  .object({
    url: z.string().describe('Shown once. Whoever has it may decide, once.'),
    expiresAt: momentSchema,
  })
  .meta({ id: 'ApprovalLink' })

export type Approval = z.output<typeof approvalSchema>
export type Decide = z.input<typeof decideBody>
export type ListApprovals = z.input<typeof listApprovalsQuery>
export type ApprovalLink = z.output<typeof approvalLinkSchema>
