import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ApiClient, logIn, poll } from '../helpers/apiClient'
import { readTree } from '../../src/targets/folder/releaseTree'
import { ON_SQLITE, openDatabase } from '../helpers/openDatabase'
import { createSiteKit, type Deployment, type SiteKit, type TestSite } from '../helpers/siteKit'
import { soon } from '../helpers/soon'
import { type RunningApp, startApp } from '../helpers/startApp'

const run = promisify(execFile)
const MINUTE = 60_000
const PASSWORD = 'another long password 4712'

type Target = { id: string; livePushId: string | null; settings: object; secretHint: string | null }
type Push = {
  id: string
  state: string
  live: boolean
  canRollBack: boolean
  archive: boolean
  releaseId: string
  error: { code: string; message: string } | null
  plan: { files: number; upload: number; unchanged: number; issues: { message: string }[] } | null
  operationId: string
}

let app: RunningApp
let kit: SiteKit
let site: TestSite
let first: Deployment
let owner: ApiClient
let ownerToken = ''

const make = (input: object, api = kit.api): Promise<Target> =>
  api.call('POST', '/api/v1/targets', { siteId: site.id, enabled: false, ...input })
const readPush = (id: string): Promise<Push> => kit.api.call('GET', `/api/v1/pushes/${id}`)
const startPush = (id: string, releaseId?: string): Promise<Push> =>
  kit.api.call('POST', `/api/v1/targets/${id}/push`, { releaseId })
const OPEN = ['queued', 'planning', 'uploading', 'activating']
const pushEnd = (id: string): Promise<Push> =>
  poll({
    ask: () => readPush(id),
    accept: ({ state }) => !OPEN.includes(state),
    what: `The end of push ${id}`,
  })
