import type { TeamStep } from './step'
import { stepsToRedo } from './stepsToRedo'
import { validateTeam } from './validateTeam'

const known = {
  agents: new Set(['copywriter']),
  tools: new Map([
    ['readBrand', { reads: true }],
    ['draftPost', { reads: false }],
    ['readSubmissions', { reads: true, confidential: true }],
  ]),
  allowed: (_agent: string, tool: string) => tool !== 'fetchUrl',
}

const tool = (id: string, input: Record<string, unknown> = {}): TeamStep => ({
  id,
  type: 'tool',
  tool: 'draftPost',
  input,
})

const issuesOf = (steps: unknown, brief: unknown[] = []): string[] => {
  const checked = validateTeam({ steps, brief }, known)
  return 'issues' in checked
    ? checked.issues.map(({ pointer, message }) => `${pointer}: ${message}`)
    : []
}

describe('a team is refused', () => {
  it.each<[string, unknown, string]>([
    [
      'when steps wait for each other',
      [tool('a', { x: '{{steps.b.output}}' }), { ...tool('b'), needs: ['a'] }],
      '/steps: wait for each other: "a" → "b" → "a"',
    ],
    [
      'when a sequence names a later step',
      [{ id: 's', type: 'sequence', steps: [tool('a', { x: '{{steps.b.output}}' }), tool('b')] }],
      '/steps/0/steps: wait for each other: "a" → "b" → "a"',
    ],
    [
      'when a placeholder names no step',
      [tool('a', { x: 'So {{steps.none.output}}' })],
      '/steps/0: {{steps.none.output}} names the step "none", which is not there',
    ],
    [
      'when a step of its own reads what not everybody may who sees the run',
      [{ ...tool('a'), tool: 'readSubmissions' }],
      '/steps/0/tool: let an agent use "readSubmissions": what a step answers is read by everybody',
    ],
    [
      'when an id stands twice',
      [tool('a'), { id: 'b', type: 'parallel', steps: [tool('a')] }],
      '/steps/1/steps/0/id: "a" is the id of another step, too',
    ],
    [
      'when the brief does not ask for what is used',
      [tool('a', { x: '{{brief.topic}}' })],
      '/steps/0: {{brief.topic}} is not asked for in the brief',
    ],
    [
      'when a step is named from outside its map',
      [
        { id: 'm', type: 'map', over: '', max: 1, step: tool('a') },
        tool('b', { x: '{{steps.a.output}}' }),
      ],
      '/steps/1: {{steps.a.output}} names "a" inside "m": use {{steps.m.output}}, which holds what came of it',
    ],
    [
      'when it needs what it is a part of',
      [{ id: 'p', type: 'parallel', steps: [{ ...tool('a'), needs: ['p'] }] }],
      '/steps/0/steps/0: needs names the step "p", which it is a part of',
    ],
    [
      'when one side of a branch needs the other',
      [
        {
          id: 'b',
          type: 'branch',
          when: { value: '', is: 'empty' },
          then: tool('yes'),
          else: { ...tool('no'), needs: ['yes'] },
        },
      ],
      '/steps/0/else: needs names "yes" on the other side of "b"',
    ],
    [
      'when an item is named outside of a map',
      [tool('a', { x: '{{item}}' })],
      '/steps/0: {{item}} means nothing here',
    ],
    [
      'when nobody knows the agent',
      [{ id: 'a', type: 'agent', agent: 'nobody', writes: 'plan', task: '' }],
      '/steps/0/agent: there is no agent "nobody"',
    ],
    [
      'when an agent uses a tool that changes things',
      [
        {
          id: 'a',
          type: 'agent',
          agent: 'copywriter',
          writes: 'plan',
          task: '',
          uses: [{ as: 'x', tool: 'draftPost', input: {} }],
        },
      ],
      '/steps/0/uses/0/tool: "draftPost" changes things: make it a step of its own',
    ],
  ])('%s', (_, steps, message) => {
    expect(issuesOf(steps)).toContain(message)
  })

  it('when a step has a form of its own', () => {
    expect(issuesOf([{ id: 'A b', type: 'tool', tool: 'draftPost', input: {} }])).toEqual([
      '/steps/0/id: must be letters and digits, beginning with a small letter',
    ])
  })
})

describe('doing a step again', () => {
  const steps: TeamStep[] = [
    tool('plan'),
    {
      id: 'loop',
      type: 'loop',
      score: '{{steps.review.output.score}}',
      until: 1,
      max: 3,
      body: {
        id: 'round',
        type: 'sequence',
        steps: [tool('write', { x: '{{steps.plan.output}}' }), tool('review')],
      },
    },
    { id: 'all', type: 'map', over: '{{steps.loop.output}}', max: 3, step: tool('draft') },
    tool('beside'),
  ]
  const keys = [
    'plan',
    'write#1',
    'review#1',
    'write#2',
    'review#2',
    'draft[0]',
    'draft[1]',
    'beside',
  ]

  it('takes along what waits for it, and leaves what stands beside it', () => {
    expect(stepsToRedo({ definition: { steps }, key: 'review#1', keys })).toEqual([
      'review#1',
      'write#2',
      'review#2',
      'draft[0]',
      'draft[1]',
    ])
    expect(stepsToRedo({ definition: { steps }, key: 'draft[1]', keys })).toEqual(['draft[1]'])
    expect(stepsToRedo({ definition: { steps }, key: 'beside', keys })).toEqual(['beside'])
  })
})
