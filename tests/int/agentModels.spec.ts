import { type AgentTeams, agentTeams, TOPIC } from '../helpers/agentTeams'
import { modelEnv, type ModelServer, startModelServer } from '../helpers/modelServer'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

let app: RunningApp
let kit: AgentTeams
let model: ModelServer

beforeAll(async () => {
  model = await startModelServer()
  app = await startApp({ env: modelEnv(model) })
  kit = await agentTeams(app)
}, 2 * MINUTE)

afterAll(async () => {
  await app?.stop()
  await model?.stop()
})

const BRIEF = [
  { name: 'topic', type: 'longText', label: { en: 'About', es: 'Sobre' } },
  { name: 'brandProfile', type: 'brand', label: { en: 'Brand', es: 'Marca' } },
]

const PLAN = {
  title: 'Rye on Fridays',
  message: 'Rye that rests.',
  audience: 'Neighbours',
  points: [],
  brief: 'A rye loaf.',
  openQuestions: [],
}

const teamOf = async (steps: object[]): Promise<string> =>
  (
    await kit.ok('POST', '/agent-teams', {
      body: { name: 'Own', definition: { brief: BRIEF, steps } },
    })
  ).id

const run = async (steps: object[], more: object = {}) =>
  kit.ok('POST', '/agent-runs', {
    body: {
      team: await teamOf(steps),
      brief: { topic: TOPIC, brandProfile: kit.brand },
      ...more,
    },
  })

const planStep = (agent: string) => ({
  id: 'plan',
  type: 'agent',
  agent,
  writes: 'plan',
  task: '{{brief.topic}}',
})

const CANARY = 'Begin every line with KESTREL.'

