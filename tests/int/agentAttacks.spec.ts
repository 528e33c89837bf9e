import { type AgentTeams, agentTeams, type TestApproval, TOPIC } from '../helpers/agentTeams'
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

describe('a budget of money', () => {
  it(
    'keeps a model from being asked whose price nobody knows',
    async () => {
      const { tenantId, tokens } = kit.fixture.b
      const changed = await fetch(`${app.url}/api/tenants/${tenantId}`, {
        method: 'PATCH',
        headers: { authorization: kit.fixture.admin, 'content-type': 'application/json' },
        body: JSON.stringify({
          ai: {
            provider: 'openai-compatible',
            baseUrl: 'https://model.invalid/v1',
            model: 'unheard-of',
          },
        }),
      })
      expect(changed.status).toBe(200)
      const steps = [
        { id: 'plan', type: 'agent', agent: 'strategist', writes: 'plan', task: 'Rye.' },
      ]
      const as = tokens.owner
      const team = await kit.ok('POST', '/agent-teams', {
        as,
        body: { name: 'Own', definition: { steps } },
      })
      const { id } = await kit.ok('POST', '/agent-runs', {
        as,
        body: { team: team.id, brief: {}, budget: { costUsd: 1 } },
      })
      const run = await poll<{ state: string; error: { code: string; message: string } }>({
        ask: () => kit.ok('GET', `/agent-runs/${id}`, { as }),
        accept: ({ state }) => state === 'failed',
        what: 'The end of the run',
      })
      expect([run.error.code, run.error.message]).toEqual([
        'conflict',
        expect.stringContaining('No price is known'),
      ])
    },
    MINUTE,
  )
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
    'ends a run that waits, when its key is revoked before it goes on',
    async () => {
      const { doc: key } = await kit.rest('POST', '/api-keys', {
        tenant: kit.fixture.a.tenantId,
        name: 'Gone while it waits',
        scopes: ['agents:read', 'agents:run', 'posts:read', 'posts:write'],
      })
      const { id } = await startTeam(
        [ask('Fine?'), { ...writePost('After it.', 'after'), needs: ['ask'] }],
        { as: `Bearer ${key.key}` },
      )
      const approval = await kit.asked(id)
      await kit.rest('PATCH', `/api-keys/${key.id}`, { revokedAt: new Date().toISOString() })
      expect((await kit.decide(approval, { decision: 'approve' })).status).toBe(200)
      const run = await kit.ended(id)
      expect([run.state, run.error?.code, run.drafts]).toEqual(['failed', 'forbidden', []])
    },
    MINUTE,
  )

  it(
    'or has lost a role or a key, writes nothing more in a run that is at work',
    async () => {
      const author = await hire('author')
      const { doc: key } = await kit.rest('POST', '/api-keys', {
        tenant: kit.fixture.a.tenantId,
        name: 'Soon gone',
        scopes: ['agents:read', 'agents:run', 'ai:generate', 'posts:read', 'posts:write'],
      })
      const revoked = { revokedAt: new Date().toISOString() }
      for (const [as, leave] of [
        [author.as, () => author.becomes('viewer')],
        [`Bearer ${key.key}`, () => kit.rest('PATCH', `/api-keys/${key.id}`, revoked)],
      ] as const) {
        let answer = (): void => undefined
        const until = new Promise<void>((done) => (answer = done))
        model.replyWith({ text: JSON.stringify(PLAN), until })
        const { id } = await startTeam(
          [
            { id: 'plan', type: 'agent', agent: 'strategist', writes: 'plan', task: 'Rye.' },
            writePost('{{steps.plan.output.message}}'),
          ],
          { as },
        )
        await poll({
          ask: () => Promise.resolve(model.requests.length),
          accept: (count) => count === 1,
          what: 'The first request',
        })
        await leave()
        answer()
        const run = await kit.ended(id)
        expect([run.state, run.error?.code, run.drafts]).toEqual(['failed', 'forbidden', []])
      }
    },
    MINUTE,
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

const rest = async (method: string, path: string, as: string, body?: object) => {
  const response = await fetch(`${app.url}/api${path}`, {
    method,
    headers: { authorization: as, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

const RECORDS = ['agent-runs', 'agent-steps', 'approvals'] as const

describe('the records of a run', () => {
  it(
    'are written by nobody, and say nothing of hashes, tokens and authorities',
    async () => {
      const { id } = await startTeam([writePost('Kept.'), ask('Fine?', { needs: ['post'] })])
      const approval = await kit.asked(id)
      await kit.ok('POST', `/approvals/${approval.id}/link`, { body: { for: 'Ann' } })
      const { tokens, tenantId: tenant, key } = kit.fixture.a
      const callers = [kit.fixture.admin, tokens.owner, tokens.author, `Bearer ${key}`]
      for (const collection of RECORDS)
        for (const as of callers) {
          const of = `where[tenant][equals]=${tenant}`
          const listed = await rest('GET', `/${collection}?${of}&limit=1&depth=0`, as)
          const [doc] = (JSON.parse(listed.text) as { docs: { id: string }[] }).docs
          expect([collection, listed.status, Boolean(doc)]).toEqual([collection, 200, true])
          expect(listed.text).not.toMatch(/linkHash|linkBy|authority|uniqueKey|"token"|"wakes"/)
          const state = { state: 'approved', decidedBy: 'users/1', budget: { steps: 1 } }
          const writes = [
            await rest('PATCH', `/${collection}/${doc?.id}`, as, state),
            await rest('PATCH', `/${collection}?${of}`, as, state),
            await rest('POST', `/${collection}`, as, { tenant, title: 'x', ...state }),
            await rest('DELETE', `/${collection}/${doc?.id}`, as),
          ]
          expect([collection, ...writes.map(({ status }) => status)]).toEqual([
            collection,
            ...[403, 403, 403, 403],
          ])
        }
      for (const [collection, field] of [
        ['approvals', 'linkHash'],
        ['approvals', 'authority'],
        ['agent-steps', 'token'],
        ['agent-runs', 'wakes'],
      ]) {
        const asked = await rest('GET', `/${collection}?where[${field}][exists]=true`, tokens.owner)
        expect([field, asked.status]).toEqual([field, 400])
        const sorted = await rest('GET', `/${collection}?sort=${field}`, tokens.owner)
        expect([field, sorted.status]).toEqual([field, 400])
      }
      expect(await kit.ok('GET', `/approvals/${approval.id}`)).toMatchObject({ state: 'pending' })
    },
    MINUTE,
  )

  it('are there for nobody of another tenant, by any route', async () => {
    const { id } = await startTeam([writePost('Kept.'), ask('Fine?', { needs: ['post'] })])
    const approval = await kit.asked(id)
    const run = await kit.ok('GET', `/agent-runs/${id}`)
    const agent = await kit.ok('POST', '/agents', { body: { name: 'Own', role: 'strategist' } })
    const { key, tokens, tenantId } = kit.fixture.b
    const decision = { decision: 'approve', contentHash: approval.contentHash }
    for (const as of [`Bearer ${key}`, tokens.owner, '']) {
      const tried = await Promise.all([
        kit.call('GET', `/agent-runs/${id}`, { as }),
        kit.call('GET', `/agent-runs/${id}/events`, { as }),
        kit.call('POST', `/agent-runs/${id}/cancel`, { as }),
        kit.call('POST', `/agent-runs/${id}/retry`, { as, body: {} }),
        kit.call('GET', `/approvals/${approval.id}`, { as }),
        kit.call('POST', `/approvals/${approval.id}/decide`, { as, body: decision }),
        kit.call('POST', `/approvals/${approval.id}/link`, { as, body: { for: 'x' } }),
        kit.call('GET', `/agents/${agent.id}`, { as }),
        kit.call('PATCH', `/agents/${agent.id}`, { as, body: { name: 'x' } }),
        kit.call('DELETE', `/agents/${agent.id}`, { as }),
        kit.call('GET', `/agent-teams/${run.team}`, { as }),
        kit.call('PATCH', `/agent-teams/${run.team}`, { as, body: { name: 'x' } }),
        kit.call('DELETE', `/agent-teams/${run.team}`, { as }),
        kit.call('POST', '/agent-runs', { as, body: { team: run.team, brief: {} } }),
      ])
      expect([as, ...tried.map(({ status }) => status)]).toEqual([
        as,
        ...tried.map(() => (as === '' ? 401 : 404)),
      ])
      const headers = { 'x-tenant-id': kit.fixture.a.tenantId }
      expect((await kit.call('GET', `/agent-runs/${id}`, { as, headers })).status).not.toBe(200)
    }
    // An agent of another tenant is no name that a team could use.
    const steps = [{ id: 'plan', type: 'agent', agent: agent.id, writes: 'plan', task: 'Rye.' }]
    const foreign = await kit.call('POST', '/agent-teams', {
      as: tokens.owner,
      body: { name: 'Foreign', definition: { steps }, tenantId },
    })
    expect([foreign.status, JSON.stringify(foreign.body)]).toEqual([
      422,
      expect.stringContaining('there is no agent'),
    ])
  })
})

describe('a question', () => {
  it('leaves no text out that it asks about', async () => {
    const { id } = await startTeam([ask(Array.from({ length: 201 }, (_, at) => `Text ${at}`))])
    const { state, error } = await kit.rested(id)
    expect([state, error?.code]).toEqual(['failed', 'invalid'])
  })
})

describe('a link', () => {
  it('shows what was written as text, in no frame, and takes no guessed or used token', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'`'
    const { id } = await startTeam([ask(evil, { message: evil })])
    const approval = await kit.asked(id)
    const body = { for: evil }
    const { url } = await kit.ok('POST', `/approvals/${approval.id}/link`, { body })
    const link = url.replace(/^https?:\/\/[^/]+/, app.url)
    const shown = await fetch(link)
    const html = await shown.text()
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script')
    expect(shown.headers.get('x-frame-options')).toBe('DENY')
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const contentHash = approval.contentHash
    const post = (to: string) =>
      fetch(to, { method: 'POST', body: new URLSearchParams({ decision: 'approve', contentHash }) })
    for (const token of ['x'.repeat(43), '[object', '..%2f..', link.slice(-43).toLowerCase()])
      expect((await post(`${app.url}/api/approval-links/${token}`)).status).toBe(404)
    const both = await Promise.all([post(link), post(link), post(link)])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await post(link)).status).toBe(404)
  })
})

describe('edits with an approval', () => {
  it(
    'approve nothing that somebody else writes while they are written',
    async () => {
      const ids = Array.from({ length: 12 }, (_, at) => `post${at}`)
      const { id } = await startTeam([
        ...ids.map((name) => writePost(`As ${name} was seen.`, name)),
        ask(ids.map((name) => `{{steps.${name}.output}}`)),
      ])
      const approval = await kit.asked(id)
      const [first, ...rest] = approval.items
      const other = rest.pop()
      const edited = [first, ...rest].map((item) => [item?.key, ['Edited.']])
      let isOver = false
      const deciding = kit
        .decide(approval, { decision: 'approve', edits: Object.fromEntries(edited) })
        .finally(() => (isOver = true))
      // What was asked about has been checked by then, and the last edit is not written yet.
      const isBegun = async () =>
        (await kit.ok('GET', `/posts/${first?.documentId}`)).text === 'Edited.'
      while (!isOver && !(await isBegun()));
      await kit.call('PATCH', `/posts/${other?.documentId}`, { body: { text: 'Unseen.' } })
      const { status } = await deciding
      const { state, items } = (await kit.ok('GET', `/approvals/${approval.id}`)) as {
        state: string
        items: TestApproval['items']
      }
      expect([200, 409]).toContain(status)
      expect(state === 'approved').toBe(status === 200)
      if (state === 'approved') expect(JSON.stringify(items)).not.toContain('Unseen.')
      await kit.call('POST', `/agent-runs/${id}/cancel`)
    },
    MINUTE,
  )
})

describe('a suspended tenant', () => {
  it(
    'has its runs stop at the next step that writes or asks a model',
    async () => {
      const { tenantId, tokens, slug } = kit.fixture.b
      const as = tokens.owner
      const suspend = (status: string) =>
        rest('PATCH', `/tenants/${tenantId}`, kit.fixture.admin, { status })
      const steps = [ask('Fine?'), { ...writePost('After.', 'after'), needs: ['ask'] }]
      const team = await kit.ok('POST', '/agent-teams', {
        as,
        body: { name: slug, definition: { steps } },
      })
      const { id } = await kit.ok('POST', '/agent-runs', { as, body: { team: team.id, brief: {} } })
      const other = await kit.ok('POST', '/agent-runs', { as, body: { team: team.id, brief: {} } })
      const read = () => kit.ok('GET', `/agent-runs/${id}`, { as })
      const { approvalIds } = await poll<{ approvalIds: string[]; state: string }>({
        ask: read,
        accept: ({ state }) => state === 'suspended',
        what: 'The question',
      })
      const { contentHash } = await kit.ok('GET', `/approvals/${approvalIds[0]}`, { as })
      expect((await suspend('suspended')).status).toBe(200)
      const decide = () =>
        kit.call('POST', `/approvals/${approvalIds[0]}/decide`, {
          as,
          body: { decision: 'approve', contentHash },
        })
      expect((await decide()).status).toBe(403)
      expect((await kit.call('POST', `/agent-runs/${id}/retry`, { as, body: {} })).status).toBe(403)
      expect((await kit.call('POST', `/agent-runs/${other.id}/cancel`, { as })).status).toBe(200)
      await suspend('active')
      expect((await decide()).status).toBe(200)
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

  it(
    'is not changed by a retry from a step that it never had',
    async () => {
      const { id } = await startTeam([ask('Fine?')])
      await kit.asked(id)
      const before = await kit.ok('GET', `/agent-runs/${id}`)
      const body = { from: 'never', budget: { steps: 7 } }
      expect((await kit.call('POST', `/agent-runs/${id}/retry`, { body })).status).toBe(404)
      expect(await kit.ok('GET', `/agent-runs/${id}`)).toEqual(before)
      await kit.call('POST', `/agent-runs/${id}/cancel`)
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
