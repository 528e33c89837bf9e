import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { httpGet } from '../../helpers/httpGet'
import { createSiteKit } from '../../helpers/siteKit'
import { startApp } from '../../helpers/startApp'
import { compare, type Comparison } from '../load/compare'
import { findTool } from '../load/findTool'
import { requestsPerSecond } from '../load/requestsPerSecond'
import { pinToCore } from '../load/runTool'

const SERVER_CORE = 0
const LOAD_CORE = 1

/** Without what makes the servers of tests quicker. */
const AS_SERVED = { NODE_OPTIONS: '' }

const CONNECTIONS = Number(process.env.MEASURE_CONNECTIONS ?? 16)
const SECONDS = Number(process.env.MEASURE_SECONDS ?? 10)
const BLOCKS = Number(process.env.MEASURE_BLOCKS ?? 4)

export type ContentFigures =
  | (Comparison & {
      /** Requests a second of ours ÷ those of Payload's REST. */
      contentRatio: number
      bytes: { ours: number; payload: number }
    })
  | { reason: string }

/**
 * A published page as JSON beside the same data from Payload's own REST, read by its path: the servers
 * on one core, the load on another, neither side compressed.
 */
export const content = async (log: (line: string) => void): Promise<ContentFigures> => {
  const wrk = findTool('wrk')
  if (!wrk || !findTool('taskset')) return { reason: 'not installed: wrk or taskset' }
  const app = await startApp({ env: AS_SERVED })
  const folder = await mkdtemp(join(tmpdir(), 'bare-payload-'))
  let peer: BarePayload | undefined
  try {
    const kit = await createSiteKit(app)
    const site = await kit.makeSite('measured')
    await kit.api.call('PATCH', `/api/v1/apps/${site.id}/delivery`, { publicContent: true })
    await kit.deploy(site)
    const path = '/about'
    const ours = `${app.url}/api/v1/content/measured${path}`
    const own = await httpGet(ours)
    if (own.status !== 200) throw new Error(`${ours} answers ${own.status}: ${own.text}`)
    peer = await startBarePayload(folder, own.text)
    const theirs = `http://127.0.0.1:${peer.port}/api/pages?where[path][equals]=${path}&limit=1&depth=0`
    const other = await httpGet(theirs)
    const [found] = (JSON.parse(other.text) as { docs: { content: { id: string } }[] }).docs
    if (found?.content.id !== (JSON.parse(own.text) as { id: string }).id)
      throw new Error(`${theirs} answers something else: ${other.text.slice(0, 300)}`)
    await pinToCore(app.pid, SERVER_CORE)
    await pinToCore(peer.pid, SERVER_CORE)
    const load = {
      wrk,
      seconds: SECONDS,
      core: LOAD_CORE,
      connections: CONNECTIONS,
      headers: {},
    }
    const comparison = await compare({
      ours: () => requestsPerSecond({ ...load, url: ours }),
      peer: () => requestsPerSecond({ ...load, url: theirs }),
      blocks: BLOCKS,
      onBlock: log,
    })
    return {
      contentRatio: comparison.ratio,
      bytes: { ours: own.body.length, payload: other.body.length },
      ...comparison,
    }
  } finally {
    peer?.stop()
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type BarePayload = { port: number; pid: number; stop: () => void }

const startBarePayload = async (folder: string, page: string): Promise<BarePayload> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/deploy/barePayload.ts', folder],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...AS_SERVED, NODE_ENV: 'development' },
    },
  )
  child.stdin.end(page)
  const port = await new Promise<number>((ready, fail) => {
    child.once('close', (code) => fail(new Error(`Payload ended with code ${code}.`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^port (\d+)$/.exec(line)?.[1]
      if (found) ready(Number(found))
    })
  })
  return { port, pid: child.pid ?? 0, stop: () => void child.kill('SIGTERM') }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(
    `${JSON.stringify(await content((line) => void process.stderr.write(`${line}\n`)), null, 2)}\n`,
  )
