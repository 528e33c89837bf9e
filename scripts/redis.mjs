import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const SECOND = 1000

export const MISSING_REDIS =
  'redis-server is not to be found. Install it, e.g. "apt-get install redis-server" or "brew install redis", or set TEST_REDIS_URL to an empty server of yours.'

export const hasRedis = () =>
  spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/**
 * Starts an empty Redis on 127.0.0.1 that keeps nothing on disk.
 *
 * @param {number} [givenPort] default: a free one.
 * @returns {Promise<{ url: string, port: number, pid: number, stop: () => Promise<void> }>}
 * @throws when redis-server is missing or does not start in 20 s.
 */
export const startRedis = async (givenPort) => {
  if (!hasRedis()) throw new Error(MISSING_REDIS)
  const port = givenPort ?? (await freePort())
  const dir = mkdtempSync(path.join(tmpdir(), 'tause-redis-'))
  const options = { port, bind: '127.0.0.1', dir, save: '', appendonly: 'no', daemonize: 'no' }
  const child = spawn(
    'redis-server',
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let output = ''
  const ended = new Promise((resolve) => child.once('close', resolve))
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      kill()
      reject(new Error(`redis-server did not start in 20 s:\n${output}`))
    }, 20 * SECOND)
    child.once('close', (code) => reject(new Error(`redis-server ended with ${code}:\n${output}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`
      if (!/ready to accept connections/i.test(line)) return
      clearTimeout(timer)
      resolve()
    })
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    stop: async () => {
      // One that was stopped by a test would not hear anything else.
      kill()
      await ended
      process.off('exit', kill)
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
