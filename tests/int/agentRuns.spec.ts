import { type AgentTeams, agentTeams, type TestRun, TOPIC } from '../helpers/agentTeams'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

let app: RunningApp
let kit: AgentTeams

beforeAll(async () => {
  app = await startApp()
  kit = await agentTeams(app)
}, 2 * MINUTE)

afterAll(() => app?.stop())

const keysOf = ({ steps }: TestRun): string[] =>
  steps.filter(({ state }) => state === 'done').map(({ key }) => key)

describe('a run', () => {
  it(
    'stops when its budget is used, loses nothing, and goes on with more',
    async () => {
      const { id } = await kit.start('weeklyContent', { topic: TOPIC }, { budget: { steps: 3 } })
      const stopped = await kit.rested(id)
      expect(stopped).toMatchObject({ state: 'suspended', reason: 'budget' })
      expect(stopped.message).toContain('3 steps')
      expect(stopped.usage.steps).toBe(3)
      await kit.ok('POST', `/agent-runs/${id}/retry`, { body: { budget: { steps: 100 } } })
      const run = await kit.rested(id, ({ reason }) => reason === 'approval')
      const keys = keysOf(run)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toEqual(expect.arrayContaining(keysOf(stopped)))
    },
    MINUTE,
  )

  it(
    'does a step anew with all that follows, and writes its drafts anew, no second ones',
    async () => {
      const { id } = await kit.start('researchReport', { topic: TOPIC })
      const first = await kit.rested(id, ({ state }) => state === 'succeeded')
      await kit.ok('POST', `/agent-runs/${id}/retry`, { body: { from: 'report' } })
      const again = await kit.rested(
        id,
        ({ steps, state }) => state === 'succeeded' && steps.length > first.steps.length,
      )
      expect(again.drafts.map((draft) => draft.id)).toEqual(first.drafts.map((draft) => draft.id))
      const attempts = again.steps.filter(({ step }) => step === 'save')
      expect(attempts.map(({ attempt, state }) => [attempt, state])).toEqual([
        [1, 'superseded'],
        [2, 'done'],
      ])
      expect(again.steps.filter(({ step }) => step === 'own')).toHaveLength(1)
    },
    MINUTE,
  )

  it('is cancelled with its questions, and stays so', async () => {
    const { id } = await kit.start('weeklyContent', { topic: TOPIC })
    const approval = await kit.asked(id)
    expect(await kit.ok('POST', `/agent-runs/${id}/cancel`)).toMatchObject({ state: 'cancelled' })
    expect((await kit.call('POST', `/agent-runs/${id}/cancel`)).status).toBe(409)
    expect((await kit.decide(approval, { decision: 'approve' })).status).toBe(409)
  })

  it('is started once under one key, and refused without what the team asks for', async () => {
    const headers = { 'idempotency-key': `start-${Date.now()}` }
    const one = await kit.start('researchReport', { topic: TOPIC }, {}, { headers })
    const two = await kit.start('researchReport', { topic: TOPIC }, {}, { headers })
    expect(two.id).toBe(one.id)
    const missing = await kit.call('POST', '/agent-runs', {
      body: { team: 'campaignLaunch', brief: { brandProfile: kit.brand, colour: 'red' } },
    })
    expect(missing.status).toBe(422)
    expect(missing.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/brief/colour',
      '/brief/topic',
      '/brief/site',
    ])
    const foreign = await kit.call('POST', '/agent-runs', {
      as: kit.fixture.b.tokens.owner,
      body: {
        team: 'researchReport',
        brief: { topic: TOPIC, brandProfile: kit.brand, site: kit.site },
      },
    })
    expect([foreign.status, foreign.body.errors.length]).toEqual([422, 2])
    for (const as of [kit.fixture.a.tokens.viewer])
      expect(
        (await kit.call('POST', '/agent-runs', { as, body: { team: 'researchReport', brief: {} } }))
          .status,
      ).toBe(403)
  })

  it(
    'is told as it goes, and taken up again from the last event',
    async () => {
      const { id } = await kit.start('researchReport', { topic: TOPIC })
      const follow = async (headers: Record<string, string> = {}) => {
        const response = await fetch(`${app.url}/api/v1/agent-runs/${id}/events`, {
          headers: {
            authorization: kit.fixture.a.tokens.viewer,
            accept: 'text/event-stream',
            ...headers,
          },
        })
        return (await response.text()).split('\n\n').filter(Boolean)
      }
      const events = await follow()
      const named = (name: string) => events.filter((event) => event.includes(`event: ${name}\n`))
      expect(named('step').length).toBeGreaterThanOrEqual(5)
      expect(named('end')).toHaveLength(1)
      expect(events.at(-1)).toContain('succeeded')
      // Long after the last one there is nothing new but the run itself.
      const later = await follow({ 'last-event-id': new Date(Date.now() + MINUTE).toISOString() })
      expect(later.filter((event) => event.includes('event: step\n'))).toEqual([])
    },
    MINUTE,
  )

  it(
    'by an author drafts, and publishes with the rights of whoever approves',
    async () => {
      const as = kit.fixture.a.tokens.author
      const { id } = await kit.start('seoRefresh', { pages: 1 }, {}, { as })
      const approval = await kit.asked(id)
      await kit.decide(approval, { decision: 'approve' }, kit.fixture.a.tokens.editor)
      const run = await kit.ended(id)
      expect([run.state, run.error]).toEqual(['succeeded', null])
    },
    MINUTE,
  )

  it(
    'gets no right out of an approval that its team has made up',
    async () => {
      const other = await kit.asked((await kit.start('weeklyContent', { topic: TOPIC })).id)
      const forged = async (approval: unknown) => {
        const team = await kit.ok('POST', '/agent-teams', {
          body: {
            name: 'Forged',
            definition: {
              steps: [{ id: 'out', type: 'tool', tool: 'publishPages', input: { approval } }],
            },
          },
        })
        const { id } = await kit.ok('POST', '/agent-runs', {
          as: kit.fixture.a.tokens.author,
          body: { team: team.id, brief: {} },
        })
        return kit.rested(id)
      }
      for (const approval of [
        { approved: true, approvalId: other.id, content: {}, hash: other.contentHash },
        { approved: true, approvalId: 'none', authority: 'users/1' },
      ])
        expect((await forged(approval)).error).toMatchObject({ code: 'forbidden' })
    },
    MINUTE,
  )

  it(
    'waits for an hour without a job at work, and goes on when it has come',
    async () => {
      const at = new Date(Date.now() + 5000).toISOString()
      const team = await kit.ok('POST', '/agent-teams', {
        body: {
          name: 'Late',
          definition: {
            brief: [{ name: 'at', type: 'moment', label: { en: 'At', es: 'A las' } }],
            steps: [
              { id: 'wait', type: 'waitUntil', at: '{{brief.at}}' },
              {
                id: 'post',
                type: 'tool',
                tool: 'draftPost',
                input: { text: 'Good evening.' },
                needs: ['wait'],
              },
            ],
          },
        },
      })
      const { id } = await kit.ok('POST', '/agent-runs', { body: { team: team.id, brief: { at } } })
      expect(await kit.rested(id)).toMatchObject({
        state: 'suspended',
        reason: 'wait',
        waitUntil: at,
      })
      const { items } = await kit.ok('GET', '/operations?kind=agent-run&status=running')
      expect(items).toEqual([])
      const run = await kit.ended(id)
      expect([run.state, run.drafts.length]).toEqual(['succeeded', 1])
      expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at))
    },
    MINUTE,
  )

  it(
    'is started by a schedule, once for its hour, by who may run teams',
    async () => {
      const schedule = {
        name: 'Every Monday',
        target: {
          kind: 'agent-run',
          team: 'researchReport',
          brief: { topic: TOPIC, brandProfile: kit.brand, site: kit.site },
        },
        recurrence: { type: 'rule', freq: 'weekly', interval: 1 },
      }
      const unknown = { ...schedule, target: { ...schedule.target, team: 'none' } }
      const refused = await kit.call('POST', '/schedules', { body: unknown })
      expect(refused.status).toBeGreaterThanOrEqual(400)
      const { id, target } = await kit.ok('POST', '/schedules', { body: schedule })
      expect(target).toEqual(schedule.target)
      const { operationId } = await kit.ok('POST', `/schedules/${id}/run`, { body: {} })
      expect(operationId).toEqual(expect.any(String))
      const { items } = await kit.ok('GET', '/agent-runs?team=researchReport&limit=1')
      expect(items[0]).toMatchObject({ title: 'Every Monday' })
      expect(await kit.ended(items[0].id)).toMatchObject({ state: 'succeeded', drafts: [{}] })
    },
    MINUTE,
  )
})
