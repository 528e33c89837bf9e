import { z } from 'zod'
import { FONT_IDS } from '../fontTable'
import { messagingSchema } from '../profile/messaging'
import { visualSchema } from '../profile/visual'
import { voiceProfileSchema } from '../profile/voiceProfile'

const text = (max: number): z.ZodOptional<z.ZodString> => z.string().min(1).max(max).optional()
const texts = z.array(z.string().min(1).max(200)).max(100).optional()
const hex = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'must be # and six hexadecimal digits in small letters')
  .optional()
const font = z.enum(FONT_IDS).optional()
const figure = z.number().min(1).max(5).optional()

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)

export const webAddress = z
  .string()
  .max(500)
  .refine(isWebAddress, { error: 'must be a full address that starts with https://' })

/** A profile's values in the form and within the limits that its fields have. */
export const profileValues = z.strictObject({
  name: text(120),
  tagline: text(160),
  description: text(1000),
  website: webAddress.optional(),
  oneLiner: text(240),
  mission: text(600),
  vision: text(600),
  promise: text(600),
  industry: text(120),
  values: texts,
  locales: texts,
  contact: z
    .strictObject({
      email: z.email('must be an e-mail address').optional(),
      phone: text(40),
      address: text(300),
    })
    .optional(),
  social: z
    .array(z.strictObject({ platform: z.string().min(1).max(40), url: webAddress }))
    .max(12)
    .optional(),
  palette: z
    .strictObject({
      background: hex,
      surface: hex,
      text: hex,
      muted: hex,
      primary: hex,
      onPrimary: hex,
      accent: hex,
      border: hex,
    })
    .optional(),
  fonts: z.strictObject({ display: font, text: font }).optional(),
  typeRatio: z.number().min(1.125).max(1.5).optional(),
  radius: z.enum(['none', 'small', 'medium', 'large']).optional(),
  density: z.enum(['compact', 'normal', 'airy']).optional(),
  scheme: z.enum(['light', 'dark', 'auto']).optional(),
  character: z.enum(['editorial', 'technical', 'warm']).optional(),
  visual: visualSchema.omit({ brandYml: true }).optional(),
  voice: z
    .strictObject({
      tone: text(200),
      audience: text(600),
      address: z.enum(['informal', 'formal']).optional(),
      say: texts,
      avoid: texts,
      sample: text(4000),
      formality: figure,
      warmth: figure,
      authority: figure,
      energy: figure,
    })
    .optional(),
  voiceProfile: voiceProfileSchema.optional(),
  messaging: messagingSchema.optional(),
  strategy: z.record(z.string(), z.unknown()).optional(),
})
