import { type AgentTeams, agentTeams, TOPIC } from '../helpers/agentTeams'
import { poll } from '../helpers/apiClient'
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

const PLAN = {
  title: 'Rye on Fridays',
  message: 'Rye that rests.',
  audience: 'Neighbours',
  points: [],
  brief: 'A rye loaf.',
  openQuestions: [],
}

const writePost = (text: string, id = 'post') => ({
  id,
  type: 'tool',
  tool: 'draftPost',
  input: { text },
})

const ask = (content: unknown, more: object = {}) => ({
  id: 'ask',
  type: 'approve',
  message: 'Fine?',
  content,
  max: 1,
  ...more,
})

const makeTeam = (steps: object[], more: object = {}) =>
  kit.call('POST', '/agent-teams', { body: { name: 'Own', definition: { steps, ...more } } })

const startTeam = async (steps: object[], { as }: { as?: string } = {}) => {
  const { status, body } = await makeTeam(steps)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return kit.ok('POST', '/agent-runs', { as, body: { team: body.id, brief: {} } })
}

/** Somebody new in the tenant, with what only the administrator may do to them. */
const hire = async (role: string) => {
  const email = `${role}-${Date.now()}@alpha.example`
  const password = 'a long enough password 4711'
  const admin = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${app.url}/api${path}`, {
      method,
      headers: { authorization: kit.fixture.admin, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as { doc: { id: string } }
  }
  const tenant = kit.fixture.a.tenantId
  const tenants = (as: string) => ({ tenants: [{ tenant, role: as }] })
  const { doc } = await admin('POST', '/users', { email, name: role, password, ...tenants(role) })
  const login = await fetch(`${app.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { token } = (await login.json()) as { token: string }
  return {
    as: `JWT ${token}`,
    becomes: (next: string) => admin('PATCH', `/users/${doc.id}`, tenants(next)),
    leaves: () => admin('DELETE', `/users/${doc.id}`),
  }
}

describe('a step that brings out', () => {
  it(
    'asks again about what was edited, also when it names the approval by its id alone',
    async () => {
      const { id } = await startTeam([
        writePost('As it was.'),
        ask('{{steps.post.output}}'),
        { ...ask('Now?', { id: 'look', needs: ['ask'] }) },
        {
          id: 'out',
          type: 'tool',
          tool: 'schedulePosts',
          needs: ['look'],
          input: { approval: '{{steps.ask.output.approvalId}}' },
        },
      ])
      const approval = await kit.asked(id)
      await kit.decide(approval, { decision: 'approve' })
      const look = await kit.asked(id, approval.id)
      const [item] = approval.items
      await kit.ok('PATCH', `/posts/${item?.documentId}`, { body: { text: 'As nobody saw it.' } })
      await kit.decide(look, { decision: 'approve' })
      const anew = await kit.asked(id, look.id)
      expect(JSON.stringify(anew.items)).toContain('As nobody saw it.')
      await kit.call('POST', `/agent-runs/${id}/cancel`)
    },
    MINUTE,
  )

  it(
    'fails for a void approval of another run, instead of trying for ever',
    async () => {
      const other = await startTeam([writePost('As it was.'), ask('{{steps.post.output}}')])
      const approval = await kit.asked(other.id)
      const [item] = approval.items
      await kit.ok('PATCH', `/posts/${item?.documentId}`, { body: { text: 'Changed.' } })
      expect((await kit.decide(approval, { decision: 'approve' })).status).toBe(409)
      const { id } = await startTeam([
        { id: 'out', type: 'tool', tool: 'schedulePosts', input: { approval: approval.id } },
      ])
      const run = await kit.ended(id)
      expect([run.state, run.error?.code, run.steps.length]).toEqual(['failed', 'approval_void', 1])
    },
    MINUTE,
  )
})

describe('a team', () => {
  it('is refused when its maps in one another could make more steps than a run may have', async () => {
    const nested = (depth: number): object => ({
      id: `m${depth}`,
      type: 'map',
      over: '{{brief.list}}',
      max: 50,
      step: depth === 0 ? writePost('x') : nested(depth - 1),
    })
    const list = { name: 'list', type: 'channels', label: { en: 'x', es: 'x' } }
    const refused = await makeTeam([nested(4)], { brief: [list] })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      expect.any(Number),
      expect.stringContaining('side by side'),
    ])
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.status).toBeLessThan(500)
  })

  it('takes no endless list of channels in its brief', async () => {
    const refused = await kit.call('POST', '/agent-runs', {
      body: {
        team: 'weeklyContent',
        brief: { topic: TOPIC, brandProfile: kit.brand, channels: Array(5000).fill(kit.feed) },
      },
    })
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/brief/channels'])
  })
})

