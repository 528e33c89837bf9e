import type { Payload, Where } from 'payload'
import { idCondition } from './idCondition'
import { idTarget } from './idTarget'

type Place = { collection: string; payload: Payload }

/** A well-formed filter with its conditions on ids put as `idCondition` says. */
export const compareIds = ({ where, ...place }: Place & { where: Where }): Where => {
  const kept: Where = {}
  const onIds: Where[] = []
  for (const [path, condition] of Object.entries(where)) {
    const id = idTarget({ path, ...place })
    if (/^(and|or)$/i.test(path) && Array.isArray(condition))
      kept[path] = condition.map((one) => (one ? compareIds({ where: one, ...place }) : one))
    else if (id && condition)
      onIds.push(
        ...Object.entries(condition).flatMap(([operator, value]) =>
          idCondition({ operator, value, isId: id.isId }).map((one): Where => ({
            [id.path]: { [one.operator]: one.value },
          })),
        ),
      )
    else kept[path] = condition as Where[string]
  }
  if (onIds.length === 0) return kept
  return { and: [...(Object.keys(kept).length > 0 ? [kept] : []), ...onIds] }
}
