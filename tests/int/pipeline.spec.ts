import { jest } from '@jest/globals'
import { RELEASE_STEPS } from '../../src/core/release/steps'
import { poll } from '../helpers/apiClient'
import { httpGet } from '../helpers/httpGet'
import { ON_SQLITE, openDatabase } from '../helpers/openDatabase'
import { createSiteKit, type Deployment, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

jest.setTimeout(MINUTE)

let app: RunningApp
let kit: SiteKit
let site: TestSite

const homeOf = async (): Promise<string> => (await kit.get(site, '/')).text

const post = <Answer = Deployment>(path: string, body: object = {}): Promise<Answer> =>
  kit.api.call<Answer>('POST', `/api/v1/deploy/${path}`, body)

const statesOf = ({ steps }: Deployment): Record<string, string> =>
  Object.fromEntries(steps.map(({ step, state }) => [step, state]))

/** Makes every page come out differently. */
let round = 0
const changeAll = async (): Promise<string> => {
  const name = `Brand ${(round += 1)}`
  await kit.api.call('PATCH', `/api/brand-profiles/${site.brandProfileId}`, { name })
  return name
}

const sql = async (text: string, args: string[]): Promise<void> => {
  const database = openDatabase(app)
  try {
    await database.execute({ sql: text, args })
  } finally {
    database.close()
  }
}

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('pipeline')
  await kit.deploy(site)
}, 2 * MINUTE)
afterAll(() => app?.stop())

describe('the steps of a deployment', () => {
  it('are all done at its end, with times and what came of them', async () => {
    await changeAll()
    const { id } = await kit.deploy(site)
    const { steps } = await told(id)
    expect(steps.map(({ step }) => step)).toEqual(RELEASE_STEPS)
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['done']))
    expect(steps.find(({ step }) => step === 'smoke-check')?.detail).toMatch(/\d+ pages/)
  })

  it('are streamed with the log until others have been told', async () => {
    await changeAll()
    const { id } = await kit.startDeploy(site)
    const { text } = await httpGet(`${app.url}/api/v1/deploy/${id}/logs`, {
      headers: { authorization: kit.api.authorization, accept: 'text/event-stream' },
    })
    const events = [...text.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(([, name, data]) => ({
      name,
      data: JSON.parse(data ?? 'null') as { step?: string; state?: string; status?: string },
    }))
    expect(events.at(-1)).toEqual({ name: 'end', data: { status: 'active' } })
    const done = events.filter(({ name, data }) => name === 'step' && data.state === 'done')
    expect(new Set(done.map(({ data }) => data.step))).toEqual(new Set(RELEASE_STEPS))
  })
})

/** The deployment once its last step is over, which runs after it has become active. */
const told = (id: string): Promise<Deployment> =>
  poll({
    ask: () => kit.readDeploy(id),
    accept: (deployment) => !['pending', 'running'].includes(statesOf(deployment).notify ?? ''),
    what: `The last step of ${id}`,
  })

describe('cancelling a deployment', () => {
  it('keeps the old release live, and a retry brings the new one', async () => {
    const old = await homeOf()
    const brand = await changeAll()
    const { id } = await kit.startDeploy(site)
    expect(await post(`${id}/cancel`)).toMatchObject({ status: 'cancelled', live: false })
    expect(await homeOf()).toBe(old)
    const before = await kit.readLog(id)
    await post(`${id}/retry`)
    expect(await kit.deployEnd(id)).toMatchObject({ status: 'active', live: true })
    expect(await homeOf()).toContain(brand)
    const log = await kit.readLog(id)
    expect(log.slice(0, before.length)).toEqual(before)
  })

  it('leaves what is retried at once to its new job', async () => {
    for (let round = 0; round < 3; round += 1) {
      const brand = await changeAll()
      const { id, operationId } = await kit.startDeploy(site)
      await poll({
        ask: () => kit.readDeploy(id),
        accept: ({ status }) => status !== 'pending',
        what: `The start of ${id}`,
      })
      // Live already: the next round may be faster.
      if (!(await post(`${id}/cancel`).catch(() => null))) continue
      await post(`${id}/retry`)
      await kit.api.call('POST', `/api/v1/operations/${operationId}/cancel`).catch(() => undefined)
      expect(await kit.deployEnd(id)).toMatchObject({ status: 'active', live: true })
      expect(await homeOf()).toContain(brand)
    }
  })

  it('cancels it through its operation too', async () => {
    await changeAll()
    const { id, operationId } = await kit.startDeploy(site)
    await kit.api.call('POST', `/api/v1/operations/${operationId}/cancel`)
    expect(await kit.deployEnd(id)).toMatchObject({ status: 'cancelled' })
  })

  it('is refused once it is live, saying what to do instead', async () => {
    const { id } = await kit.deploy(site)
    await expect(post(`${id}/cancel`)).rejects.toThrow('Roll it back')
    expect(await kit.readDeploy(id)).toMatchObject({ status: 'active', live: true })
  })
})