describe('an agent of the tenant’s own', () => {
  it(
    'is heard as a wish among the data, with its temperature, and its step says what it used',
    async () => {
      const agent = await kit.ok('POST', '/agents', {
        body: { name: 'Bea', role: 'strategist', instructions: CANARY, temperature: 0.2 },
      })
      model.replyWith({ text: JSON.stringify(PLAN), usage: { input: 900, output: 120 } })
      const started = await run([planStep(agent.id)])
      const { state, error, steps, usage } = await kit.ended(started.id)
      expect([state, error]).toEqual(['succeeded', null])
      expect(steps[0]).toMatchObject({ key: 'plan', output: PLAN, usage: { inputTokens: 900 } })
      expect(steps[0]).toMatchObject({ promptHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(usage).toMatchObject({ inputTokens: 900, outputTokens: 120, steps: 1 })
      expect(usage.costUsd).toBeGreaterThan(0)
      const [asked] = model.requests
      const said = (role: string): string =>
        asked?.body.messages.find((message) => message.role === role)?.content as string
      expect(said('system')).toContain('You are the strategist.')
      expect(said('system')).not.toContain('KESTREL')
      expect(said('user')).toContain('KESTREL')
      expect(asked?.body).toMatchObject({ temperature: 0.2 })
      expect(asked?.body.tools).toBeUndefined()
    },
    MINUTE,
  )

  it('is frozen with the run, and cannot use tools that it is not allowed', async () => {
    const agent = await kit.ok('POST', '/agents', { body: { name: 'Cy', role: 'strategist' } })
    const started = await run([
      { ...planStep(agent.id), uses: [{ as: 'pages', tool: 'searchPages', input: {} }] },
    ])
    const { state, error } = await kit.ended(started.id)
    expect([state, error?.code]).toEqual(['failed', 'forbidden'])
    expect(error?.message).toContain('searchPages')
  })
})

describe('a budget', () => {
  it(
    'of tokens or money keeps a model from being asked, until it is raised',
    async () => {
      for (const budget of [{ tokens: 2000 }, { costUsd: 0.000_01 }]) {
        model.replyWith({ text: JSON.stringify(PLAN), usage: { input: 900, output: 120 } })
        const started = await run([planStep('strategist')], { budget })
        const stopped = await kit.rested(started.id)
        expect(stopped).toMatchObject({ state: 'suspended', reason: 'budget' })
        expect(model.requests).toHaveLength(0)
        const more = { tokens: null, costUsd: null }
        await kit.ok('POST', `/agent-runs/${started.id}/retry`, { body: { budget: more } })
        const ended = await kit.ended(started.id)
        expect(ended).toMatchObject({ state: 'succeeded', usage: { inputTokens: 900, steps: 1 } })
        expect(model.requests).toHaveLength(1)
      }
    },
    MINUTE,
  )
})

describe('a step that fails', () => {
  it(
    'fails its run, says why, and is done anew by itself',
    async () => {
      const steps = [
        planStep('strategist'),
        {
          id: 'save',
          type: 'tool',
          tool: 'draftPost',
          input: { text: '{{steps.plan.output.message}}' },
        },
      ]
      model.replyWith({ text: 'no JSON' }, { text: 'still none' })
      const started = await run(steps)
      const failed = await kit.ended(started.id)
      expect(failed).toMatchObject({ state: 'failed', error: { code: 'model_output_invalid' } })
      expect(failed.drafts).toEqual([])
      model.replyWith({ text: JSON.stringify(PLAN) })
      await kit.ok('POST', `/agent-runs/${started.id}/retry`, { body: {} })
      const ended = await kit.ended(started.id)
      expect([ended.state, ended.drafts.length]).toEqual(['succeeded', 1])
      // What the failed attempt cost is counted.
      expect(ended.usage.inputTokens).toBe(300)
    },
    MINUTE,
  )
})

describe('a provider that is busy', () => {
  const busy = { status: 503, headers: { 'retry-after': '3600' } }

  it(
    'for a moment delays a run, and does not end it',
    async () => {
      model.replyWith(busy, { text: JSON.stringify(PLAN) })
      const { id } = await run([planStep('strategist')], { budget: { steps: 1 } })
      const { state, error, steps, usage } = await kit.ended(id)
      expect([state, error]).toEqual(['succeeded', null])
      // The same attempt, taken up again: it counts once.
      expect(steps.map(({ key, attempt }) => [key, attempt])).toEqual([['plan', 1]])
      expect([usage.steps, model.requests.length]).toEqual([1, 2])
    },
    MINUTE,
  )

  it(
    'all the time ends a run, which says so',
    async () => {
      model.replyWith(busy, busy, busy)
      const { id } = await run([planStep('strategist')])
      const { state, error, steps } = await kit.ended(id)
      expect([state, error?.code, model.requests.length]).toEqual(['failed', 'model_busy', 3])
      expect(error?.message).toContain('takes no more requests now')
      expect(steps[0]).toMatchObject({ state: 'failed', error: { code: 'model_busy' } })
    },
    MINUTE,
  )
})

describe('a manager', () => {
  it(
    'sends its members to work until it has nothing more to do',
    async () => {
      const member = (id: string) => ({
        id,
        type: 'agent',
        agent: 'copywriter',
        writes: 'plan',
        task: '{{manager.task}}',
      })
      const lead = {
        id: 'lead',
        type: 'manager',
        agent: 'strategist',
        task: '{{brief.topic}}',
        members: [member('ann'), member('bob')],
        max: 5,
      }
      model.replyWith(
        { text: JSON.stringify({ next: 'bob', task: 'Write about rye.' }) },
        { text: JSON.stringify({ ...PLAN, title: 'By Bob' }) },
        { text: JSON.stringify({ next: null, task: '' }) },
      )
      const started = await run([lead])
      const { state, error, outputs, steps } = await kit.ended(started.id)
      expect([state, error]).toEqual(['succeeded', null])
      expect(steps.map(({ key }) => key)).toEqual(['lead#1', 'bob#1', 'lead#2'])
      expect(outputs.lead).toMatchObject({ rounds: 1, last: { title: 'By Bob' } })
      expect(model.requests[1]?.body.messages[1]?.content).toContain('Write about rye.')
    },
    MINUTE,
  )
})
