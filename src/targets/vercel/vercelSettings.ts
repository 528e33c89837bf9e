import { z } from 'zod'

/** Settings of a Vercel project. */
export const vercelSettings = z.strictObject({
  /** ID or name. */
  project: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'Give the project ID or name from Settings → General.'),
  /** Absent: the project is of the user whose token it is. */
  teamId: z
    .string()
    .regex(/^team_\w{1,60}$/, 'Give the team ID (team_…) from the settings of the team.')
    .optional(),
  /** What the account pays for: it decides how large a file may be. */
  plan: z.enum(['hobby', 'pro']).default('hobby'),
})

export type VercelSettings = z.infer<typeof vercelSettings>
