import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { TargetAccount } from '../../src/targets/contract'
import { NODE_OPTIONS } from '../helpers/nodeOptions'
import { startCloudflareServer } from '../helpers/targets/cloudflareServer'
import type { ContractServer } from '../helpers/targets/contractServer'
import { startNetlifyServer } from '../helpers/targets/netlifyServer'
import { PAGES, type PushOrder } from '../helpers/targets/pushOrder'
import {
  S3_ACCESS_KEY,
  S3_BUCKET,
  S3_HOST,
  S3_SECRET,
  startS3Server,
} from '../helpers/targets/s3Server'
import { startVercelServer, VERCEL_PROJECT, VERCEL_TEAM } from '../helpers/targets/vercelServer'
import { CLOUDFLARE_ACCOUNT, CLOUDFLARE_PROJECT } from '../helpers/targets/cloudflareServer'

const MINUTE = 60_000
const ROOT = resolve(import.meta.dirname, '../..')

type Started = {
  server: ContractServer
  account: Pick<TargetAccount, 'kind' | 'settings' | 'secret'>
  host: string
}

const startS3 = async (): Promise<Started> => ({
  server: await startS3Server(),
  host: S3_HOST,
  account: {
    kind: 's3',
    settings: {
      endpoint: `https://${S3_HOST}`,
      region: 'eu-central-1',
      bucket: S3_BUCKET,
      accessKeyId: S3_ACCESS_KEY,
      pageNames: 'plain',
    },
    secret: S3_SECRET,
  },
})
const startNetlify = async (): Promise<Started> => {
  const server = await startNetlifyServer()
  const settings = { siteId: server.siteId }
  return {
    server,
    host: 'api.netlify.com',
    account: { kind: 'netlify', settings, secret: server.token },
  }
}
const startVercel = async (): Promise<Started> => {
  const server = await startVercelServer()
  const settings = { project: VERCEL_PROJECT, teamId: VERCEL_TEAM, plan: 'hobby' }
  return {
    server,
    host: 'api.vercel.com',
    account: { kind: 'vercel', settings, secret: server.token },
  }
}
const startCloudflare = async (): Promise<Started> => {
  const server = await startCloudflareServer()
  const settings = { accountId: CLOUDFLARE_ACCOUNT, project: CLOUDFLARE_PROJECT }
  return {
    server,
    host: 'api.cloudflare.com',
    account: { kind: 'cloudflare-pages', settings, secret: server.token },
  }
}

/** Requests after which the worker is killed; those beyond its last one never come. */
const CASES = [
  { name: 'S3', start: startS3, atomic: false, kills: [20, 50, 70, 90] },
  { name: 'Netlify', start: startNetlify, atomic: true, kills: [4, 20, 46, 48] },
  { name: 'Vercel', start: startVercel, atomic: true, kills: [5, 20, 46, 49] },
  { name: 'Cloudflare Pages', start: startCloudflare, atomic: true, kills: [4, 6, 8, 11] },
]

let folder: string
let started: Started
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'targets-'))
})
afterEach(async () => {
  await started.server.close()
  await rm(folder, { recursive: true })
})

/** Runs a worker to its end, or to its `killAt`-th request. @returns whether it was killed. */
const work = async (
  { server, account, host }: Started,
  { marker, state, killAt = Infinity }: { marker: string; state: string; killAt?: number },
): Promise<boolean> => {
  const order: PushOrder = {
    account: { id: 't', tenantId: 't', name: 'Ours', ...account },
    hosts: { [host]: server.url },
    stateFile: join(folder, state),
    marker,
  }
  const child = spawn(
    process.execPath,
    ['tests/helpers/runCompiled.mjs', 'tests/helpers/targets/pushWorker.ts'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS, ORDER: JSON.stringify(order) },
    },
  )
  let requests = 0
  server.onRequest(() => {
    requests += 1
    if (requests === killAt) child.kill('SIGKILL')
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  if (signal !== 'SIGKILL') expect({ marker, code }).toEqual({ marker, code: 0 })
  return signal === 'SIGKILL'
}

/** Markers of the pages; each page must have its own style. */
const markers = async ({ server }: Started): Promise<Set<string>> => {
  const found = new Set<string>()
  for (let index = 0; index < PAGES; index += 1) {
    const { status, body } = await server.visit(index === 0 ? '/' : `/p${index}`)
    expect({ index, status }).toEqual({ index, status: 200 })
    const [, marker = '', number] = /<p>(\w+) (\d+)/.exec(body) ?? []
    expect(number).toBe(String(index))
    const style = await server.visit(`/_assets/${marker}.css`)
    expect({ index, style: style.body }).toEqual({ index, style: `p{content:"${marker}"}` })
    found.add(marker)
  }
  return found
}

describe('a worker that is killed with SIGKILL in the middle of a push', () => {
  it.each(CASES)(
    'leaves $name with whole pages, and another one goes on from there',
    async ({ start, atomic, kills }) => {
      started = await start()
      await work(started, { marker: 'v0', state: 'v0' })
      let killed = 0
      let live = 'v0'
      for (const [index, killAt] of kills.entries()) {
        const marker = `v${index + 1}`
        if (await work(started, { marker, state: marker, killAt })) killed += 1
        const between = await markers(started)
        expect([live, marker]).toEqual(expect.arrayContaining([...between]))
        if (atomic) expect(between.size).toBe(1)
        await work(started, { marker, state: marker })
        expect([...(await markers(started))]).toEqual([marker])
        live = marker
      }
      expect(killed).toBeGreaterThanOrEqual(3)
    },
    3 * MINUTE,
  )
})
