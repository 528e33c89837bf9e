import { execFile } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readTree } from '../../src/targets/folder/releaseTree'
import { poll } from '../helpers/apiClient'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'
import { startDeliverWorker } from '../helpers/startDeliverWorker'

const run = promisify(execFile)
const MINUTE = 60_000

type Push = { id: string; state: string; live: boolean; error: unknown }

let app: RunningApp
let kit: SiteKit
let site: TestSite
/** Two releases, told apart by a headline. */
const releases: { id: string; mark: string }[] = []

const startWorker = (env: Record<string, string> = {}) =>
  startDeliverWorker(app, env, 'pushWorker.ts')

const readPush = (id: string): Promise<Push> => kit.api.call('GET', `/api/v1/pushes/${id}`)

beforeAll(async () => {
  app = await startApp({ args: ['--role', 'front'] })
  kit = await createSiteKit(app)
  site = await kit.makeSite('kills')
  const worker = await startWorker()
  for (const mark of ['Release one of two', 'Release two of two']) {
    await kit.editHeadline(site, '/', mark)
    releases.push({ id: (await kit.deploy(site)).id, mark })
  }
  await worker.stop()
}, 4 * MINUTE)
afterAll(() => app?.stop())

const markOf = (html: string): string =>
  releases.find(({ mark }) => html.includes(mark))?.mark ?? 'neither'

/** The release that a reader sees; throws when what it sees is not whole. */
const seenInFolder = async (folder: string): Promise<string> => {
  // As a web server does that has opened the folder: the link is followed once.
  const current = await realpath(join(folder, 'current')).catch(() => null)
  if (current === null) return 'none'
  const tree = await readTree(current)
  if (!tree) throw new Error(`${current} has no list of its files.`)
  for (const { file, path, set } of tree.files) {
    await readFile(join(current, 'site', file))
    await readFile(join(current, 'plain', `${path}.${set.id}`))
  }
  const mark = markOf(await readFile(join(current, 'site/index.html'), 'utf8'))
  const meant = releases.find(({ id }) => id === tree.release)?.mark
  if (mark !== meant) throw new Error(`The files are of "${mark}", the list of "${meant}".`)
  return mark
}

const seenInRepository = async (repository: string): Promise<string> => {
  const show = (what: string): Promise<string> =>
    run('git', ['-C', repository, ...what.split(' ')]).then(
      ({ stdout }) => stdout,
      () => '',
    )
  // One commit, which may not be the last one any more while it is read.
  const commit = (await show('rev-parse --verify -q main')).trim()
  if (commit === '') return 'none'
  const mark = markOf(await show(`show ${commit}:index.html`))
  const subject = (await show(`log -1 --format=%s ${commit}`)).trim()
  const meant = releases.find(({ id }) => subject === `Release ${id}`)?.mark
  if (mark !== meant) throw new Error(`The files are of "${mark}", the commit of "${meant}".`)
  return mark
}

const KINDS = [
  {
    kind: 'folder',
    settings: { folder: 'shop' },
    seen: () => seenInFolder(join(app.dataDir, 'targets', kit.tenantId, 'shop')),
    kills: [3, 5, 7, 9],
  },
  {
    kind: 'git',
    settings: { repository: 'site.git' },
    seen: () => seenInRepository(join(app.dataDir, 'targets', kit.tenantId, 'site.git')),
    kills: [5, 8],
  },
] as const

describe('a push whose worker is killed', () => {
  it.each(KINDS)(
    'to a $kind goes on, and readers see a whole release, wherever it was killed',
    async ({ kind, settings, seen, kills }) => {
      const { id: target } = await kit.api.call<{ id: string }>('POST', '/api/v1/targets', {
        kind,
        name: kind,
        siteId: site.id,
        enabled: false,
        settings,
      })
      let reading = true
      const readings: string[] = []
      const reader = (async () => {
        while (reading) {
          readings.push(await seen())
          await delay(20)
        }
      })()
      // Read only after all: a failure there ends the test with its own message.
      reader.catch(() => undefined)
      let died = 0
      for (const [index, at] of kills.entries()) {
        const before = await seen()
        const { id: releaseId, mark } = releases[index % 2] ?? { id: '', mark: '' }
        const push = await kit.api.call<Push>('POST', `/api/v1/targets/${target}/push`, {
          releaseId,
        })
        const killed = await startWorker({
          KILL_AT: String(at),
          KILL_WHEN: index % 3 === 2 ? 'before' : 'after',
        })
        const ended = await poll({
          ask: () =>
            Promise.race([
              killed.ended.then(() => true),
              readPush(push.id).then(({ state }) => state === 'live'),
            ]),
          accept: Boolean,
          what: `The end of the worker at write ${at}`,
        })
        expect(ended).toBe(true)
        if ((await readPush(push.id)).state !== 'live') died += 1
        expect([before, mark]).toContain(await seen())
        await killed.stop()
        const next = await startWorker()
        const rested = await poll({
          ask: () => readPush(push.id),
          accept: ({ state }) => ['live', 'failed'].includes(state),
          what: `The end of the push that was killed at write ${at}`,
        })
        expect(rested).toMatchObject({ state: 'live', live: true, error: null })
        expect(await seen()).toBe(mark)
        await next.stop()
      }
      reading = false
      await reader
      expect(died).toBeGreaterThanOrEqual(kills.length - 1)
      expect(new Set(readings).size).toBeLessThanOrEqual(3)
    },
    6 * MINUTE,
  )
})
