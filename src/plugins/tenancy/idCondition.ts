import { valuesOf } from './valueProblem'

export type Comparison = { operator: string; value: unknown }

/** What nothing is in. */
const NOTHING: Comparison = { operator: 'in', value: [] }
const EVERYTHING: Comparison = { operator: 'not_in', value: [] }

const NEGATED = ['not_equals', 'not_like', 'not_in']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/**
 * A condition on an id, as conditions that every database runs alike; all of them have to hold. Ids are
 * compared as a whole. One of another form is the id of no document: it drops out of a list, nothing
 * equals it and everything differs from it.
 *
 * @param isId whether a value has the form of an id.
 */
export const idCondition = ({
  operator,
  value,
  isId,
}: Comparison & { isId: (value: unknown) => boolean }): Comparison[] => {
  if (operator === 'exists' || ORDER.includes(operator)) return [{ operator, value }]
  const isNegated = NEGATED.includes(operator)
  const values = valuesOf(value, operator)
  const own = values.filter(isId)
  if (operator === 'all')
    return own.length < values.length || own.length === 0
      ? [NOTHING]
      : own.map((one) => ({ operator: 'equals', value: one }))
  if (Array.isArray(value) || operator === 'in' || operator === 'not_in')
    return [{ operator: isNegated ? 'not_in' : 'in', value: own }]
  if (own.length === 0 && !(operator.endsWith('equals') && isNone(value)))
    return [isNegated ? EVERYTHING : NOTHING]
  return [{ operator: isNegated ? 'not_equals' : 'equals', value }]
}

/** Why an id cannot be compared with a value; `undefined` where it can. */
export const idProblem = ({
  operator,
  value,
  isId,
}: Comparison & { isId: (value: unknown) => boolean }): string | undefined =>
  ORDER.includes(operator) && !isId(value)
    ? `"${String(value)}" is not an id, so nothing comes before or after it.`
    : undefined

/** Asks for documents without a reference. */
const isNone = (value: unknown): boolean =>
  value === null || value === undefined || value === 'null'
