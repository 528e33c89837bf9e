import type { TeamStep } from './step'

/** What of a step may hold placeholders, without the steps in it. */
export const ownTemplates = (step: TeamStep): unknown[] => {
  switch (step.type) {
    case 'agent':
      return [step.task, step.uses?.map(({ input }) => input), step.with]
    case 'tool':
      return [step.input]
    case 'waitUntil':
      return [step.at]
    case 'map':
      return [step.over]
    case 'branch':
      return [step.when.value, step.when.to]
    case 'loop':
      return [step.score]
    case 'manager':
      return [step.task]
    case 'approve':
      return [step.message, step.content]
    default:
      return []
  }
}
