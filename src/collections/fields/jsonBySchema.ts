import type { JSONField } from 'payload'
import type { z } from 'zod'

/** A JSON field whose value must fit the schema; empty is allowed. The message names the place. */
export const jsonBySchema = ({
  schema,
  ...field
}: Pick<JSONField, 'name' | 'label' | 'admin'> & { schema: z.ZodType }): JSONField => ({
  ...field,
  type: 'json',
  validate: (value: unknown) => {
    if (value === undefined || value === null) return true
    const parsed = schema.safeParse(value)
    if (parsed.success) return true
    const [issue] = parsed.error.issues
    return `${issue?.path.join('.') || 'It'}: ${issue?.message ?? 'is not valid'}`
  },
})
