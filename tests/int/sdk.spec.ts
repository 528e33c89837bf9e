import { TauseApiError, TauseStackAPI, type DeploymentLogEntry } from '../../src/sdk'
import { httpGet } from '../helpers/httpGet'
import { type RunningApp, startApp } from '../helpers/startApp'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'

const MINUTE = 60_000

let app: RunningApp
let fixture: ApiFixture
let api: TauseStackAPI

beforeAll(async () => {
  app = await startApp()
  fixture = await makeApiFixture(app)
  api = new TauseStackAPI({
    baseUrl: app.url,
    tenantId: fixture.a.tenantId,
    apiKey: fixture.a.key,
  })
}, 2 * MINUTE)
afterAll(() => app.stop())

describe('TauseStackAPI', () => {
  it(
    'resolves with a live site that shows each brand when two brands deploy one template',
    async () => {
      const brands = [
        { name: 'Kiln & Salt', palette: { primary: '#7a3b12', accent: '#8a5a00' } },
        {
          name: 'Blau Studio',
          colors: { primary: '#0b3d91' },
          fonts: { display: 'syne' as const },
        },
      ]
      for (const brandDNA of brands) {
        const steps: string[] = []
        const result = await api.deployTemplate('ecommerce-brand', {
          brandDNA: { ...brandDNA, tagline: `The tagline of ${brandDNA.name}` },
          marketingStrategy: { positioning: 'quiet quality', channels: ['newsletter'] },
          socialConfig: { instagram: 'https://instagram.com/example' },
          onProgress: ({ step }) => steps.push(step),
        })
        expect(result.deployment).toMatchObject({ status: 'active', live: true })
        expect(steps).toEqual(expect.arrayContaining(['creating', 'created', 'deploying', 'live']))
        const home = await httpGet(`${result.url}/`)
        expect(home.status).toBe(200)
        expect(home.text.replaceAll('&amp;', '&')).toContain(brandDNA.name)
      }
    },
    2 * MINUTE,
  )

  it(
    'streams the log until the deployment rests, and goes back by rollback',
    async () => {
      const [site] = (await api.apps.list({ limit: 1 })).items
      const before = (await api.apps.get(site?.id ?? '')).live.production
      const started = await api.deployments.start({ appId: site?.id ?? '' })
      const entries: DeploymentLogEntry[] = []
      for await (const entry of api.deployments.stream(started.id)) entries.push(entry)
      expect(entries.map(({ id }) => id)).toEqual(entries.map((_, index) => String(index)))
      expect(entries.at(-1)?.message).toMatch(/^Live at http/)
      const paged = await api.deployments.logs(started.id, { limit: 1 })
      expect(paged.items).toHaveLength(1)
      expect(paged.nextCursor).not.toBeNull()
      const operation = await api.operations.wait(started.operationId)
      expect(operation).toMatchObject({ status: 'succeeded', kind: 'deploy' })
      const live = await api.deployments.rollback(started.id)
      expect(live).toMatchObject({ id: before, live: true, status: 'active' })
    },
    MINUTE,
  )

  it('throws a typed error with pointers when the variables miss the schema', async () => {
    const refused = api.apps.create({
      templateId: 'ecommerce-brand',
      name: 'Bad answers',
      variables: { founded: 'long ago', nobodyAsked: 1 },
    })
    const error = await refused.catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(TauseApiError)
    expect(error).toMatchObject({ status: 422, code: 'invalid' })
    expect((error as TauseApiError).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/variables/founded',
      '/variables/nobodyAsked',
    ])
    expect((error as TauseApiError).requestId).toEqual(expect.any(String))
  })

  it('waits as long as Retry-After says and repeats a call that is safe to repeat', async () => {
    const keys: (string | null)[] = []
    const flaky = new TauseStackAPI({
      baseUrl: app.url,
      apiKey: fixture.a.key,
      fetch: async (url, init) => {
        keys.push(new Headers(init?.headers).get('idempotency-key'))
        return keys.length === 1
          ? new Response('{}', { status: 503, headers: { 'retry-after': '0' } })
          : fetch(url, init)
      },
    })
    const made = await flaky.apps.create({ templateId: 'ecommerce-brand', name: 'Second try' })
    expect(made.status).toBe('ready')
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  it('sends keys from a page without HTTPS, where browsers have no crypto.randomUUID', async () => {
    const given = Object.getOwnPropertyDescriptor(crypto, 'randomUUID')
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
    try {
      const { operationId } = await api.brands.scan({ text: 'We bake bread.' })
      expect(operationId).toEqual(expect.any(String))
    } finally {
      if (given) Object.defineProperty(crypto, 'randomUUID', given)
      else Reflect.deleteProperty(crypto, 'randomUUID')
    }
  })

  it('stops when its signal is aborted', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(api.templates.list({}, { signal })).rejects.toThrow('enough')
  })

  it(
    'lets a team work, follows it, decides, and waits for its end',
    async () => {
      const [site] = (await api.apps.list({ limit: 1 })).items
      const brand = (await api.brands.list({ limit: 1 })).items[0]?.id ?? ''
      const run = await api.agents.runs.start({
        team: 'weeklyContent',
        brief: { topic: 'News of the week.', brandProfile: brand, site: site?.id },
      })
      const { approvalIds } = await api.agents.runs.wait(run.id)
      const { id, contentHash } = await api.agents.approvals.get(approvalIds[0] ?? '')
      await api.agents.approvals.decide(id, { decision: 'approve', contentHash })
      const told = new Set<string>()
      for await (const { event, data } of api.agents.runs.events(run.id))
        told.add(event === 'step' ? data.key : data.state)
      expect([...told]).toEqual(expect.arrayContaining(['plan', 'approve#1', 'succeeded']))
      expect(await api.agents.runs.get(run.id)).toMatchObject({ state: 'succeeded' })
      const teams = await api.agents.teams.list()
      expect(teams.items.map((team) => team.id)).toContain('campaignLaunch')
    },
    2 * MINUTE,
  )
})
