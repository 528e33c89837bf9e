import type { TeamStep } from '../step'
import type { StepType } from '../stepTypes'
import { freshId } from './freshId'

/** A step to begin with: whole, so that the team stays one that can be drawn and checked. */
export const newStep = (type: StepType, taken: ReadonlySet<string>): TeamStep => {
  const id = freshId(type, taken)
  const inner = (): TeamStep => agent(freshId('agent', new Set([...taken, id])))
  switch (type) {
    case 'agent':
      return agent(id)
    case 'tool':
      return { id, type, tool: 'searchPages', input: {} }
    case 'waitUntil':
      return { id, type, at: '' }
    case 'sequence':
    case 'parallel':
      return { id, type, steps: [inner()] }
    case 'map':
      return { id, type, over: '', max: 5, step: inner() }
    case 'branch':
      return { id, type, when: { value: '', is: 'notEmpty' }, then: inner() }
    case 'loop': {
      const body = inner()
      return { id, type, body, score: `{{steps.${body.id}.output.score}}`, until: 80, max: 3 }
    }
    case 'manager':
      return { id, type, agent: 'strategist', task: '', members: [inner()], max: 5 }
    case 'approve':
      return { id, type, message: '', content: null, max: 3 }
  }
}

const agent = (id: string): TeamStep => ({
  id,
  type: 'agent',
  agent: 'copywriter',
  writes: 'report',
  task: '',
})
