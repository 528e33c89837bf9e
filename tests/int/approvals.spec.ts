import { type AgentTeams, agentTeams, TOPIC } from '../helpers/agentTeams'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

let app: RunningApp
let kit: AgentTeams

beforeAll(async () => {
  app = await startApp()
  kit = await agentTeams(app)
}, 2 * MINUTE)

afterAll(() => app?.stop())

describe('an approval', () => {
  it(
    'is void once a draft was edited, and asked for anew',
    async () => {
      const { id } = await kit.start('weeklyContent', { topic: TOPIC })
      const approval = await kit.asked(id)
      const [item] = approval.items
      await kit.ok('PATCH', `/posts/${item?.documentId}`, { body: { text: 'Changed meanwhile.' } })
      const refused = await kit.decide(approval, { decision: 'approve' })
      expect([refused.status, refused.body.code]).toEqual([409, 'approval_void'])
      const next = await kit.asked(id, approval.id)
      expect(JSON.stringify(next.items)).toContain('Changed meanwhile.')
      expect(await kit.ok('GET', `/approvals/${approval.id}`)).toMatchObject({ state: 'void' })
      expect((await kit.decide(next, { decision: 'approve' })).status).toBe(200)
      await kit.rested(id, ({ state }) => state === 'succeeded')
    },
    MINUTE,
  )

  it(
    'is void also when the edit comes after it, before what was approved goes out',
    async () => {
      // Between the approval and what brings it out stands another question.
      const { definition } = await kit.ok('GET', '/agent-teams/weeklyContent')
      const team = await kit.ok('POST', '/agent-teams', {
        body: {
          name: 'With a second look',
          definition: {
            ...definition,
            steps: definition.steps.flatMap((step: { id: string }) =>
              step.id === 'schedule'
                ? [
                    {
                      id: 'look',
                      type: 'approve',
                      message: 'Now?',
                      content: { text: 'Send it all.' },
                      needs: ['approve'],
                      max: 1,
                    },
                    { ...step, needs: ['look'] },
                  ]
                : [step],
            ),
          },
        },
      })
      const { id } = await kit.start(team.id, { topic: TOPIC, channels: [kit.feed] })
      const approval = await kit.asked(id)
      await kit.decide(approval, { decision: 'approve' })
      const look = await kit.asked(id, approval.id)
      const [item] = approval.items
      await kit.ok('PATCH', `/posts/${item?.documentId}`, { body: { text: 'Changed after all.' } })
      await kit.decide(look, { decision: 'approve' })

      const anew = await kit.asked(id, look.id)
      expect(await kit.ok('GET', `/approvals/${approval.id}`)).toMatchObject({ state: 'void' })
      expect(JSON.stringify(anew.items)).toContain('Changed after all.')
      // Nothing has gone out by then.
      for (const { documentId } of approval.items)
        expect(await kit.ok('GET', `/posts/${documentId}`)).toMatchObject({ status: 'draft' })
      await kit.decide(anew, { decision: 'approve' })
      await kit.decide(await kit.asked(id, anew.id), { decision: 'approve' })
      const { state, outputs } = await kit.ended(id)
      expect([state, (outputs.schedule as { scheduled: unknown[] }).scheduled.length]).toEqual([
        'succeeded',
        5,
      ])
    },
    MINUTE,
  )

  it('is decided once, about what was looked at, by editors and owners', async () => {
    const { id } = await kit.start('weeklyContent', { topic: TOPIC })
    const approval = await kit.asked(id)
    const other = { ...approval, contentHash: '0'.repeat(64) }
    expect((await kit.decide(other, { decision: 'approve' })).status).toBe(409)
    for (const role of ['author', 'viewer'] as const)
      expect(
        (await kit.decide(approval, { decision: 'approve' }, kit.fixture.a.tokens[role])).status,
      ).toBe(403)
    expect(
      (await kit.decide(approval, { decision: 'approve' }, kit.fixture.b.tokens.owner)).status,
    ).toBe(404)
    const both = await Promise.all([
      kit.decide(approval, { decision: 'approve' }, kit.fixture.a.tokens.editor),
      kit.decide(approval, { decision: 'reject', reason: 'no' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it(
    'may be given by a link: once, until its hour, and with the rights of who made it',
    async () => {
      const { id } = await kit.start('weeklyContent', { topic: TOPIC, channels: [kit.feed] })
      const approval = await kit.asked(id)
      const refused = await kit.call('POST', `/approvals/${approval.id}/link`, {
        as: kit.fixture.a.tokens.author,
        body: { for: 'Ann' },
      })
      expect(refused.status).toBe(403)
      const { url } = await kit.ok('POST', `/approvals/${approval.id}/link`, {
        body: { for: 'Ann', hours: 1 },
      })
      const link = url.replace(/^https?:\/\/[^/]+/, app.url)
      const shown = await fetch(link)
      expect(shown.status).toBe(200)
      expect(shown.headers.get('referrer-policy')).toBe('no-referrer')
      const html = await shown.text()
      expect(html).toContain(approval.contentHash)
      const post = (values: Record<string, string>) =>
        fetch(link, { method: 'POST', body: new URLSearchParams(values) })
      expect((await post({ decision: 'reject', contentHash: approval.contentHash })).status).toBe(
        422,
      )
      const decided = await post({ decision: 'approve', contentHash: approval.contentHash })
      expect(decided.status).toBe(200)
      expect((await post({ decision: 'approve', contentHash: approval.contentHash })).status).toBe(
        404,
      )
      expect((await fetch(link)).status).toBe(404)
      expect(await kit.ok('GET', `/approvals/${approval.id}`)).toMatchObject({
        state: 'approved',
        decidedBy: 'link/Ann',
      })
      const run = await kit.ended(id)
      expect(run.outputs.schedule).toMatchObject({ scheduled: expect.any(Array) })
    },
    MINUTE,
  )
})
