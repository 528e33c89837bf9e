import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from './runtime'

const SECOND = 1000

/** A worker that ended by itself is started again after this long, doubled each time. Milliseconds. */
const FIRST_PAUSE = 1 * SECOND
const LONGEST_PAUSE = 60 * SECOND

/** One that has worked for this long may end once without a longer pause. Milliseconds. */
const SETTLED = 60 * SECOND

/** Longest a stop waits for the workers. Milliseconds. */
const STOP_TIMEOUT = 25 * SECOND

/** Starts so many worker processes and keeps that number until it is told to stop; resolves with the end of all. */
export const superviseWorkers = async ({ count }: { count: number }): Promise<void> => {
  const children = new Set<ChildProcess>()
  let stopped = false
  let wakeUp = (): void => undefined
  const stopping = new Promise<void>((resolve) => (wakeUp = resolve))

  const runOnce = (name: string): Promise<number | null> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [join(ROOT, 'bin/tause.mjs'), 'worker'], {
        env: { ...process.env, WORKERS: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.add(child)
      for (const [from, to] of [
        [child.stdout, process.stdout],
        [child.stderr, process.stderr],
      ] as const)
        createInterface({ input: from }).on('line', (line) => to.write(`[${name}] ${line}\n`))
      child.once('error', () => resolve(null))
      child.once('close', (code) => {
        children.delete(child)
        resolve(code)
      })
    })

  const keep = async (name: string): Promise<void> => {
    let pause = FIRST_PAUSE
    while (!stopped) {
      const started = performance.now()
      const code = await runOnce(name)
      if (stopped) return
      if (performance.now() - started > SETTLED) pause = FIRST_PAUSE
      process.stderr.write(
        `[${name}] ended (${code ?? 'by a signal'}); again in ${pause / SECOND} s\n`,
      )
      const timer = new Promise((resolve) => setTimeout(resolve, pause).unref())
      await Promise.race([timer, stopping])
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
  }

  const stop = (): void => {
    stopped = true
    wakeUp()
    for (const child of children) child.kill('SIGTERM')
    setTimeout(() => {
      for (const child of children) child.kill('SIGKILL')
    }, STOP_TIMEOUT).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Keeps this process alive in the pauses.
  const alive = setInterval(() => undefined, LONGEST_PAUSE)
  try {
    await Promise.all(Array.from({ length: count }, (_, index) => keep(`worker ${index + 1}`)))
  } finally {
    clearInterval(alive)
  }
}
