import { poll } from '../helpers/apiClient'
import { httpGet } from '../helpers/httpGet'
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

describe('built-in teams, without a language model', () => {
  it.each([
    ['campaignLaunch', 5],
    ['weeklyContent', 6],
    ['seoRefresh', 5],
    ['researchReport', 1],
    ['supportAnswers', 1],
    ['ecommerceOptimisation', 4],
  ])(
    '%s leaves at least %i drafts in words of the brand, and ends',
    async (team, least) => {
      const { definition } = await kit.ok('GET', `/agent-teams/${team}`)
      const wanted = definition.brief.map(({ name }: { name: string }) => name)
      const given = { topic: TOPIC, channels: [kit.feed], pages: 5 }
      const brief = Object.entries(given).filter(([name]) => wanted.includes(name))
      const { id } = await kit.start(team, Object.fromEntries(brief))
      const run = await kit.rested(id)
      expect([run.state, run.error]).toEqual([
        definition.steps.some(({ type }: { type: string }) => type === 'approve')
          ? 'suspended'
          : 'succeeded',
        null,
      ])
      expect(run.drafts.length).toBeGreaterThanOrEqual(least)
      const drafts = await kit.draftsOf(run)
      const words = JSON.stringify(drafts)
      expect(words).not.toMatch(/lorem|\{\{|undefined|\[object/i)
      if (team !== 'seoRefresh') expect(words).toContain('Amsel')
      for (const draft of drafts) expect(draft).not.toHaveProperty('agentKey')
      if (run.state !== 'suspended') return
      // A first decision, and the end.
      const approval = await kit.asked(id)
      expect((await kit.decide(approval, { decision: 'approve' })).status).toBe(200)
      const end = await kit.ended(id)
      expect([end.state, end.error]).toEqual(['succeeded', null])
    },
    MINUTE,
  )
})

describe('what people sent through forms', () => {
  it(
    'is read by agents, and by no step that others see the answer of',
    async () => {
      const { definition } = await kit.ok('GET', '/agent-teams/supportAnswers')
      const tools = definition.steps.flatMap(({ type, tool }: { type: string; tool?: string }) =>
        type === 'tool' ? [tool] : [],
      )
      expect(tools).not.toContain('readSubmissions')
      const steps = [{ id: 'read', type: 'tool', tool: 'readSubmissions', input: {} }]
      const refused = await kit.call('POST', '/agent-teams', {
        body: { name: 'Own', definition: { steps } },
      })
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        422,
        expect.stringContaining('let an agent use'),
      ])
    },
    MINUTE,
  )
})

describe('a campaign', () => {
  it(
    'is written anew with the reason of a rejection, and published and scheduled once approved',
    async () => {
      const publishAt = new Date(Date.now() + 24 * 60 * MINUTE).toISOString()
      const { id } = await kit.start('campaignLaunch', {
        topic: TOPIC,
        channels: [kit.feed],
        publishAt,
      })
      const first = await kit.asked(id)
      expect(first).toMatchObject({ round: 1, state: 'pending', mayDecide: true, before: [] })
      const before = await kit.draftsOf(await kit.rested(id))
      const rejected = await kit.decide(first, {
        decision: 'reject',
        reason: 'Make it shorter, please.',
      })
      expect(rejected.body).toMatchObject({ state: 'rejected', reason: 'Make it shorter, please.' })

      const second = await kit.asked(id, first.id)
      expect(second.round).toBe(2)
      expect(second.before).toEqual(first.items)
      const rewritten = await kit.rested(id)
      // The same documents, in other words.
      expect(rewritten.drafts.map((draft) => draft.id).sort()).toEqual(
        first.items.map(({ documentId }) => documentId).sort(),
      )
      const lengthOf = (items: { texts: { text: string }[] }[]) =>
        items.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + text.length, 0)
      expect(lengthOf(second.items)).toBeLessThan(lengthOf(first.items))
      expect(await kit.draftsOf(rewritten)).not.toEqual(before)

      // Edited words are what is published.
      const words = second.items.find(({ key }) => key.startsWith('pages/'))
      const texts = (words?.texts ?? []).map(({ text }) => text)
      texts[0] = 'A title by a person'
      texts[texts.length - 1] = 'The last words are by a person.'
      const edits = { [words?.key ?? '']: texts }
      expect((await kit.decide(second, { decision: 'approve', edits })).status).toBe(200)
      const run = await kit.ended(id)
      expect([run.state, run.error]).toEqual(['succeeded', null])
      const page = run.drafts.find(({ collection }) => collection === 'pages')
      expect(await kit.rest('GET', `/pages/${page?.id}?depth=0`)).toMatchObject({
        _status: 'published',
        title: 'A title by a person',
      })
      const { scheduled, skipped } = run.outputs.schedule as {
        scheduled: { id: string; at: string }[]
        skipped: { id: string }[]
      }
      // The letter has no list of readers: it stays, and says why.
      expect([scheduled.length, skipped.length]).toEqual([3, 1])
      expect(scheduled[0]?.at).toBe(publishAt)
      for (const { id: post, at } of scheduled)
        expect(await kit.ok('GET', `/posts/${post}`)).toMatchObject({
          status: 'scheduled',
          scheduledAt: at,
        })
      const { path } = await kit.rest('GET', `/pages/${page?.id}?depth=0`)
      await poll({
        ask: () => httpGet(`${app.siteUrl('amsel')}${path}`),
        accept: ({ status, text }: { status: number; text: string }) =>
          status === 200 && text.includes('The last words are by a person.'),
        what: 'The page that is live',
        timeout: MINUTE,
      })
    },
    2 * MINUTE,
  )

  it(
    'takes edits with the approval, and records what was decided by whom',
    async () => {
      const { id } = await kit.start('weeklyContent', { topic: TOPIC })
      const approval = await kit.asked(id)
      const [item] = approval.items
      if (!item) throw new Error('Nothing was asked about.')
      const texts = item.texts.map(({ text }) => text)
      const wrong = await kit.decide(approval, { decision: 'approve', edits: { [item.key]: [] } })
      expect(wrong.status).toBe(422)
      texts[texts.length - 1] = 'Edited by a person.'
      const { status, body } = await kit.decide(
        approval,
        { decision: 'approve', edits: { [item.key]: texts } },
        kit.fixture.a.tokens.editor,
      )
      expect([status, body.edited]).toEqual([200, true])
      expect(body.decidedBy).toMatch(/^users\//)
      expect(body.contentHash).not.toBe(approval.contentHash)
      expect(await kit.ok('GET', `/posts/${item.documentId}`)).toMatchObject({
        text: 'Edited by a person.',
      })
      // A copy is another post, and no agent's.
      const copy = await kit.rest('POST', `/posts/${item.documentId}/duplicate`, {})
      expect(copy.doc.id).not.toBe(item.documentId)
      const run = await kit.rested(id, ({ state }) => state === 'succeeded')
      expect(run.steps.find(({ key }) => key === 'approve#1')).toMatchObject({
        reviewer: body.decidedBy,
      })
    },
    MINUTE,
  )
})

describe('a team of one’s own', () => {
  const copy = async () => {
    const { definition } = await kit.ok('GET', '/agent-teams/researchReport')
    return kit.ok('POST', '/agent-teams', { body: { name: 'Ours', definition } })
  }
  const save = (
    { id, updatedAt }: { id: string; updatedAt: string },
    body: object,
  ): Promise<{ status: number; body: { updatedAt: string; name: string } }> =>
    kit.call('PATCH', `/agent-teams/${id}`, { body, headers: { 'x-base-version': updatedAt } })

  it('is saved by one alone of several editors who began from the same state', async () => {
    const team = await copy()
    const names = ['First', 'Second', 'Third']
    const answers = await Promise.all(names.map((name) => save(team, { name })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const saved = answers.find(({ status }) => status === 200)?.body
    expect(await kit.ok('GET', `/agent-teams/${team.id}`)).toMatchObject({ name: saved?.name })
    expect((await save(team, { name: 'Late' })).status).toBe(409)
    expect(await save({ ...team, ...saved }, { name: 'Next' })).toMatchObject({ status: 200 })
  })

  it('is saved from the same state once more after a save that was refused', async () => {
    const team = await copy()
    const steps = [{ id: 'a', type: 'tool', tool: 'unknown', input: {} }]
    expect((await save(team, { definition: { ...team.definition, steps } })).status).toBe(422)
    expect((await save(team, { name: 'Mended' })).status).toBe(200)
  })
})
