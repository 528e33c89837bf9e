import type { PathStep } from '../../collections/query/walkPath'

/** What is kept as one JSON text in SQL. */
const AS_JSON = ['json', 'richText', 'blocks']

/** What SQL can compare a part of a JSON text by. */
const JSON_OPERATORS = ['equals', 'not_equals', 'contains', 'like', 'not_like', 'exists']

/**
 * Why the path below a field cannot be compared with a value, or `undefined` when it can.
 *
 * @param sql whether the database is one of SQL; MongoDB compares parts of JSON like any field.
 */
export const nestedProblem = ({
  step: { field, rest },
  operator,
  value,
  sql,
}: {
  step: PathStep
  operator: string
  value: unknown
  sql: boolean
}): string | undefined => {
  if (rest.length === 0) return undefined
  const isList = operator === 'in' || operator === 'not_in'
  if (sql && AS_JSON.includes(field.type)) {
    if (isList && (Array.isArray(value) || String(value).includes(','))) return undefined
    return JSON_OPERATORS.includes(operator)
      ? undefined
      : `below "${field.name}" ask by one of: ${JSON_OPERATORS.join(', ')}.`
  }
  const isEveryTarget =
    (field.type === 'relationship' || field.type === 'upload') &&
    Array.isArray(field.relationTo) &&
    rest.join('.') === 'value'
  if (!isEveryTarget) return undefined
  if (isList && !Array.isArray(value)) return `give a list, such as [${operator}][0]=….`
  return value === 'null' ? 'give an id.' : undefined
}
