import type { z } from 'zod'
import { type FieldIssue, invalid } from '../../core/errors'
import { toPointer } from '../../core/template/jsonTree'

/** @throws TauseError `invalid` with a pointer per violation. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.flatMap(toIssues)
  throw invalid(
    `${issues.map(({ pointer, message }) => `${pointer || 'The body'}: ${message}`).join('; ')}.`,
    issues,
  )
}

const toIssues = (issue: z.core.$ZodIssue): FieldIssue[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: toPointer([...issue.path, key]),
      message: 'is not a known field',
    }))
  return [{ pointer: toPointer(issue.path), message: issue.message }]
}
