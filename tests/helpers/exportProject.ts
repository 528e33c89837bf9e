import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { freePort } from './freePort'
import type { ExportServer } from './exportServer'

const SECOND = 1000
const START_TIMEOUT = 60 * SECOND

// Of the runner's environment a project gets only what finds programs and packages.
const environment = (): NodeJS.ProcessEnv => {
  const { NODE_ENV: _env, NODE_OPTIONS: _options, ...rest } = process.env
  return { ...rest, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } as unknown as NodeJS.ProcessEnv
}

/** Runs a command in a project's folder. @throws with what it printed when it fails. */
export const runIn = async (folder: string, command: string, args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env: environment() })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += String(chunk)))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`)),
    )
  })

/** Starts a built project and waits until it answers. `env` is added to its environment. */
export const startProject = async (
  folder: string,
  env: Record<string, string> = {},
): Promise<ExportServer> => {
  const port = await freePort()
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1']
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...environment(), ...env },
  })
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  let output = ''
  await new Promise<void>((ready, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`The project did not start:\n${output}`)),
      START_TIMEOUT,
    )
    child.once('close', (code) => fail(new Error(`The project ended with ${code}:\n${output}`)))
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`
        if (!/\bReady in\b/.test(line)) return
        clearTimeout(timer)
        ready()
      })
  }).catch((error: unknown) => {
    kill()
    throw error
  })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      process.off('exit', kill)
    },
  }
}
