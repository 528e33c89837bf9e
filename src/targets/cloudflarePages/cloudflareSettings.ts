import { z } from 'zod'

/** Settings of a Cloudflare Pages project. */
export const cloudflareSettings = z.strictObject({
  accountId: z
    .string()
    .regex(
      /^[0-9a-f]{32}$/i,
      'Give the account ID: 32 digits and letters, in the dashboard’s address.',
    ),
  /** Name of the project. */
  project: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{0,57}$/,
      'Give the name of the Pages project, as in its pages.dev name.',
    ),
})

export type CloudflareSettings = z.infer<typeof cloudflareSettings>
