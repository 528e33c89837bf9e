import type { Field, Option } from 'payload'
import type { FieldProblem } from './checkFields'
import { richTextProblem } from './richTextProblem'

type ValueCheck = {
  field: Field & { name: string }
  value: unknown
  path: string
  values: Record<string, unknown>
  block: Record<string, unknown>
  data: Record<string, unknown>
}

/** What one field says about its own value; what is inside groups, rows and slots is not looked at. */
export const checkValue = (check: ValueCheck): FieldProblem[] => {
  const { field, value, path } = check
  const at = (message: string | undefined): FieldProblem[] =>
    message ? [{ field: path, message }] : []
  if (isEmpty(value)) {
    const required = 'required' in field && field.required
    return at(required ? `${nameOf(field)} is required.` : ownProblem(check))
  }
  return at(typeProblem(field, value) ?? ownProblem(check))
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const nameOf = (field: Field & { name: string }): string =>
  'label' in field && typeof field.label === 'string' ? `"${field.label}"` : `"${field.name}"`

const typeProblem = (field: Field & { name: string }, value: unknown): string | undefined => {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code': {
      const texts: unknown[] = 'hasMany' in field && field.hasMany ? list(value) : [value]
      return first(texts, (text) => textProblem(field, text))
    }
    case 'number':
      return first(field.hasMany ? list(value) : [value], (number) => numberProblem(field, number))
    case 'checkbox':
      return typeof value === 'boolean' ? undefined : 'This is not true or false.'
    case 'date':
      return Number.isNaN(Date.parse(String(value))) ? 'This is not a date.' : undefined
    case 'select':
    case 'radio':
      return first('hasMany' in field && field.hasMany ? list(value) : [value], (choice) =>
        optionProblem(field.options, choice),
      )
    case 'array':
    case 'blocks':
      return rowsProblem(field, value)
    case 'group':
      return typeof value === 'object' && !Array.isArray(value)
        ? undefined
        : 'This is not an object.'
    case 'richText':
      return richTextProblem(value)
    default:
      return undefined
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const first = (
  values: unknown[],
  problem: (value: unknown) => string | undefined,
): string | undefined => values.map(problem).find((message) => message !== undefined)

const textProblem = (
  field: Field & { minLength?: number; maxLength?: number },
  value: unknown,
): string | undefined => {
  if (typeof value !== 'string') return 'This is not text.'
  const { minLength, maxLength } = field
  if (maxLength !== undefined && value.length > maxLength)
    return `This has ${value.length} characters; at most ${maxLength} fit.`
  if (minLength !== undefined && value.length < minLength)
    return `This has ${value.length} characters; at least ${minLength} are needed.`
  return field.type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)
    ? `"${value}" is not an e-mail address.`
    : undefined
}

const numberProblem = (
  { min, max }: { min?: number; max?: number },
  value: unknown,
): string | undefined => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'This is not a number.'
  if (min !== undefined && value < min) return `${value} is below ${min}.`
  return max !== undefined && value > max ? `${value} is above ${max}.` : undefined
}

const optionProblem = (options: readonly Option[], value: unknown): string | undefined => {
  const valueOf = (option: Option): string => (typeof option === 'string' ? option : option.value)
  if (options.some((option) => valueOf(option) === value)) return undefined
  const values = options.map(valueOf)
  return `${JSON.stringify(value)} is not one of the options: ${values.slice(0, 12).join(', ')}${values.length > 12 ? ', …' : ''}.`
}

const rowsProblem = (
  { minRows, maxRows }: { minRows?: number; maxRows?: number },
  value: unknown,
): string | undefined => {
  if (!Array.isArray(value)) return 'This is not a list.'
  const { length } = value
  if (minRows !== undefined && length < minRows)
    return `${length} rows; at least ${minRows} are needed.`
  return maxRows !== undefined && length > maxRows
    ? `${length} rows; at most ${maxRows} fit.`
    : undefined
}

/** Says that a rule asked for the request, which only Payload has. */
class NeedsRequest extends Error {}

const ownProblem = ({
  field,
  value,
  path,
  values,
  block,
  data,
}: ValueCheck): string | undefined => {
  const validate = 'validate' in field ? field.validate : undefined
  if (typeof validate !== 'function') return undefined
  const options = {
    ...field,
    siblingData: values,
    blockData: block,
    data,
    path: path.split('.'),
    operation: 'update',
    event: 'submit',
    get req(): never {
      throw new NeedsRequest()
    },
  }
  try {
    const answer: unknown = (validate as (value: unknown, options: unknown) => unknown)(
      value,
      options,
    )
    // Asynchronous rules look things up; Payload runs them when it saves.
    if (answer instanceof Promise) void answer.catch(() => undefined)
    return typeof answer === 'string' ? answer : undefined
  } catch (error) {
    if (error instanceof NeedsRequest) return undefined
    return `The rule of this field failed: ${error instanceof Error ? error.message : String(error)}`
  }
}
