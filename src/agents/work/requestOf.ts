import { text } from '../../core/ai/brandFacts'
import type { GenerateInput } from '../writing/generate'
import type { AgentWork } from './types'

const MAX_TASK = 4000

/** What all that an agent writes has in common. */
export const requestOf = (
  { writing, brand, role, seed }: AgentWork,
  more?: string,
): Pick<GenerateInput<'agent'>, 'writing' | 'brand' | 'seed' | 'more'> => ({
  writing,
  brand,
  seed,
  more: [role.instructions, more].filter(Boolean).join('\n'),
})

/** What a model may know beside the form of what it writes; the offline generator leaves it aside. */
export const backgroundOf = ({ own, given, read }: AgentWork): Record<string, unknown> => {
  const { notes, previous, ...rest } = given
  return {
    material: { ...rest, ...read },
    ...(notes ? { notes } : {}),
    ...(previous ? { previous } : {}),
    ...(own ? { agent: { name: own.name, goal: own.goal, instructions: own.instructions } } : {}),
  }
}

/** The task as a brief. */
export const briefOf = ({ task }: AgentWork): string => text(task, MAX_TASK)

export const numberOf = (
  value: unknown,
  { min, max, otherwise }: { min: number; max: number; otherwise: number },
): number => {
  const number = Number(value)
  return value === null || value === undefined || value === '' || !Number.isFinite(number)
    ? otherwise
    : Math.min(max, Math.max(min, Math.round(number)))
}
