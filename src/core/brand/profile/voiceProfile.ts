import { z } from 'zod'

const text = (max: number): z.ZodString => z.string().min(1).max(max)

/** Share of sentences, 0–1. */
const share = z.number().min(0).max(1)

/** How a brand sounds in figures and rules, beside the tone that a person describes. */
export const voiceProfileSchema = z.strictObject({
  language: text(12).optional(),
  person: z.enum(['we', 'i', 'you', 'impersonal']).optional(),
  sentences: z
    .strictObject({ mean: z.number().min(0), variance: z.number().min(0) })
    .optional()
    .describe('Length of sentences in words.'),
  contractions: share.optional().describe('Sentences with one. English only.'),
  emoji: share.optional(),
  exclamations: share.optional(),
  readingGrade: z
    .strictObject({ min: z.number().min(0).max(20), max: z.number().min(0).max(20) })
    .optional()
    .describe('School grades, Flesch-Kincaid or its Spanish counterpart.'),
  casing: z.enum(['sentence', 'title', 'upper']).optional().describe('Of headings.'),
  callToAction: z.enum(['imperative', 'first-person', 'noun']).optional(),
  traits: z
    .array(
      z.strictObject({
        we: text(120),
        not: text(120),
        example: text(400).optional(),
        counterExample: text(400).optional(),
      }),
    )
    .max(8)
    .optional()
    .describe('We are … / we are not …'),
  channels: z.record(z.string().max(40), text(400)).optional().describe('Tone by channel.'),
})

export type VoiceProfile = z.infer<typeof voiceProfileSchema>
