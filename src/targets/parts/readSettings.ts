import type { z } from 'zod'
import type { FieldIssue } from '../../core/errors'

/** Reads settings by a schema; a field that is empty counts as not given. */
export const readSettings = (
  schema: z.ZodType<Record<string, unknown>>,
  settings: unknown,
): { settings: Record<string, unknown>; issues: FieldIssue[] } => {
  const given = Object.entries((settings ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== '' && value !== null,
  )
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return { settings: result.data, issues: [] }
  return {
    settings: {},
    issues: result.error.issues.map(({ path, message }) => ({
      pointer: path.map((part) => `/${String(part)}`).join(''),
      message,
    })),
  }
}