const result = async (operationId: string): Promise<Record<string, unknown>> => {
  const { result: found, error } = await poll({
    ask: () =>
      kit.api.call<{ status: string; result: Record<string, unknown>; error: unknown }>(
        'GET',
        `/api/v1/operations/${operationId}`,
      ),
    accept: ({ status }) => ['succeeded', 'failed'].includes(status),
    what: `The end of operation ${operationId}`,
  })
  if (error) throw new Error(JSON.stringify(error))
  return found
}
const fetchAsOwner = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}${path}`, { headers: { authorization: `JWT ${ownerToken}`, ...headers } })
const logOf = async (id: string): Promise<string> =>
  (await kit.api.call<{ items: { message: string }[] }>('GET', `/api/v1/pushes/${id}/logs`)).items
    .map(({ message }) => message)
    .join('\n')

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('targets')
  first = await kit.deploy(site)
  await kit.api.call('POST', '/api/users', {
    email: 'owner@example.com',
    password: PASSWORD,
    tenants: [{ tenant: kit.tenantId, role: 'owner' }],
  })
  const login = { email: 'owner@example.com', password: PASSWORD }
  owner = await logIn({ baseUrl: app.url, ...login })
  ownerToken = (await kit.api.call<{ token: string }>('POST', '/api/users/login', login)).token
}, 2 * MINUTE)
afterAll(() => app?.stop())

describe('targets', () => {
  it('are made by owners, but not on the server itself', async () => {
    const zip = await make({ kind: 'zip', name: 'Archive' }, owner)
    expect(zip).toMatchObject({ kind: 'zip', livePushId: null, secretHint: null })
    for (const body of [
      { kind: 'folder', name: 'x', settings: { folder: 'x' } },
      { kind: 'git', name: 'x', settings: { repository: 'x.git' } },
    ])
      await expect(make(body, owner)).rejects.toThrow('403')
    const git = await make(
      {
        kind: 'git',
        name: 'Pages',
        settings: { repository: 'https://example.com/x.git' },
        secret: 'ghp_0123456789abcdefgh',
      },
      owner,
    )
    expect(git.secretHint).toBe('…efgh')
    await expect(
      owner.call('PATCH', `/api/v1/targets/${git.id}`, { settings: { repository: 'x.git' } }),
    ).rejects.toThrow('403')
    expect(
      JSON.stringify(await kit.api.call('GET', `/api/deploy-targets/${git.id}?depth=0`)),
    ).not.toMatch(/ghp_|sealed/)
  })

  it.each([
    [{ kind: 'folder', settings: {} }, 'folder'],
    [{ kind: 'folder', settings: { folder: '../x' } }, 'folder'],
    [{ kind: 'folder', settings: { folder: 'x', other: 1 } }, 'other'],
    [
      { kind: 'folder', settings: { hosts: ['a b'], port: 0 } },
      '/settings/folder.*/settings/hosts/0.*/settings/port',
    ],
    [{ kind: 'git', settings: { repository: 'ext::sh' } }, 'repository'],
    [{ kind: 'zip', secret: 'x' }, 'secret'],
    [{ kind: 'netlify', settings: {} }, 'settings'],
  ])('are refused with what is wrong: %j', async (body, place) => {
    await expect(make({ name: 'Wrong', ...body })).rejects.toThrow(
      new RegExp(`4(00|22).*${place}`, 's'),
    )
  })

  it('are refused a folder or repository that another target of the tenant lies in', async () => {
    const { id } = await make({ kind: 'zip', name: 'Archive' })
    await make({ kind: 'folder', name: 'First', settings: { folder: 'mine' } })
    for (const body of [
      { kind: 'folder', settings: { folder: 'mine' } },
      { kind: 'git', settings: { repository: 'mine' } },
      { kind: 'folder', settings: { folder: `zip-${id}` } },
    ])
      await expect(make({ name: 'Second', ...body })).rejects.toThrow(/4(00|22).*Another target/s)
  })

  it('say whether they can be reached, and what a push would send, and change nothing', async () => {
    const { id } = await make({ kind: 'folder', name: 'Look', settings: { folder: 'look' } })
    const test = await kit.api.call<{ operationId: string }>('POST', `/api/v1/targets/${id}/test`)
    expect(await result(test.operationId)).toMatchObject({ ok: true })
    const plan = await kit.api.call<{ operationId: string }>(
      'POST',
      `/api/v1/targets/${id}/plan`,
      {},
    )
    const planned = await result(plan.operationId)
    expect(planned).toMatchObject({ releaseId: first.id, unchanged: 0, removed: [] })
    expect(planned.upload).toBe(planned.files)
    const folder = join(app.dataDir, 'targets', kit.tenantId, 'look')
    expect(await readTree(join(folder, 'current'))).toBeNull()
  })
})

describe('what deleted targets had on the server', () => {
  const there = async (...path: string[]): Promise<boolean> =>
    stat(join(app.dataDir, 'targets', ...path)).then(
      () => true,
      () => false,
    )

  it(
    'goes with them, but for repositories and what an administrator has put there',
    async () => {
      const { tenantId } = kit
      const folder = await make({ kind: 'folder', name: 'Gone', settings: { folder: 'gone' } })
      const zip = await make({ kind: 'zip', name: 'Gone' })
      const git = await make({ kind: 'git', name: 'Gone', settings: { repository: 'kept.git' } })
      const made = [folder, zip, git]
      for (const { id } of made) {
        const { operationId } = await kit.api.call<{ operationId: string }>(
          'POST',
          `/api/v1/targets/${id}/test`,
        )
        await result(operationId)
      }
      await mkdir(join(app.dataDir, 'targets', tenantId, 'gone/nginx.d'), { recursive: true })
      await writeFile(join(app.dataDir, 'targets', tenantId, 'gone/nginx.d/tls.conf'), '# own')
      await writeFile(join(app.dataDir, 'targets', tenantId, 'gone/stray'), 'x')
      for (const { id } of made) await kit.api.call('DELETE', `/api/v1/targets/${id}`)
      await soon(() => there(tenantId, 'gone/stray')).toBe(false)
      await soon(() => there(tenantId, `zip-${zip.id}`)).toBe(false)
      await soon(() => there(tenantId, `git-${git.id}`)).toBe(false)
      expect(await there(tenantId, 'gone/nginx.d/tls.conf')).toBe(true)
      expect(await there(tenantId, 'kept.git/HEAD')).toBe(true)
    },
    MINUTE,
  )

  it(
    'goes with their tenant, repositories included',
    async () => {
      const tenantId = await kit.makeTenant('leaving')
      const { id: siteId } = await kit.makeSite('leaving', tenantId)
      const { id } = await make({
        siteId,
        kind: 'git',
        name: 'Git',
        settings: { repository: 'own.git' },
      })
      const { operationId } = await kit.api.call<{ operationId: string }>(
        'POST',
        `/api/v1/targets/${id}/test`,
      )
      await result(operationId)
      expect(await there(tenantId, 'own.git')).toBe(true)
      await kit.api.call('DELETE', `/api/tenants/${tenantId}`)
      await soon(() => there(tenantId)).toBe(false)
    },
    MINUTE,
  )
})

describe('pushes', () => {
  it(
    'go live, send the next time what changed only, and can be gone back to',
    async () => {
      const { id } = await make({ kind: 'folder', name: 'Shop', settings: { folder: 'shop' } })
      const folder = join(app.dataDir, 'targets', kit.tenantId, 'shop')
      const one = await pushEnd((await startPush(id)).id)
      expect(one).toMatchObject({ state: 'live', live: true, releaseId: first.id, error: null })
      const home = (): Promise<string> => readFile(join(folder, 'current/site/index.html'), 'utf8')
      expect(await home()).toBe((await kit.get(site, '/')).text)

      await kit.editHeadline(site, '/', 'Pushed once more')
      await kit.deploy(site)
      const two = await pushEnd((await startPush(id)).id)
      expect(two).toMatchObject({ state: 'live', live: true, plan: { upload: 2 } })
      expect(await home()).toContain('Pushed once more')
      expect(await readPush(one.id)).toMatchObject({ state: 'superseded', canRollBack: true })

      await kit.api.call('POST', `/api/v1/pushes/${one.id}/rollback`)
      expect(await pushEnd(one.id)).toMatchObject({ state: 'live', live: true })
      expect(await home()).not.toContain('Pushed once more')
      expect(await readPush(two.id)).toMatchObject({ state: 'superseded', live: false })
      await expect(kit.api.call('POST', `/api/v1/pushes/${one.id}/remove`)).rejects.toThrow('409')

      const removal = await kit.api.call<{ operationId: string }>(
        'POST',
        `/api/v1/pushes/${two.id}/remove`,
      )
      expect(await result(removal.operationId)).toMatchObject({ state: 'removed' })
      await expect(kit.api.call('POST', `/api/v1/pushes/${two.id}/rollback`)).rejects.toThrow('409')
      expect(await home()).not.toContain('Pushed once more')
      // Pushed by hand: an earlier deployment whose files are kept.
      expect(await pushEnd((await startPush(id, first.id)).id)).toMatchObject({ state: 'live' })
    },
    MINUTE,
  )

  it(
    'never interleave: of many at once the last asked for is live, and those that waited say so',
    async () => {
      const { id } = await make({ kind: 'folder', name: 'Rush', settings: { folder: 'rush' } })
      const pushes: Push[] = []
      for (let index = 0; index < 6; index += 1) pushes.push(await startPush(id))
      const ended = await Promise.all(pushes.map((push) => pushEnd(push.id)))
      const last = ended.at(-1)
      expect(last).toMatchObject({ state: 'live', live: true })
      expect(ended.filter(({ live }) => live)).toHaveLength(1)
      for (const push of ended.slice(0, -1)) expect(push.state).toBe('superseded')
      const logs = await Promise.all(ended.map((push) => logOf(push.id)))
      for (const log of logs.slice(0, -1))
        expect(log).toMatch(/Superseded before|is live in its place/)
      const current = join(app.dataDir, 'targets', kit.tenantId, 'rush/current')
      expect((await readTree(current))?.release).toBe(last?.releaseId)
    },
    MINUTE,
  )

  it(
    'make a ZIP that unpacks to the site, with forms that lead to the platform',
    async () => {
      const { id } = await make({ kind: 'zip', name: 'Zip' })
      const push = await pushEnd((await startPush(id)).id)
      expect(push).toMatchObject({ state: 'live', archive: true })
      const answer = await fetchAsOwner(`/api/v1/pushes/${push.id}/archive`)
      expect(answer.status).toBe(200)
      const out = await mkdtemp(join(tmpdir(), 'zip-target-'))
      await writeFile(join(out, 'site.zip'), Buffer.from(await answer.arrayBuffer()))
      await run('unzip', ['-q', join(out, 'site.zip'), '-d', join(out, 'site')])
      expect(await readFile(join(out, 'site/robots.txt'), 'utf8')).toBe(
        (await kit.get(site, '/robots.txt')).text,
      )
      const { stdout } = await run('grep', ['-rhoE', 'action="[^"]*/_forms/', join(out, 'site')])
      expect([...new Set(stdout.trim().split('\n'))]).toEqual([
        `action="${app.siteUrl(site.slug)}/_forms/`,
      ])
      expect(push.plan?.issues.map(({ message }) => message).join()).toContain('Forms are sent to')
      await rm(out, { recursive: true })
    },
    MINUTE,
  )

  it(
    'commit to a repository',
    async () => {
      const { id } = await make({ kind: 'git', name: 'Git', settings: { repository: 'site.git' } })
      expect(await pushEnd((await startPush(id)).id)).toMatchObject({ state: 'live' })
      const repository = join(app.dataDir, 'targets', kit.tenantId, 'site.git')
      const { stdout } = await run('git', ['-C', repository, 'show', 'main:robots.txt'])
      expect(stdout).toBe((await kit.get(site, '/robots.txt')).text)
    },
    MINUTE,
  )

  it(
    'fail with what is wrong, and can be tried again when it is mended',
    async () => {
      const { id } = await make({
        kind: 'git',
        name: 'Private',
        settings: { repository: 'https://127.0.0.1/x.git' },
      })
      const { id: push } = await startPush(id)
      expect(await pushEnd(push)).toMatchObject({
        state: 'failed',
        error: { code: 'address_refused' },
      })
      await kit.api.call('PATCH', `/api/v1/targets/${id}`, {
        settings: { repository: 'mended.git' },
      })
      await kit.api.call('POST', `/api/v1/pushes/${push}/retry`)
      expect(await pushEnd(push)).toMatchObject({ state: 'live', error: null })
    },
    MINUTE,
  )

  it(
    'keep the live one and the last five, and remove what is older',
    async () => {
      const { id } = await make({ kind: 'folder', name: 'Many', settings: { folder: 'many' } })
      const ids: string[] = []
      for (let index = 0; index < 8; index += 1)
        ids.push((await pushEnd((await startPush(id)).id)).id)
      const states = await Promise.all(ids.map(async (push) => (await readPush(push)).state))
      expect(states).toEqual(['removed', 'removed', ...Array(5).fill('superseded'), 'live'])
    },
    MINUTE,
  )

  ;(ON_SQLITE ? it : it.skip)(
    'are not made of a deployment that is no longer live when others are told of it',
    async () => {
      const { id } = await make({
        kind: 'folder',
        name: 'Late',
        settings: { folder: 'late' },
        enabled: true,
      })
      const early = await kit.deploy(site)
      const late = await kit.deploy(site)
      const pushed = () =>
        kit.api
          .call<{ items: Push[] }>('GET', `/api/v1/targets/${id}/pushes`)
          .then(({ items }) => items)
      const [live] = await poll({
        ask: pushed,
        accept: ([newest]) => newest?.releaseId === late.id && newest.state === 'live',
        what: 'The push of the later deployment',
      })
      const database = openDatabase(app)
      await database.execute({
        sql: `UPDATE releases SET steps = replace(steps, '"notify","state":"done"', '"notify","state":"failed"') WHERE id = ?`,
        args: [early.id],
      })
      // Its step had failed before any push was written.
      await database.execute({
        sql: 'DELETE FROM target_pushes WHERE release_id = ?',
        args: [early.id],
      })
      database.close()
      const { operationId } = await kit.api.call<{ operationId: string }>(
        'POST',
        `/api/v1/deploy/${early.id}/retry`,
      )
      expect(await result(operationId)).toMatchObject({ releaseId: early.id })
      expect((await pushed())[0]).toMatchObject({ id: live?.id, live: true })
      await kit.api.call('PATCH', `/api/v1/targets/${id}`, { enabled: false })
    },
    MINUTE,
  )

  it(
    'of another site’s deployment are refused',
    async () => {
      const other = await kit.makeSite('elsewhere')
      const { id: release } = await kit.deploy(other)
      const { id } = await make({ kind: 'zip', name: 'Wrong site' })
      await expect(startPush(id, release)).rejects.toThrow('409')
    },
    MINUTE,
  )

  it(
    'stream their log until they rest',
    async () => {
      const { id } = await make({ kind: 'zip', name: 'Streamed' })
      const push = await startPush(id)
      const answer = await fetchAsOwner(`/api/v1/pushes/${push.id}/logs`, {
        accept: 'text/event-stream',
      })
      const text = await answer.text()
      expect(text).toContain('event: log')
      expect(text).toMatch(/event: end\ndata: {"state":"live"}/)
    },
    MINUTE,
  )
})
