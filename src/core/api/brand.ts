import { z } from 'zod'

const hex = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'must be # and six hexadecimal digits, e.g. #1a2b3c')

/** Ids of the bundled families; kept equal to `FontId` by the type below. */
const FONTS = [
  'fraunces',
  'inter',
  'bricolage-grotesque',
  'instrument-sans',
  'space-grotesk',
  'work-sans',
  'playfair-display',
  'dm-sans',
  'syne',
  'manrope',
  'newsreader',
  'geist',
] as const

const text = (max: number): z.ZodString => z.string().trim().max(max)

/** Words in JSON of any form: kept and handed to the agents as they are. */
const json = z.record(z.string(), z.unknown())

/** A brand profile as `apps/create` takes it. What is left out, the template's style fills. */
export const brandSchema = z
  .strictObject({
    name: text(120)
      .min(1)
      .optional()
      .describe('Appears on the site. Default: the name of the app.'),
    tagline: text(160).optional(),
    description: text(1000).optional(),
    palette: z
      .strictObject({
        background: hex.optional(),
        surface: hex.optional(),
        text: hex.optional(),
        muted: hex.optional(),
        primary: hex.optional(),
        onPrimary: hex.optional(),
        accent: hex.optional(),
        border: hex.optional(),
      })
      .optional()
      .describe('Primary and accent are enough; the rest is derived, with enough contrast.'),
    fonts: z
      .strictObject({ display: z.enum(FONTS).optional(), text: z.enum(FONTS).optional() })
      .optional(),
    typeRatio: z.number().min(1.125).max(1.5).optional(),
    radius: z.enum(['none', 'small', 'medium', 'large']).optional(),
    density: z.enum(['compact', 'normal', 'airy']).optional(),
    scheme: z.enum(['light', 'dark', 'auto']).optional(),
    character: z.enum(['editorial', 'technical', 'warm']).optional(),
    contact: z
      .strictObject({
        email: z.email().optional(),
        phone: text(40).optional(),
        address: text(300).optional(),
      })
      .optional(),
    social: z
      .array(
        z.strictObject({
          platform: text(40).min(1),
          url: z.url({ protocol: /^https?$/ }).max(500),
        }),
      )
      .max(12)
      .optional(),
    voice: z
      .strictObject({
        tone: text(200).optional(),
        audience: text(600).optional(),
        address: z.enum(['informal', 'formal']).optional(),
        say: z.array(text(200)).max(50).optional(),
        avoid: z.array(text(200)).max(50).optional(),
        sample: text(4000).optional(),
      })
      .optional(),
    strategy: json.optional().describe('Positioning, offers and channels, for the agents.'),
  })
  .meta({ id: 'Brand' })

export type Brand = z.input<typeof brandSchema>
