import { outcomesOf } from './outcomesOf'
import type { TeamStep } from './step'

const tool = (name: string): TeamStep => ({ id: name, type: 'tool', tool: name, input: {} })

describe('what a team leaves behind', () => {
  it('is read off its steps, also off those in others, each once', () => {
    const steps: TeamStep[] = [
      tool('publishPages'),
      {
        id: 'all',
        type: 'parallel',
        steps: [
          tool('draftPost'),
          { ...tool('draftPost'), id: 'again' },
          { id: 'ask', type: 'approve', message: '', content: null, max: 1 },
        ],
      },
    ]
    expect(outcomesOf(steps)).toEqual(['posts', 'approval', 'published'])
  })

  it('is nothing where steps only read', () => {
    expect(outcomesOf([tool('searchPages')])).toEqual([])
  })
})
