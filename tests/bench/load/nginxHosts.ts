import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { poll } from '../../helpers/apiClient'
import { freePort } from '../../helpers/freePort'
import type { HttpAnswer } from '../../helpers/httpGet'
import { httpGet } from '../../helpers/httpGet'
import { addHeaders, httpBlock, type Nginx } from './nginx'

const SECOND = 1000

/**
 * Starts an nginx of one process with a server of its own for each host, which answers `/` with that
 * host's body and headers from a file, compressed already as the body is.
 */
export const startNginxHosts = async (
  binary: string,
  answers: ReadonlyMap<string, HttpAnswer>,
): Promise<Nginx> => {
  const root = await mkdtemp(join(tmpdir(), 'tause-nginx-'))
  const port = await freePort()
  await mkdir(join(root, 'tmp'))
  const servers: string[] = []
  for (const [host, answer] of answers) {
    const folder = join(root, 'sites', host)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'page'), answer.body)
    servers.push(`  server {
    listen 127.0.0.1:${port};
    server_name ${host};
    location = / {
      root ${folder};
      try_files /page =404;
${addHeaders(answer)}
    }
  }`)
  }
  const file = join(root, 'nginx.conf')
  const more = 'server_names_hash_max_size 16384; server_names_hash_bucket_size 128;'
  await writeFile(
    file,
    httpBlock({ root, cached: 2 * answers.size, body: [more, ...servers].join('\n') }),
  )
  const child = spawn(binary, ['-p', root, '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    process.off('exit', kill)
    await rm(root, { recursive: true, force: true })
  }
  const [host = ''] = answers.keys()
  try {
    await poll({
      ask: () =>
        httpGet(`http://127.0.0.1:${port}/`, { headers: { host } }).catch(() => ({ status: 0 })),
      accept: ({ status }) => status === 200,
      what: 'An answer of nginx',
      timeout: 20 * SECOND,
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { port, pid: child.pid ?? 0, stop }
}
