import type { CollectionBeforeOperationHook, Payload, Where } from 'payload'
import { refusal } from '../../collections/hooks/refusal'
import { walkPath } from '../../collections/query/walkPath'
import { compareIds } from './compareIds'
import { idProblem } from './idCondition'
import { idTarget } from './idTarget'
import { isPlainObject } from './isPlainObject'
import { nestedProblem } from './nestedProblem'
import { existsProblem, formProblem, valueProblem } from './valueProblem'

/** Deepest nesting of `and` and `or`; guards against filters made to exhaust the stack. */
const MAX_DEPTH = 12

type Check = { where: unknown; at: string; depth: number; collection: string; payload: Payload }

/**
 * Refuses a filter that the database could not run, with 400 and the name of the part that is wrong, and
 * has ids compared alike by every database. Payload checks the names in a filter, not its form nor its
 * values.
 */
export const checkWhere: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { where, overrideAccess } = args as { where?: unknown; overrideAccess?: boolean }
  if (overrideAccess === true || where === '' || isAbsent(where)) return args
  const place = { collection: collection.slug, payload: req.payload }
  check({ where, at: 'where', depth: 0, ...place })
  return { ...args, where: compareIds({ where: where as Where, ...place }) }
}

const check = ({ where, at, depth, ...rest }: Check): void => {
  if (isAbsent(where)) return
  if (!isPlainObject(where))
    throw refusal(`${at}: give conditions, such as where[title][equals]=About.`, 400)
  if (depth > MAX_DEPTH)
    throw refusal(`${at}: nest at most ${MAX_DEPTH} levels of conditions.`, 400)
  for (const [name, condition] of Object.entries(where)) {
    const here = `${at}[${name}]`
    if (/^(and|or)$/i.test(name)) {
      if (!Array.isArray(condition))
        throw refusal(`${here}: give a list, such as where[or][0][title][equals]=About.`, 400)
      condition.forEach((one: unknown, index) =>
        check({ where: one, at: `${here}[${index}]`, depth: depth + 1, ...rest }),
      )
    } else if (!isAbsent(condition)) {
      if (!isPlainObject(condition))
        throw refusal(`${here}: give an operator, such as ${here}[equals]=…`, 400)
      for (const [operator, value] of Object.entries(condition))
        checkValue({ name, operator, value, at: `${here}[${operator}]`, ...rest })
    }
  }
}

const checkValue = ({
  name,
  operator,
  value,
  at,
  ...place
}: {
  name: string
  operator: string
  value: unknown
  at: string
  collection: string
  payload: Payload
}): void => {
  const sql = place.payload.db.name !== 'mongoose'
  if (operator === 'all' && sql)
    throw refusal(`${at}: "all" is not supported here. Combine several conditions with "and".`, 400)
  const steps = walkPath({ path: name, ...place })
  const leaves = steps.filter(({ rest }) => rest.length === 0)
  const id = idTarget({ path: name, ...place })
  const problems = [
    operator === 'exists' ? existsProblem(value) : undefined,
    leaves.length === 0 ? formProblem(operator, value) : undefined,
    ...leaves.map(({ field }) => valueProblem({ field, operator, value })),
    ...steps.map((step) => nestedProblem({ step, operator, value, sql })),
    id && idProblem({ operator, value, isId: id.isId }),
  ]
  const first = problems.find((problem) => problem !== undefined)
  if (first !== undefined) throw refusal(`${at}: ${first}`, 400)
}

const isAbsent = (value: unknown): value is null | undefined =>
  value === undefined || value === null
