import { type ApiCall, apiCall } from './apiCall'
import { poll } from './apiClient'
import { type ApiFixture, makeApiFixture } from './apiFixture'
import type { RunningApp } from './startApp'

const MINUTE = 60_000

export const TOPIC = 'A new rye loaf. It is baked on Fridays and rests for two days.'

type Options = { as?: string; body?: unknown; headers?: Record<string, string> }

type Step = {
  key: string
  step: string
  state: string
  attempt: number
  model: string | null
  output: unknown
}

export type TestRun = {
  id: string
  state: string
  reason: string | null
  message: string | null
  error: { code: string; message: string } | null
  usage: { steps: number; inputTokens: number; outputTokens: number; costUsd: number }
  drafts: { collection: string; id: string; title: string }[]
  steps: Step[]
  approvalIds: string[]
  outputs: Record<string, unknown>
}

export type TestApproval = {
  id: string
  round: number
  contentHash: string
  items: { key: string; documentId: string; texts: { text: string }[] }[]
  before: TestApproval['items']
}

/** A tenant with a site, a brand and a channel, and what tests ask of agent teams. */
export const agentTeams = async (app: RunningApp) => {
  const api: ApiCall = apiCall(app.url)
  const fixture: ApiFixture = await makeApiFixture(app)

  const call = (method: string, path: string, { as, ...rest }: Options = {}) =>
    api(method, path, { authorization: as ?? fixture.a.tokens.owner, ...rest })

  const ok = async (method: string, path: string, options?: Options) => {
    const answer = await call(method, path, options)
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  const rest = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${app.url}/api${path}`, {
      method,
      headers: { authorization: fixture.a.tokens.owner, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return response.json()
  }

  const { id: site, brandProfileId: brand } = await ok('POST', '/apps/create', {
    body: {
      templateId: 'ecommerce-brand',
      name: 'Amsel',
      slug: 'amsel',
      brand: {
        name: 'Amsel & Korn',
        tagline: 'Bread with a day of time',
        description: 'We bake sourdough bread from three grains. The dough rests overnight.',
      },
    },
  })
  const { id: feed } = await ok('POST', '/channels', {
    body: { kind: 'feed', name: 'News', siteId: site },
  })

  const start = (
    team: string,
    brief: object = {},
    more: object = {},
    options: Options = {},
  ): Promise<TestRun> =>
    ok('POST', '/agent-runs', {
      ...options,
      body: { team, brief: { brandProfile: brand, site, ...brief }, ...more },
    })

  /** A run that nobody works on, or one that `accept` takes. */
  const rested = (
    id: string,
    accept = (run: TestRun) => !['queued', 'running'].includes(run.state),
  ): Promise<TestRun> =>
    poll<TestRun>({
      ask: () => ok('GET', `/agent-runs/${id}`),
      accept,
      what: `The rest of run ${id}`,
      timeout: MINUTE,
    })

  const ended = (id: string): Promise<TestRun> =>
    rested(id, ({ state }) => ['succeeded', 'failed', 'cancelled'].includes(state))

  /** What the run asks, once it does. */
  const asked = async (id: string, other?: string): Promise<TestApproval> => {
    const { approvalIds } = await rested(
      id,
      (run) => run.state === 'suspended' && run.approvalIds.some((one) => one !== other),
    )
    return ok('GET', `/approvals/${approvalIds.find((one) => one !== other)}`)
  }

  const decide = (approval: Pick<TestApproval, 'id' | 'contentHash'>, body: object, as?: string) =>
    call('POST', `/approvals/${approval.id}/decide`, {
      as,
      body: { contentHash: approval.contentHash, ...body },
    })

  const draftsOf = ({ drafts }: TestRun): Promise<Record<string, unknown>[]> =>
    Promise.all(
      drafts.map(({ collection, id }) => rest('GET', `/${collection}/${id}?draft=true&depth=0`)),
    )

  return {
    fixture,
    call,
    ok,
    rest,
    site,
    brand,
    feed,
    start,
    rested,
    ended,
    asked,
    decide,
    draftsOf,
  }
}

export type AgentTeams = Awaited<ReturnType<typeof agentTeams>>
