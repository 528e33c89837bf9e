import { spawn } from 'node:child_process'
import process from 'node:process'

const running = new Set()

const endAll = (signal) => {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal)
    } catch {
      // The group ended by itself.
    }
  }
}

// A step is the leader of its own process group, so whatever it starts ends with it.
process.on('exit', () => endAll('SIGKILL'))
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endAll('SIGTERM')
    process.exit(1)
  })
}

/** How long a command may linger once `isDone` says that its work is done. */
const GRACE = 15_000

/**
 * Runs a command to its end. Units: `timeout` and `milliseconds` are milliseconds.
 *
 * @param {{ command: string, args: string[], env?: Record<string, string>, stream?: boolean, timeout: number, isDone?: () => boolean }} step
 *   `stream`: pass the output through as it comes instead of collecting it.
 *   `isDone`: asked each second; the command is stopped 15 s after the first yes.
 * @returns {Promise<{ code: number | null, timedOut: boolean, output: string, milliseconds: number }>}
 */
export const runStep = ({ command, args, env = {}, stream = false, timeout, isDone }) =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', stream ? 'inherit' : 'pipe', stream ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    let output = ''
    let timedOut = false
    const collect = (chunk) => (output += chunk)
    child.stdout?.setEncoding('utf8').on('data', collect)
    child.stderr?.setEncoding('utf8').on('data', collect)
    const stop = () => {
      timedOut = true
      process.kill(-child.pid, 'SIGKILL')
    }
    const timer = setTimeout(stop, timeout)
    let grace
    const poll = setInterval(() => {
      if (grace === undefined && isDone?.()) grace = setTimeout(stop, GRACE)
    }, 1000)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      clearTimeout(grace)
      clearInterval(poll)
      running.delete(child)
      resolve({ code, timedOut, output, milliseconds: performance.now() - started })
    })
  })
