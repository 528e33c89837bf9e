import type { FieldIssue } from '../errors'
import type { BriefField } from './team'

const MAX_TEXT = 400
const MAX_LONG_TEXT = 8000
const MAX_IDS = 50
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** What a team asks for, out of what was given: checked, with defaults; what is not asked for is refused. */
export const readBrief = (
  fields: readonly BriefField[],
  given: Readonly<Record<string, unknown>>,
): { brief: Record<string, unknown> } | { issues: FieldIssue[] } => {
  const issues: FieldIssue[] = Object.keys(given)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ pointer: `/brief/${name}`, message: 'is not asked for by the team' }))
  const brief: Record<string, unknown> = {}
  for (const field of fields) {
    // A field may have the name of what every object has.
    const raw = Object.hasOwn(given, field.name) ? given[field.name] : undefined
    const value = raw === undefined || raw === null || raw === '' ? field.default : raw
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      if (field.required) issues.push({ pointer: `/brief/${field.name}`, message: 'must be given' })
      continue
    }
    const problem = problemOf(field, value)
    if (problem) issues.push({ pointer: `/brief/${field.name}`, message: problem })
    else brief[field.name] = typeof value === 'string' ? value.trim() : value
  }
  return issues.length > 0 ? { issues } : { brief }
}

const problemOf = ({ type, options = [] }: BriefField, value: unknown): string | null => {
  if (type === 'number') return typeof value === 'number' ? null : 'must be a number'
  if (type === 'channels')
    return Array.isArray(value) &&
      value.length <= MAX_IDS &&
      value.every((id) => typeof id === 'string')
      ? null
      : `must be a list of up to ${MAX_IDS} ids`
  if (typeof value !== 'string') return 'must be a text'
  switch (type) {
    case 'longText':
      return value.length <= MAX_LONG_TEXT ? null : `has more than ${MAX_LONG_TEXT} characters`
    case 'moment':
      return MOMENT.test(value) && !Number.isNaN(Date.parse(value))
        ? null
        : 'must be ISO 8601 with an offset or Z'
    case 'url':
      return URL.canParse(value) && /^https?:/.test(value)
        ? null
        : 'must be a full http or https address'
    case 'language':
      return LANGUAGE.test(value) ? null : 'must be a language tag such as en or es-MX'
    case 'choice':
      return options.includes(value) ? null : `must be one of ${options.join(', ')}`
    default:
      return value.length <= MAX_TEXT ? null : `has more than ${MAX_TEXT} characters`
  }
}
