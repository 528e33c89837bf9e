import { z } from 'zod'

const text = (max: number): z.ZodString => z.string().trim().min(1).max(max)
const list = (max: number): z.ZodOptional<z.ZodArray<z.ZodString>> =>
  z.array(text(max)).max(50).optional()
const day = z.iso.date().optional().describe('Last day it holds.')

/** What a brand says to whom, and what it may claim. */
export const messagingSchema = z.strictObject({
  audiences: z
    .array(
      z.strictObject({
        name: text(120),
        jobs: list(300),
        pains: list(300),
        objections: list(300),
      }),
    )
    .max(12)
    .optional(),
  pillars: list(300),
  proofPoints: list(400),
  claims: z
    .array(z.strictObject({ text: text(400), expires: day }))
    .max(50)
    .optional()
    .describe('Approved; superlatives, percentages and guarantees outside of it fail the check.'),
  offers: z
    .array(z.strictObject({ text: text(400), price: text(40).optional(), expires: day }))
    .max(50)
    .optional(),
  disclaimers: z
    .array(z.strictObject({ text: text(400), when: list(80) }))
    .max(20)
    .optional()
    .describe('`when`: words that make the disclaimer necessary. Without them it always is.'),
  competitors: list(120),
  differentiators: list(300),
  samples: list(4000),
  valuePropositions: list(400),
  callsToAction: list(80),
})
