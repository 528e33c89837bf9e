import { z } from 'zod'

const hex = z.string().regex(/^#[0-9a-f]{6}$/, 'must be # and six hexadecimal digits')
const text = (max: number): z.ZodString => z.string().min(1).max(max)
const pixels = z.number().min(0).max(2000)

/** Characters of JSON. Together with the fields' own values an export stays a file that can be imported. */
const MAX_KEPT = 100_000

/** What an imported file says beyond the fields of a profile. */
export const keptSchema = z
  .record(z.string().max(120), z.unknown())
  .refine((kept) => JSON.stringify(kept).length <= MAX_KEPT, {
    error: `what no field of the profile holds is longer than ${MAX_KEPT} characters; leave some of it out`,
  })

/** How a brand looks, as it was found or stated; what the design tokens do not take. */
export const visualSchema = z.strictObject({
  swatches: z
    .array(
      z.strictObject({
        hex,
        oklch: text(60).optional(),
        uses: z.array(text(80)).max(12).describe('Where the colour stands, e.g. `button`.'),
        share: z.number().min(0).max(1).describe('Of the weight of all colours.'),
      }),
    )
    .max(24)
    .optional(),
  fonts: z
    .array(
      z.strictObject({
        family: text(80),
        role: z.enum(['display', 'text', 'other']),
        weights: z.array(z.number().int().min(1).max(1000)).max(20),
        fallback: text(300).optional(),
        source: z.enum(['google', 'self-hosted', 'system', 'unknown']),
      }),
    )
    .max(12)
    .optional(),
  typeScale: z
    .strictObject({
      body: pixels,
      h1: pixels.optional(),
      h2: pixels.optional(),
      h3: pixels.optional(),
      h4: pixels.optional(),
    })
    .optional()
    .describe('Pixels at a window 1280 pixels wide.'),
  spacing: z.array(pixels).max(12).optional().describe('Steps in pixels, most used first.'),
  radii: z
    .strictObject({ button: pixels.optional(), card: pixels.optional(), input: pixels.optional() })
    .optional(),
  logos: z
    .array(
      z.strictObject({
        url: text(2048),
        kind: z.enum(['logo', 'light', 'dark', 'icon']),
        colors: z.array(hex).max(8),
      }),
    )
    .max(8)
    .optional(),
  imagery: text(600).optional(),
  brandYml: keptSchema
    .optional()
    .describe('What an imported brand.yml says beyond these fields; an export gives it back.'),
})

export type Visual = z.infer<typeof visualSchema>