describe('who has left', () => {
  it(
    'leaves runs that end, and that keep nobody else’s from going on',
    async () => {
      const author = await hire('author')
      const { id } = await startTeam([ask('Fine?'), writePost('After it.', 'after')], author)
      const { id: other } = await startTeam([
        ask('Fine?'),
        { ...writePost('After it.', 'after'), needs: ['ask'] },
      ])
      const approval = await kit.asked(id)
      await author.leaves()
      expect((await kit.decide(approval, { decision: 'approve' })).status).toBe(200)
      const run = await kit.ended(id)
      expect([run.state, run.error?.code]).toEqual(['failed', 'forbidden'])
      await kit.decide(await kit.asked(other), { decision: 'approve' })
      expect((await kit.ended(other)).state).toBe('succeeded')
    },
    2 * MINUTE,
  )

  it(
    'leaves no link with which somebody still decides',
    async () => {
      const editor = await hire('editor')
      const { id } = await startTeam([ask('Fine?')])
      const approval = await kit.asked(id)
      const { url } = await kit.ok('POST', `/approvals/${approval.id}/link`, {
        as: editor.as,
        body: { for: 'Ann' },
      })
      await editor.becomes('viewer')
      const link = url.replace(/^https?:\/\/[^/]+/, app.url)
      const decided = await fetch(link, {
        method: 'POST',
        body: new URLSearchParams({ decision: 'approve', contentHash: approval.contentHash }),
      })
      expect([decided.status, (await fetch(link)).status]).toEqual([404, 404])
      expect(await kit.ok('GET', `/approvals/${approval.id}`)).toMatchObject({ state: 'pending' })
    },
    MINUTE,
  )
})

describe('the MCP server', () => {
  const post = (key: string, body: unknown) =>
    fetch(`${app.url}/api/v1/mcp`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const called = (name: string, args: object, id = 1) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name, arguments: args },
  })

  it('does one thing a request: no batch goes past the limits of requests', async () => {
    const response = await post(
      kit.fixture.a.key,
      Array.from({ length: 50 }, (_, id) => called('draftPost', { text: `Batch ${id}` }, id)),
    )
    expect(response.status).toBe(400)
  })

  it('fetches addresses for none that may not let agents work', async () => {
    const { doc } = await kit.rest('POST', '/api-keys', {
      tenant: kit.fixture.a.tenantId,
      name: 'Nothing',
      scopes: ['pages:read'],
    })
    const response = await post(doc.key, called('fetchUrl', { urls: ['http://127.0.0.1/'] }))
    expect(await response.text()).toContain('forbidden')
    const allowed = await post(
      kit.fixture.a.key,
      called('fetchUrl', { urls: [`${app.url}/`, 'http://[::1]/', 'http://2130706433/'] }),
    )
    const { result } = (await allowed.json()) as {
      result: { structuredContent: { sources: unknown[]; failed: unknown[] } }
    }
    expect([result.structuredContent.sources, result.structuredContent.failed.length]).toEqual([
      [],
      3,
    ])
  })

  it('answers nonsense with a refusal', async () => {
    for (const body of ['{', '[]', '1', '{"jsonrpc":"2.0"}', '"x"']) {
      const { status } = await post(kit.fixture.a.key, body)
      expect([body, status]).toEqual([body, expect.any(Number)])
      expect(status).toBeLessThan(500)
      expect(status).toBeGreaterThanOrEqual(400)
    }
    expect((await post(kit.fixture.a.key, 'x'.repeat(2_000_000))).status).toBe(413)
  })
})

describe('a tool', () => {
  it(
    'writes no document of another tenant, whoever lets it work',
    async () => {
      const { id: foreign } = await kit.ok('POST', '/posts', {
        as: kit.fixture.b.tokens.owner,
        body: { title: 'Theirs', text: 'Theirs.' },
      })
      const team = (
        await makeTeam([
          {
            id: 'post',
            type: 'tool',
            tool: 'draftPost',
            input: { text: 'Ours.', documentId: foreign },
          },
        ])
      ).body
      const { id } = await kit.ok('POST', '/agent-runs', {
        as: kit.fixture.admin,
        headers: { 'x-tenant-id': kit.fixture.a.tenantId },
        body: { team: team.id, brief: {}, tenantId: kit.fixture.a.tenantId },
      })
      const { state, error } = await kit.ended(id)
      expect([state, error?.code]).toEqual(['failed', 'not_found'])
      const as = kit.fixture.b.tokens.owner
      expect(await kit.ok('GET', `/posts/${foreign}`, { as })).toMatchObject({ text: 'Theirs.' })
    },
    MINUTE,
  )
})

describe('a run', () => {
  it(
    'that is retried right after it was cancelled is not cancelled by the job it had',
    async () => {
      let answer = (): void => undefined
      const until = new Promise<void>((done) => (answer = done))
      model.replyWith({ text: JSON.stringify(PLAN), until }, { text: JSON.stringify(PLAN) })
      const { id } = await startTeam([
        { id: 'plan', type: 'agent', agent: 'strategist', writes: 'plan', task: 'Rye.' },
      ])
      await poll({
        ask: () => Promise.resolve(model.requests.length),
        accept: (count) => count === 1,
        what: 'The first request',
      })
      await kit.ok('POST', `/agent-runs/${id}/cancel`)
      await kit.ok('POST', `/agent-runs/${id}/retry`, { body: {} })
      answer()
      expect((await kit.ended(id)).state).toBe('succeeded')
    },
    MINUTE,
  )

  it('is followed from any nonsense that stands for a last event', async () => {
    const { id } = await startTeam([writePost('Followed.')])
    await kit.ended(id)
    for (const last of ['-271821-04-20T00:00:00.000Z', '9'.repeat(40), '{{}}', '%00']) {
      const response = await fetch(`${app.url}/api/v1/agent-runs/${id}/events`, {
        headers: {
          authorization: kit.fixture.a.tokens.viewer,
          accept: 'text/event-stream',
          'last-event-id': last,
        },
      })
      expect([last, response.status]).toEqual([last, 200])
      expect(await response.text()).toContain('event: end')
    }
  })
})
