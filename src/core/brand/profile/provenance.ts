import { z } from 'zod'

export const SOURCES = ['declared', 'measured', 'inferred', 'human'] as const
export type Source = (typeof SOURCES)[number]

/** Where a value comes from. */
export const originSchema = z.strictObject({
  source: z.enum(SOURCES),
  evidenceUrl: z.string().max(2048).nullable(),
  snippet: z.string().max(600).describe('The words or the rule it was taken from.'),
  confidence: z.number().min(0).max(1),
  locked: z.boolean().describe('No scan and no import changes it.'),
  by: z.string().max(64).optional().describe('Id of the user who wrote it.'),
  at: z.string().max(40).optional().describe('When a person wrote it, ISO 8601.'),
})
export type Origin = z.infer<typeof originSchema>

/** Path of a value, e.g. `palette.primary` → where it comes from. */
export const provenanceSchema = z.record(z.string().max(80), originSchema)
export type Provenance = z.infer<typeof provenanceSchema>

/** A value that a scan proposes. */
export type Finding = {
  path: string
  value: unknown
  source: Exclude<Source, 'human'>
  evidenceUrl: string | null
  snippet: string
  confidence: number
}
