import fc from 'fast-check'
import { nextSteps } from './nextSteps'
import type { ReadyStep } from './readyStep'
import type { StepRecord } from './states'
import { anyTeam } from '../../../tests/helpers/anyTeam'
import type { TeamStep } from './step'
import { validateTeam } from './validateTeam'
import { withDescendants } from './childrenOf'
import { ownTemplates } from './ownTemplates'
import { placeholdersIn } from './placeholders'

const MINUTE = 60_000

const KNOWN = {
  agents: new Set(['copywriter']),
  tools: new Map([['draftPost', { reads: false }]]),
}

/** What a step answers: the same whenever it is asked, and with a score that loops end at. */
const answerOf = (ready: ReadyStep): unknown => {
  if (ready.does === 'decide') {
    const next = ready.inputs.members[ready.inputs.done.length]
    return { next: next?.id ?? null, task: `round ${ready.inputs.done.length}` }
  }
  if (ready.does === 'approve') {
    const approved = ready.inputs.round >= 2 || !ready.step.rewrite
    return {
      approved,
      reason: 'again',
      content: ready.inputs.content,
      hash: '',
      by: null,
      authority: null,
    }
  }
  const sum = [...JSON.stringify([ready.key, ready.inputs])].reduce(
    (hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9973,
    7,
  )
  return { score: sum % 100, list: ['a', 'b', 'c'].slice(0, sum % 4), said: `${ready.key} ${sum}` }
}

type Run = { order: string[]; outputs: unknown; records: StepRecord[] }

/** Runs a team to its end; `choose` picks what is done next, `crash` whether the worker dies at it. */
const runTeam = ({
  steps,
  choose,
  crash = () => false,
}: {
  steps: TeamStep[]
  choose: (count: number) => number
  crash?: () => boolean
}): Run => {
  let records: StepRecord[] = []
  const order: string[] = []
  for (let turn = 0; turn < 3000; turn += 1) {
    // Another worker knows no more than what was stored.
    const stored = JSON.parse(JSON.stringify(records)) as StepRecord[]
    const progress = nextSteps({ definition: { steps }, records: stored, given: { brief: {} } })
    if (progress.state === 'done') return { order, outputs: progress.outputs, records }
    if (progress.state === 'failed') throw new Error(`${progress.key}: ${progress.error.message}`)
    const open = [...progress.running, ...progress.ready]
    const next = open[choose(open.length)]
    if (!next) throw new Error('Nothing can be done, and it is not over.')
    const others = records.filter(({ key }) => key !== next.key)
    if (crash()) {
      records = [...others, { key: next.key, attempt: next.attempt, state: 'running' }]
      continue
    }
    order.push(next.key)
    const done = { key: next.key, attempt: next.attempt, state: 'done' as const }
    records = [...others, { ...done, output: answerOf(next) }]
  }
  throw new Error('It does not end.')
}

const inOrder = (): number => 0

const idOfKey = (key: string): string => key.split(/[[#]/)[0] ?? ''

describe('a team of any shape', () => {
  it(
    'is valid, ends, and runs every step once and after all that it needs',
    () => {
      fc.assert(
        fc.property(anyTeam, fc.infiniteStream(fc.nat()), (steps, picks) => {
          expect(validateTeam({ steps }, KNOWN)).toHaveProperty('team')
          const { order } = runTeam({
            steps,
            choose: (count) => (picks.next().value as number) % count,
          })
          expect(new Set(order).size).toBe(order.length)
          const all = steps.flatMap(withDescendants)
          for (const [index, key] of order.entries()) {
            const step = all.find(({ id }) => id === idOfKey(key))
            const needed = step ? ownNeeds(step) : []
            const later = order.slice(index + 1).map(idOfKey)
            // A step of a later round may need what comes then; at the top there is one round.
            if (!/[[#]/.test(key)) for (const id of needed) expect(later).not.toContain(id)
          }
        }),
      )
    },
    MINUTE,
  )

  it(
    'comes to the same whatever order its steps are done in and wherever workers die',
    () => {
      fc.assert(
        fc.property(anyTeam, fc.infiniteStream(fc.nat()), (steps, picks) => {
          const plain = runTeam({ steps, choose: inOrder })
          const next = (): number => picks.next().value as number
          const wild = runTeam({
            steps,
            choose: (count) => next() % count,
            crash: () => next() % 3 === 0,
          })
          expect(wild.outputs).toEqual(plain.outputs)
          expect([...wild.order].sort()).toEqual([...plain.order].sort())
        }),
      )
    },
    MINUTE,
  )
})

/** What the step itself needs, without the steps in it. */
const ownNeeds = (step: TeamStep): string[] => [
  ...(step.needs ?? []),
  ...ownTemplates(step)
    .flatMap(placeholdersIn)
    .flatMap((path) => (path.startsWith('steps.') ? [path.split('.')[1] ?? ''] : [])),
]

const post = (id: string, text: string): TeamStep => ({
  id,
  type: 'tool',
  tool: 'draftPost',
  input: { text },
})

const keysOf = (steps: TeamStep[], records: StepRecord[] = [], brief: unknown = {}): string[] => {
  const progress = nextSteps({ definition: { steps }, records, given: { brief } })
  return progress.state === 'pending' ? progress.ready.map(({ key }) => key) : [progress.state]
}

const done = (key: string, output: unknown = {}): StepRecord => ({
  key,
  attempt: 1,
  state: 'done',
  output,
})

describe('next steps', () => {
  it('begins side by side, and waits for what a placeholder or needs names', () => {
    const steps = [
      post('first', ''),
      post('second', '{{steps.first.output.x}}'),
      { ...post('third', ''), needs: ['second'] },
      post('fourth', ''),
    ]
    expect(keysOf(steps)).toEqual(['first', 'fourth'])
    expect(keysOf(steps, [done('first')])).toEqual(['second', 'fourth'])
  })

  it('maps a list into steps of their own, with their item', () => {
    const steps: TeamStep[] = [
      { id: 'all', type: 'map', over: '{{brief.list}}', max: 2, step: post('one', 'No. {{item}}') },
    ]
    const progress = nextSteps({
      definition: { steps },
      records: [],
      given: { brief: { list: [7, 8, 9] } },
    })
    expect(progress).toMatchObject({
      ready: [
        { key: 'one[0]', inputs: { input: { text: 'No. 7' } } },
        { key: 'one[1]', inputs: { input: { text: 'No. 8' } } },
      ],
    })
  })

  it('repeats a loop until the score is reached, and tells each round of the one before', () => {
    const steps: TeamStep[] = [
      {
        id: 'loop',
        type: 'loop',
        score: '{{steps.write.output.score}}',
        until: 80,
        max: 3,
        body: post('write', '{{previous.write.output.score}}'),
      },
    ]
    const progress = nextSteps({
      definition: { steps },
      records: [done('write#1', { score: 40 })],
      given: { brief: {} },
    })
    expect(progress).toMatchObject({
      ready: [{ key: 'write#2', inputs: { input: { text: 40 } } }],
    })
    expect(keysOf(steps, [done('write#1', { score: 90 })])).toEqual(['done'])
  })

  it('gives the reason of a rejection to the rewrite, and asks about what comes of it', () => {
    const steps: TeamStep[] = [
      {
        id: 'ask',
        type: 'approve',
        message: 'Well?',
        content: { text: 'old' },
        max: 2,
        rewrite: post('again', '{{approval.reason}}'),
      },
    ]
    const no = {
      approved: false,
      reason: 'shorter',
      content: { text: 'old' },
      hash: '',
      by: null,
      authority: null,
    }
    const given = { brief: {} }
    expect(nextSteps({ definition: { steps }, records: [done('ask#1', no)], given })).toMatchObject(
      { ready: [{ key: 'again#1', inputs: { input: { text: 'shorter' } } }] },
    )
    const records = [done('ask#1', no), done('again#1', { text: 'new' })]
    expect(nextSteps({ definition: { steps }, records, given })).toMatchObject({
      ready: [{ key: 'ask#2', inputs: { content: { text: 'new' }, before: { text: 'old' } } }],
    })
    expect(
      nextSteps({ definition: { steps }, records: [...records, done('ask#2', no)], given }),
    ).toMatchObject({ state: 'failed', error: { code: 'rejected' } })
  })

  it('begins nothing new after a failure, and fails once the rest is at an end', () => {
    const steps = [post('bad', ''), post('slow', ''), post('next', '{{steps.slow.output}}')]
    const failed: StepRecord = {
      key: 'bad',
      attempt: 1,
      state: 'failed',
      error: { code: 'x', message: 'no' },
    }
    const running: StepRecord = { key: 'slow', attempt: 1, state: 'running' }
    expect(keysOf(steps, [failed, running])).toEqual([])
    expect(keysOf(steps, [failed, done('slow')])).toEqual(['failed'])
  })
})
