import fc from 'fast-check'
import { withDescendants } from '../../src/core/workflow/childrenOf'
import type { TeamStep } from '../../src/core/workflow/step'

/** Valid teams of any shape, with placeholders of steps before them. */
export const anyTeam: fc.Arbitrary<TeamStep[]> = fc
  .array(fc.nat({ max: 9999 }), { minLength: 30, maxLength: 60 })
  .map((numbers) => teamOf(numbers))

const teamOf = (numbers: readonly number[]): TeamStep[] => {
  let at = 0
  let ids = 0
  const draw = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % below
  const id = (): string => `s${(ids += 1)}`

  /** @param visible ids whose outputs may be named here. */
  const step = (depth: number, visible: readonly string[]): TeamStep => {
    const own = id()
    const named = visible.length > 0 ? visible[draw(visible.length)] : undefined
    const reference = named ? `{{steps.${named}.output}}` : 'nothing'
    const needs = named && draw(4) === 0 ? { needs: [named] } : {}
    switch (depth > 2 ? draw(2) : draw(9)) {
      case 2:
        return { id: own, type: 'sequence', steps: list(depth, visible) }
      case 3:
        return { id: own, type: 'parallel', steps: list(depth, visible) }
      case 4:
        return {
          id: own,
          type: 'map',
          over: named ? `{{steps.${named}.output.list}}` : 'none',
          max: 3,
          step: step(depth + 1, visible),
        }
      case 5:
        return {
          id: own,
          type: 'branch',
          when: { value: reference, is: 'notEmpty' },
          then: step(depth + 1, visible),
          else: step(depth + 1, visible),
        }
      case 6: {
        const body = step(depth + 1, visible)
        return {
          id: own,
          type: 'loop',
          body,
          score: `{{steps.${body.id}.output.score}}`,
          until: 60,
          max: 3,
        }
      }
      case 7:
        return {
          id: own,
          type: 'manager',
          agent: 'copywriter',
          task: reference,
          members: list(depth, []),
          max: 4,
        }
      case 8:
        return {
          id: own,
          type: 'approve',
          message: 'Well?',
          content: { of: reference },
          rewrite: step(depth + 1, visible),
          max: 3,
        }
      case 1:
        return {
          ...needs,
          id: own,
          type: 'agent',
          agent: 'copywriter',
          writes: 'plan',
          task: `Write: ${reference}`,
        }
      default:
        return { ...needs, id: own, type: 'tool', tool: 'draftPost', input: { of: reference } }
    }
  }

  const list = (depth: number, visible: readonly string[]): TeamStep[] => {
    const steps: TeamStep[] = []
    const count = 1 + draw(3)
    for (let index = 0; index < count; index += 1)
      steps.push(step(depth + 1, [...visible, ...steps.flatMap(seen)]))
    return steps
  }

  const steps: TeamStep[] = []
  const count = 1 + draw(5)
  for (let index = 0; index < count; index += 1) steps.push(step(0, steps.flatMap(seen)))
  return steps
}

/** Ids in a step that others may name. */
const seen = (step: TeamStep): string[] => {
  switch (step.type) {
    case 'map':
    case 'manager':
    case 'approve':
      return [step.id]
    case 'branch':
    case 'loop':
      return withDescendants(step).length > 0 ? [step.id] : []
    case 'sequence':
    case 'parallel':
      return [step.id, ...step.steps.flatMap(seen)]
    default:
      return [step.id]
  }
}
