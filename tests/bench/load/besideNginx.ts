import { createHash } from 'node:crypto'
import type { HttpAnswer } from '../../helpers/httpGet'
import { httpGet } from '../../helpers/httpGet'
import type { Comparison } from './compare'
import { compare } from './compare'
import { findTool } from './findTool'
import { startNginx } from './nginx'
import { requestsPerSecond } from './requestsPerSecond'
import { pinToCore } from './runTool'

const SERVER_CORE = 0
const LOAD_CORE = 1
const ENCODING = { 'accept-encoding': 'gzip' }

export type BesideNginx = Comparison & {
  bytes: { ours: { body: number; header: number }; nginx: { body: number; header: number } }
  sha256: string
}

const digest = (body: Buffer): string => createHash('sha256').update(body).digest('hex')

const headerBytes = ({ headers }: HttpAnswer): number =>
  Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + String(value).length + 4,
    0,
  )

/**
 * Requests a second of one published page beside nginx with the same bytes: the servers on one core,
 * the load on another, both sides compressed alike and with the same headers. What either side gets:
 * see `hostsBesideNginx`.
 *
 * @param url the page's address, its host a name that the server of process `pid` knows
 * @returns the reason when it cannot be measured here
 */
export const besideNginx = async ({
  url,
  pid,
  seconds,
  blocks,
  connections,
  log,
}: {
  url: string
  pid: number
  seconds: number
  blocks: number
  connections: number
  log: (line: string) => void
}): Promise<BesideNginx | { reason: string }> => {
  const nginxBinary = findTool('nginx')
  const wrk = findTool('wrk')
  const missing = [!nginxBinary && 'nginx', !wrk && 'wrk', !findTool('taskset') && 'taskset']
  if (!nginxBinary || !wrk || missing.some(Boolean)) {
    return { reason: `not installed: ${missing.filter(Boolean).join(', ')}` }
  }

  const { host, port, pathname } = new URL(url)
  const own = await httpGet(url, { headers: ENCODING })
  if (own.status !== 200) throw new Error(`${url} answers ${own.status}, not 200`)
  const nginx = await startNginx(nginxBinary, own)
  try {
    const theirs = await httpGet(`http://127.0.0.1:${nginx.port}/`, { headers: ENCODING })
    const encodings = [own, theirs].map(({ headers }) => headers['content-encoding'])
    if (digest(own.body) !== digest(theirs.body) || encodings[0] !== encodings[1]) {
      throw new Error('The two sides do not send the same bytes.')
    }
    await pinToCore(pid, SERVER_CORE)
    await pinToCore(nginx.pid, SERVER_CORE)
    // wrk adds a second Host header unless ours is spelt as it spells its own.
    const load = {
      wrk,
      seconds,
      core: LOAD_CORE,
      connections,
      headers: { ...ENCODING, Host: host },
    }
    const comparison = await compare({
      ours: () => requestsPerSecond({ ...load, url: `http://127.0.0.1:${port}${pathname}` }),
      peer: () => requestsPerSecond({ ...load, url: `http://127.0.0.1:${nginx.port}/` }),
      blocks,
      onBlock: log,
    })
    return {
      ...comparison,
      bytes: {
        ours: { body: own.body.length, header: headerBytes(own) },
        nginx: { body: theirs.body.length, header: headerBytes(theirs) },
      },
      sha256: digest(own.body),
    }
  } finally {
    await nginx.stop()
  }
}
