import { z } from 'zod'

export const targetConfigSchema = z
  .object({
    root: z
      .string()
      .nullable()
      .describe('Folder on the server that a web server serves from; null: the kind has none.'),
    nginx: z.string().nullable().describe('Line for the `http` block of nginx.'),
    caddy: z.string().nullable().describe('Line for the Caddyfile.'),
  })
  .meta({ id: 'TargetConfig' })

export type TargetConfig = z.infer<typeof targetConfigSchema>
