import type { FlattenedField } from 'payload'
import { isPlainObject } from './isPlainObject'

const LISTS = ['in', 'not_in', 'all']
const PLACES = ['near', 'within', 'intersects']

const NO_LIST = 'give one value, not a list.'

/** What is wrong with the form of a value where no field is known; `undefined` when nothing is. */
export const formProblem = (operator: string, value: unknown): string | undefined =>
  objectProblem(operator, value) ??
  (Array.isArray(value) && !LISTS.includes(operator) ? NO_LIST : undefined)

/** Databases differ in what any other value says. */
export const existsProblem = (value: unknown): string | undefined =>
  [true, false, 'true', 'false', null, undefined].includes(value as boolean)
    ? undefined
    : 'give true or false.'

const objectProblem = (operator: string, value: unknown): string | undefined => {
  if (PLACES.includes(operator)) return `"${operator}" is for places on a map only.`
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.some((one) => isPlainObject(one) || Array.isArray(one))
    ? 'give a value, not an object.'
    : undefined
}

/** Why a field cannot be compared with a value, or `undefined` when it can. */
export const valueProblem = ({
  field,
  operator,
  value,
}: {
  field: FlattenedField
  operator: string
  value: unknown
}): string | undefined => {
  if (field.type === 'point') return undefined
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  if (isRelation && Array.isArray(field.relationTo))
    return operator === 'equals' && isReference(value)
      ? undefined
      : `ask for ${field.name}.value or ${field.name}.relationTo.`
  const problem = objectProblem(operator, value)
  if (problem !== undefined) return problem
  if (Array.isArray(value) && !takesList({ field, operator, isRelation })) return NO_LIST
  if (isRelation && operator.endsWith('in') && value === 'null')
    return `give ids; for none, ask for ${field.name}[exists]=false.`
  if (operator === 'exists') return undefined
  const values = valuesOf(value, operator)
  if (field.type === 'date' && !values.every(isDate))
    return `"${String(values.find((one) => !isDate(one)))}" is not a date. Example: 2026-01-31T09:30:00Z.`
  if (field.type === 'number' && values.some(isInfinite))
    return 'give a number that is not so large.'
  return undefined
}

const takesList = ({
  field,
  operator,
  isRelation,
}: {
  field: FlattenedField
  operator: string
  isRelation: boolean
}): boolean =>
  LISTS.includes(operator) ||
  (isRelation && (operator === 'equals' || operator === 'not_equals')) ||
  (operator === 'contains' && 'hasMany' in field && field.hasMany === true)

/** How a relationship to several collections is compared as a whole. */
const isReference = (value: unknown): boolean =>
  isPlainObject(value) &&
  Object.keys(value).sort().join() === 'relationTo,value' &&
  Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number')

/** A list also comes as one comma-separated text. */
export const valuesOf = (value: unknown, operator: string): unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' && LISTS.includes(operator) ? value.split(',') : [value]
}

const isDate = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 'null' ||
  !Number.isNaN(new Date(value as string | number).getTime())

const isInfinite = (value: unknown): boolean => Math.abs(Number(value)) === Number.POSITIVE_INFINITY