describe('a later deployment', () => {
  it('supersedes all earlier ones that are not live, and shows what was published last', async () => {
    const started: Deployment[] = []
    for (const text of ['One', 'Two', 'Three', 'Four']) {
      await kit.editHeadline(site, '/', `Headline ${text}`)
      started.push(await kit.startDeploy(site))
    }
    const ended = await Promise.all(started.map(({ id }) => kit.deployEnd(id)))
    expect(ended.at(-1)).toMatchObject({ status: 'active', live: true })
    for (const { status, supersededById, live } of ended.slice(0, -1)) {
      expect(live).toBe(false)
      // One that was about to go live goes live first.
      expect(['superseded', 'active']).toContain(status)
      if (status === 'superseded') expect(started.map(({ id }) => id)).toContain(supersededById)
    }
    expect(await homeOf()).toContain('Headline Four')
  })

  it('cannot be undone by retrying an earlier one', async () => {
    await changeAll()
    const [first] = await Promise.all([kit.startDeploy(site), kit.startDeploy(site)])
    const { status } = await kit.deployEnd(first.id)
    await expect(post(`${first.id}/retry`)).rejects.toThrow(
      status === 'superseded' ? 'gave way' : 'has been live',
    )
  })

  it('gives way to a rollback asked for after it', async () => {
    const target = await kit.deploy(site)
    await kit.editHeadline(site, '/', 'To be rolled back')
    await kit.deploy(site)
    await changeAll()
    const { id } = await kit.startDeploy(site)
    await post(`${target.id}/rollback`)
    const ended = await kit.deployEnd(id)
    // It may have been live before the rollback; what the rollback asked for holds either way.
    expect(['superseded', 'rolled_back']).toContain(ended.status)
    expect(await kit.readDeploy(target.id)).toMatchObject({ live: true })
  })
})

describe('promoting a deployment', () => {
  it('serves the very same bytes elsewhere without rendering, and without noindex', async () => {
    await kit.editHeadline(site, '/', 'Seen on staging first')
    const staged = await kit.deploy(site, 'staging')
    const before = await homeOf()
    expect(before).not.toContain('Seen on staging first')
    const changes = async (against: string) => {
      const path = `/api/v1/deploy/${staged.id}/diff?against=${against}`
      const { pages, files } = await kit.api.call<Record<'pages' | 'files', { path: string }[]>>(
        'GET',
        path,
      )
      return [...pages, ...files].map((one) => one.path)
    }
    const { items } = await kit.api.call<{ items: { id: string; live: boolean }[] }>(
      'GET',
      `/api/v1/deploy?appId=${site.id}&environment=production`,
    )
    const live = items.find((one) => one.live)?.id ?? ''
    expect(await changes(live)).toContain('/')
    const { id } = await post(`${staged.id}/promote`, { environment: 'production' })
    const promoted = await kit.deployEnd(id)
    expect(await changes(id)).toEqual([])
    expect(promoted).toMatchObject({
      status: 'active',
      live: true,
      environment: 'production',
      promotedFromId: staged.id,
      stats: { pagesRendered: 0 },
    })
    expect(statesOf(promoted)).toMatchObject({ render: 'skipped', 'smoke-check': 'done' })
    const [here, there] = [await kit.get(site, '/'), await httpGet(`${staged.url}/`)]
    expect(here.text === there.text).toBe(true)
    expect(here.headers).not.toHaveProperty('x-robots-tag')
    expect(there.headers['x-robots-tag']).toBe('none')
    expect(here.text).toContain(`<link rel="canonical" href="${app.siteUrl('pipeline')}/">`)
  })

  it('refuses its own environment and what never was live', async () => {
    const { id } = await kit.deploy(site)
    await expect(post(`${id}/promote`, { environment: 'production' })).rejects.toThrow('already')
    await changeAll()
    const started = await kit.startDeploy(site)
    await post(`${started.id}/cancel`)
    await expect(post(`${started.id}/promote`, { environment: 'staging' })).rejects.toThrow(
      'is cancelled',
    )
  })
})

