import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logIn } from '../../helpers/apiClient'
import { httpGet } from '../../helpers/httpGet'
import { type RunningApp, startApp } from '../../helpers/startApp'
import { hostsBesideNginx } from '../load/hostsBesideNginx'
import { round } from '../load/median'
import { makeSite } from '../site/makeSite'
import { type SeededSite, seedSites } from './seedSites'

// The front with many sites: its pages beside nginx with a thousand hosts, its memory with ten thousand.

/** Without what makes the servers of tests quicker. */
const AS_SERVED = { NODE_OPTIONS: '' }

const SECONDS = Number(process.env.MEASURE_SECONDS ?? 5)
const BLOCKS = Number(process.env.MEASURE_BLOCKS ?? 7)
const CONNECTIONS = Number(process.env.MEASURE_CONNECTIONS ?? 32)
const SITES = Number(process.env.MEASURE_SITES ?? 10_000)
const HOSTS = Number(process.env.MEASURE_HOSTS ?? 1000)

/** Visitors at a time. */
const PARALLEL = 8

/** Pause before memory is read; V8 gives back more once it has been quiet for over 8 s. Milliseconds. */
const SETTLE = 5000

const KIBIBYTES_A_MEBIBYTE = 1024

export type FrontFigures = {
  /** Published pages of 1,000 hosts in turn: requests a second ÷ nginx's. Null: see `notes`. */
  nginxRatio: number | null
  /** A/A: nginx beside itself in the same run. */
  control: number | null
  hosts: number
  /** Resident memory once the home page and the stylesheet of each of 10,000 sites were asked for. MiB. */
  frontRssMb10000Sites: number
  sites: number
  details: Record<string, unknown>
  notes: string[]
}

export const front = async (log: (line: string) => void): Promise<FrontFigures> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tause-many-'))
  const notes: string[] = []
  try {
    await makeOriginals(dataDir)
    log(`Seeding ${SITES} sites …`)
    const sites = await seedSites({
      dataDir,
      count: SITES,
      onProgress: (done) => {
        if (done % 2000 === 0) log(`  ${done}`)
      },
    })
    const app = await startApp({ dataDir, env: AS_SERVED, args: ['--role', 'front'] })
    try {
      const memory = await measureMemory(app, sites, log)
      const hosts = sites.slice(0, HOSTS).map(({ slug }) => `${slug}.localhost`)
      const beside = await hostsBesideNginx({
        port: app.port,
        pid: app.pid,
        hosts,
        seconds: SECONDS,
        blocks: BLOCKS,
        connections: CONNECTIONS,
        log,
      })
      if ('reason' in beside) notes.push(`nginxRatio: ${beside.reason}`)
      else if (!beside.valid)
        notes.push(`nginxRatio: the A/A control is ${beside.control}, beyond ±5 %: repeat`)
      const isMeasured = 'ratio' in beside
      return {
        nginxRatio: isMeasured ? beside.ratio : null,
        control: isMeasured ? beside.control : null,
        hosts: hosts.length,
        frontRssMb10000Sites: memory.afterOneRound,
        sites: sites.length,
        details: { nginx: beside, memory },
        notes,
      }
    } finally {
      await app.stop({ keepData: true })
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** One site of each bundled template, made and deployed as users do. */
const makeOriginals = async (dataDir: string): Promise<void> => {
  const app = await startApp({ dataDir, env: AS_SERVED })
  const { url: baseUrl, adminEmail: email, adminPassword: password } = app
  const api = await logIn({ baseUrl, email, password })
  const { items } = await api.call<{ items: { id: string }[] }>('GET', '/api/v1/templates/list')
  const tenant = await api.call<{ id: string }>('POST', '/api/v1/tenants/manage', {
    action: 'create',
    name: 'Measured',
    slug: 'measured',
  })
  for (const { id } of items) await makeSite({ api, tenantId: tenant.id, template: id })
  await app.stop({ keepData: true })
}

const measureMemory = async (
  app: RunningApp,
  sites: readonly SeededSite[],
  log: (line: string) => void,
): Promise<{ atStart: number; afterOneRound: number; afterThreeRounds: number }> => {
  const atStart = await residentMegabytes(app.pid)
  const rounds: number[] = []
  for (const number of [1, 2, 3]) {
    const started = performance.now()
    await visitAll(app, sites)
    await new Promise((done) => setTimeout(done, SETTLE))
    rounds.push(await residentMegabytes(app.pid))
    const seconds = round((performance.now() - started - SETTLE) / 1000, 1)
    log(`round ${number}: ${sites.length} sites in ${seconds} s, ${rounds.at(-1)} MiB resident`)
  }
  return { atStart, afterOneRound: rounds[0] ?? NaN, afterThreeRounds: rounds[2] ?? NaN }
}

const visitAll = async (app: RunningApp, sites: readonly SeededSite[]): Promise<void> => {
  const queue = sites.values()
  const visitor = async (): Promise<void> => {
    for (const { slug, css } of queue)
      for (const path of ['/', css]) {
        const headers = { host: `${slug}.localhost`, 'accept-encoding': 'br, gzip' }
        const { status } = await httpGet(`${app.url}${path}`, { headers })
        if (status !== 200) throw new Error(`${slug}${path} answers ${status}, not 200`)
      }
  }
  await Promise.all(Array.from({ length: PARALLEL }, visitor))
}

const residentMegabytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / KIBIBYTES_A_MEBIBYTE, 0)
}

if (process.argv[1] === import.meta.filename) {
  const figures = await front((line) => void process.stderr.write(`${line}\n`))
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
}
