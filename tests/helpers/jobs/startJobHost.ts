import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseEnv } from '../startApp'
import type { JobHostCalls } from './jobHost'

const ROOT = resolve(import.meta.dirname, '../../..')

type AnyCalls = Record<string, (argument: never) => unknown>

type Calls<Known extends AnyCalls> = {
  [Name in keyof Known]: (
    ...args: Parameters<Known[Name]>
  ) => Promise<Awaited<ReturnType<Known[Name]>>>
}

export type HostProcess = {
  pid: number
  output: () => string
  kill: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void
  /** Resolves once the process has ended. */
  ended: Promise<void>
  /** Ends it in peace. */
  end: () => Promise<void>
}

export type JobHost = Calls<JobHostCalls> & HostProcess

/** Starts `jobHost.ts`: a process of its own on the database in a folder. */
export const startJobHost = (options: {
  dataDir: string
  env?: Record<string, string>
}): Promise<JobHost> =>
  startHostProcess<JobHostCalls>({ script: 'tests/helpers/jobs/jobHost.ts', ...options })

/** Starts a script that answers calls on standard input, on the database in a folder. */
export const startHostProcess = async <Known extends AnyCalls>({
  script,
  dataDir,
  env = {},
}: {
  script: string
  dataDir: string
  env?: Record<string, string>
}): Promise<Calls<Known> & HostProcess> => {
  const child = spawn(process.execPath, ['tests/helpers/runCompiled.mjs', script], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      DATA_DIR: dataDir,
      REDIS_URL: process.env.TEST_REDIS_URL ?? '',
      ...databaseEnv(dataDir),
      ...env,
    },
  })
  const killOnExit = (): void => void child.kill('SIGKILL')
  process.once('exit', killOnExit)
  let output = ''
  let isOver = false
  const waiting = new Map<
    number,
    { done: (value: unknown) => void; fail: (error: Error) => void }
  >()
  const ended = new Promise<void>((done) =>
    child.once('close', () => {
      isOver = true
      process.off('exit', killOnExit)
      for (const { fail } of waiting.values())
        fail(new Error(`The host has ended. It printed:\n${output}`))
      done()
    }),
  )
  child.stdin.on('error', () => undefined)
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
  let calls = 0
  const send = (name: string, argument: unknown): Promise<unknown> =>
    new Promise((done, fail) => {
      if (isOver) return fail(new Error(`The host has ended. It printed:\n${output}`))
      calls += 1
      waiting.set(calls, { done, fail })
      child.stdin.write(`${JSON.stringify({ call: calls, name, argument })}\n`)
    })
  const ready = new Promise((done, fail) => waiting.set(0, { done, fail }))
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('ANSWER ')) return void (output += `${line}\n`)
    const { call, result, error } = JSON.parse(line.slice('ANSWER '.length)) as {
      call: number
      result: unknown
      error?: string
    }
    const caller = waiting.get(call)
    waiting.delete(call)
    if (error === undefined) caller?.done(result)
    else caller?.fail(new Error(error))
  })
  await ready

  const own = {
    pid: child.pid ?? 0,
    output: () => output,
    kill: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void child.kill(signal),
    ended,
    end: async () => {
      child.stdin.end()
      const timer = setTimeout(killOnExit, 20_000)
      await ended
      clearTimeout(timer)
    },
  }
  return new Proxy(own, {
    get: (target, name) =>
      // A promise would be taken for one that is still to be awaited.
      name === 'then'
        ? undefined
        : name in target
          ? target[name as keyof typeof own]
          : (argument: unknown) => send(String(name), argument),
  }) as unknown as Calls<Known> & HostProcess
}
