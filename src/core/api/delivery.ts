import { z } from 'zod'
import { environmentSchema, idSchema, momentSchema } from './common'

const DAY_SECONDS = 24 * 60 * 60

/** How long a link past a password works when nobody says. Seconds. */
export const ACCESS_LINK_SECONDS = 7 * DAY_SECONDS
const MAX_ACCESS_LINK_SECONDS = 90 * DAY_SECONDS

const onPublish = {
  deploy: z.boolean().describe('Publishing deploys by itself.'),
  environment: environmentSchema,
  wait: z.number().int().min(0).max(3600).describe('Seconds of quiet before it starts.'),
}

const protectedBy = {
  development: z.boolean(),
  staging: z.boolean(),
  production: z.boolean(),
}

export const patchDeliveryBody = z.strictObject({
  publicContent: z.boolean().optional(),
  onPublish: z.strictObject(onPublish).partial().optional(),
  protection: z
    .strictObject({
      ...protectedBy,
      password: z
        .string()
        .min(8)
        .max(200)
        .nullable()
        .describe('Kept as a hash. `null` takes it away: only links lead in then.'),
    })
    .partial()
    .optional(),
})

export const deliverySettingsSchema = z
  .object({
    appId: idSchema,
    publicContent: z.boolean().describe('Published content may be read without a key.'),
    onPublish: z.object(onPublish),
    protection: z.object({ ...protectedBy, hasPassword: z.boolean() }),
  })
  .meta({ id: 'DeliverySettings' })

export const createAccessLinkBody = z.strictObject({
  environment: environmentSchema,
  path: z
    .string()
    .max(2000)
    // Addresses are read without their tabs and line ends: behind one may be another host.
    .regex(/^\/(?![\\/])[^\t\r\n]*$/, 'must be a path of the site')
    .optional()
    .describe('Where it leads. Default `/`.'),
  expiresIn: z
    .number()
    .int()
    .min(60)
    .max(MAX_ACCESS_LINK_SECONDS)
    .optional()
    .describe('Seconds. Default seven days. A new password ends it earlier.'),
})

export const accessLinkSchema = z
  .object({ url: z.string(), token: z.string(), expiresAt: momentSchema })
  .meta({ id: 'AccessLink' })

export type DeliverySettings = z.infer<typeof deliverySettingsSchema>
export type PatchDelivery = z.input<typeof patchDeliveryBody>
export type CreateAccessLink = z.input<typeof createAccessLinkBody>
export type AccessLink = z.infer<typeof accessLinkSchema>
