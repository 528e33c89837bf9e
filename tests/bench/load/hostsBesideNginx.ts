import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HttpAnswer } from '../../helpers/httpGet'
import { httpGet } from '../../helpers/httpGet'
import { compare, type Comparison } from './compare'
import { findTool } from './findTool'
import { startNginxHosts } from './nginxHosts'
import { requestsPerSecond } from './requestsPerSecond'
import { pinToCore } from './runTool'

const SERVER_CORE = 0
const LOAD_CORE = 1
const ENCODING = { 'accept-encoding': 'gzip' }

/** Two sides of one host must not differ in more than what each server writes by itself. */
const OWN_HEADERS = new Set([
  'accept-ranges',
  'connection',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
])

/**
 * Requests a second of the home pages of many hosts in turn beside an nginx that serves the same files
 * with the same headers: the servers on one core, the load on another.
 *
 * Both sides get the same: one process with all of its threads on one core, plain HTTP/1.1, the same
 * connections kept open, the same requests in turn, compressed alike, no log of accesses. nginx has what
 * makes it quick: `sendfile`, open files kept, the bodies compressed already and in the page cache. wrk has
 * one thread on the other core; where that is busy before nginx is, the ratio flatters us: look at both.
 *
 * @returns the reason when it cannot be measured here
 */
export const hostsBesideNginx = async ({
  port,
  pid,
  hosts,
  seconds,
  blocks,
  connections,
  log,
}: {
  /** Of our server, whose process is `pid`. */
  port: number
  pid: number
  hosts: readonly string[]
  seconds: number
  blocks: number
  connections: number
  log: (line: string) => void
}): Promise<Comparison | { reason: string }> => {
  const binary = findTool('nginx')
  const wrk = findTool('wrk')
  const missing = [!binary && 'nginx', !wrk && 'wrk', !findTool('taskset') && 'taskset']
  if (!binary || !wrk || missing.some(Boolean))
    return { reason: `not installed: ${missing.filter(Boolean).join(', ')}` }

  const ask = (at: number, host: string): Promise<HttpAnswer> =>
    httpGet(`http://127.0.0.1:${at}/`, { headers: { ...ENCODING, host } })
  const answers = new Map<string, HttpAnswer>()
  for (const host of hosts) {
    const answer = await ask(port, host)
    if (answer.status !== 200) throw new Error(`${host} answers ${answer.status}, not 200`)
    answers.set(host, answer)
  }
  const folder = await mkdtemp(join(tmpdir(), 'tause-hosts-'))
  const script = join(folder, 'hosts.lua')
  await writeFile(script, scriptFor(hosts))
  const nginx = await startNginxHosts(binary, answers)
  try {
    for (const host of [...hosts].slice(0, 20)) {
      const [own, theirs] = [answers.get(host), await ask(nginx.port, host)]
      if (!own || essence(own) !== essence(theirs))
        throw new Error(
          `The two sides answer differently for ${host}: ${own && essence(own)}, ${essence(theirs)}`,
        )
    }
    await pinToCore(pid, SERVER_CORE)
    await pinToCore(nginx.pid, SERVER_CORE)
    const load = { wrk, seconds, core: LOAD_CORE, connections, headers: {}, script }
    return await compare({
      ours: () => requestsPerSecond({ ...load, url: `http://127.0.0.1:${port}/` }),
      peer: () => requestsPerSecond({ ...load, url: `http://127.0.0.1:${nginx.port}/` }),
      blocks,
      onBlock: log,
    })
  } finally {
    await nginx.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Status, headers and body as one text. */
const essence = ({ status, headers, body }: HttpAnswer): string =>
  JSON.stringify([
    status,
    Object.entries(headers)
      .filter(([name]) => !OWN_HEADERS.has(name))
      .sort(),
    createHash('sha256').update(body).digest('hex'),
  ])

/** The requests are made before the load begins, so that wrk spends no time on them. */
const scriptFor = (hosts: readonly string[]): string => `
local requests = {}
local at = 0
init = function()
  for host in string.gmatch("${hosts.join(' ')}", "%S+") do
    local headers = { ["Host"] = host, ["accept-encoding"] = "gzip" }
    requests[#requests + 1] = wrk.format("GET", "/", headers)
  end
end
request = function()
  at = at % #requests + 1
  return requests[at]
end
`
