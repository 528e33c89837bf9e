import type { BriefField } from '../../../../core/workflow/team'

export const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Answers as the API takes them: what nobody has answered is left out, hours are moments. */
export const toBrief = (
  brief: readonly BriefField[],
  answers: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    brief.flatMap(({ name, type }) => {
      const value = answers[name]
      if (isMissing(value)) return []
      return [[name, type === 'moment' ? new Date(String(value)).toISOString() : value]]
    }),
  )
