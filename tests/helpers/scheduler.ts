import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseEnv } from './startApp'

const ROOT = resolve(import.meta.dirname, '../..')

export type TestPlan = {
  expression: string
  timeZone: string
  /** Nothing before it is due. ISO 8601. */
  from: string
  misfire?: 'fireOnce' | 'skip' | 'catchUp'
  catchUpMax?: number
  graceMinutes?: number
  overlap?: 'skip' | 'queue' | 'cancelPrevious'
}

export type SchedulerCommand =
  | { do: 'setUp'; plans: TestPlan[] }
  | { do: 'scan'; now: string }
  | { do: 'countOpen' }
  | { do: 'states' }

export type Scheduler = {
  tell: <Result = unknown>(command: SchedulerCommand) => Promise<Result>
  stop: () => Promise<void>
  kill9: () => Promise<void>
}

/** Starts `schedulerProcess.ts` on the database of a data folder; with a `runsFile` it also works. */
export const startScheduler = async ({
  dataDir,
  runsFile,
}: {
  dataDir: string
  runsFile?: string
}): Promise<Scheduler> => {
  const child = spawn(
    process.execPath,
    ['tests/helpers/runCompiled.mjs', 'tests/helpers/schedulerProcess.ts'],
    {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS: '',
        DATA_DIR: dataDir,
        ...(runsFile ? { RUNS_FILE: runsFile } : {}),
        ...databaseEnv(dataDir),
      },
    },
  )
  let printed = ''
  const waiting: { done: (result: unknown) => void; fail: (error: Error) => void }[] = []
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  child.once('close', (code) => {
    for (const { fail } of waiting)
      fail(new Error(`The scheduler ended with code ${code}. It printed:\n${printed}`))
  })
  child.stderr.on('data', (data: Buffer) => (printed += String(data)))
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('@')) return void (printed += `${line}\n`)
    const { result, error } = JSON.parse(line.slice(1)) as { result?: unknown; error?: string }
    const first = waiting.shift()
    if (error === undefined) first?.done(result)
    else first?.fail(new Error(`${error}\n${printed}`))
  })
  const next = <Result>(): Promise<Result> =>
    new Promise((done, fail) => waiting.push({ done: done as (result: unknown) => void, fail }))
  await next()
  return {
    tell: <Result>(command: SchedulerCommand) => {
      child.stdin.write(`${JSON.stringify(command)}\n`)
      return next<Result>()
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
    kill9: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