describe('comparing deployments', () => {
  it('names pages by title and path with their bytes, and other files apart', async () => {
    const first = await kit.deploy(site)
    const page = await kit.addPage(site, '/added', [{ blockType: 'heading', text: 'New here' }])
    await kit.editHeadline(site, '/', 'Another headline for the diff')
    const second = await kit.deploy(site)
    type Diff = {
      against: string
      pages: { id: string; path: string; title: string; change: string; bytesAfter: number }[]
      files: { path: string }[]
      totals: { added: number; bytesBefore: number; bytesAfter: number }
    }
    const diff = await kit.api.call<Diff>('GET', `/api/v1/deploy/${second.id}/diff`)
    expect(diff.against).toBe(first.id)
    expect(diff.pages).toContainEqual(
      expect.objectContaining({ id: page.id, path: '/added', title: 'Page /added' }),
    )
    expect(diff.pages).toContainEqual(expect.objectContaining({ path: '/', change: 'changed' }))
    expect(diff.files).toContainEqual(expect.objectContaining({ path: '/sitemap.xml' }))
    expect(diff.totals.bytesAfter).toBeGreaterThan(diff.totals.bytesBefore)
    const back = await kit.api.call<Diff>(
      'GET',
      `/api/v1/deploy/${first.id}/diff?against=${second.id}`,
    )
    expect(back.pages).toContainEqual(
      expect.objectContaining({ path: '/added', change: 'removed', bytesAfter: 0 }),
    )
  })
})

const onSqlite = ON_SQLITE ? describe : describe.skip
onSqlite('retrying a deployment', () => {
  it('keeps the pages that were rendered before its checks failed', async () => {
    const brand = await changeAll()
    const { id: pageId, layout } = await kit.readPage(site, '/')
    const sound = JSON.stringify(layout)
    const write = (text: string): Promise<void> =>
      sql('update pages set layout = ?, updated_at = ? where id = ?', [
        text,
        new Date().toISOString(),
        pageId,
      ])
    await write(sound.replace(/("blockType":"hero"[^}]*?"heading":)"[^"]*"/, '$1""'))
    const { id } = await kit.startDeploy(site)
    const failed = await kit.deployEnd(id)
    expect(failed.status).toBe('failed')
    expect(statesOf(failed)).toMatchObject({ render: 'done', checks: 'failed', flip: 'skipped' })
    await write(sound)
    await post(`${id}/retry`)
    const ended = await kit.deployEnd(id)
    expect(ended).toMatchObject({ status: 'active', live: true, stats: { pagesRendered: 1 } })
    expect(ended.stats?.pagesReused).toBeGreaterThan(3)
    expect(await homeOf()).toContain(brand)
  })

  it('only tells others when that is what failed', async () => {
    const { id } = await kit.deploy(site)
    const { steps, stats } = await told(id)
    const failed = steps.map((one) => (one.step === 'notify' ? { ...one, state: 'failed' } : one))
    await sql('update releases set steps = ? where id = ?', [JSON.stringify(failed), id])
    await post(`${id}/retry`)
    const again = await told(id)
    expect(again).toMatchObject({ status: 'active', live: true, stats })
    expect(statesOf(again).notify).toBe('done')
    await expect(post(`${id}/retry`)).rejects.toThrow('has been live')
  })

  it('pushes nothing over what went live since', async () => {
    const { id } = await kit.deploy(site)
    const { steps } = await told(id)
    await changeAll()
    await kit.deploy(site)
    await kit.api.call('POST', '/api/v1/targets', { siteId: site.id, kind: 'zip', name: 'Zip' })
    const failed = steps.map((one) => (one.step === 'notify' ? { ...one, state: 'failed' } : one))
    await sql('update releases set steps = ? where id = ?', [JSON.stringify(failed), id])
    await post(`${id}/retry`)
    expect(statesOf(await told(id)).notify).toBe('done')
    expect((await kit.readLog(id)).at(-1)?.message).toContain('Another deployment is live')
  })
})
