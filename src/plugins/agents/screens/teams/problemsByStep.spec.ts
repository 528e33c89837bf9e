import type { TeamStep } from '../../../../core/workflow/step'
import { problemsByStep } from './problemsByStep'

const wait = (id: string): TeamStep => ({ id, type: 'waitUntil', at: '' })

describe('what is wrong with a team', () => {
  it('stands at the innermost step, and beside the steps where it is of none', () => {
    const steps: TeamStep[] = [wait('a'), { id: 'list', type: 'sequence', steps: [wait('b')] }]
    const { ofSteps, others } = problemsByStep(steps, [
      { pointer: '/steps/1/steps/0/at', message: 'inner' },
      { pointer: '/steps/1', message: 'outer' },
      { pointer: '/steps', message: 'all' },
      { pointer: '/steps/10', message: 'none' },
    ])
    expect([...ofSteps]).toEqual([
      ['b', ['inner']],
      ['list', ['outer']],
    ])
    expect(others).toEqual(['all', 'none'])
  })
})
