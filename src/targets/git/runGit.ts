import { spawn } from 'node:child_process'
import { once } from 'node:events'

const MINUTE = 60 * 1000

/** Longest time of one command. Milliseconds. */
const TIMEOUT = 10 * MINUTE

/** Bytes of what a command says that are read; the rest is left out. */
const MAX_ERRORS = 8 * 1024
const MAX_OUTPUT = 64 * 1024 * 1024

export type GitResult = { code: number; stdout: Buffer; stderr: string }

export type RunGit = (
  args: readonly string[],
  options?: {
    /** More environment, e.g. the index to use. */
    env?: Record<string, string>
    /** Written to its standard input, piece by piece. */
    input?: AsyncIterable<Buffer> | Iterable<Buffer>
  },
) => Promise<GitResult>

/**
 * Runs the git binary: no shell, none of this machine's or user's configuration, no questions asked.
 * Settings, and with them credentials, are handed over in the environment, which unlike arguments no other
 * user of the machine can read.
 */
export const gitRunner =
  ({
    repository,
    config,
    globalConfig,
    signal,
  }: {
    /** The bare repository that commands work in. */
    repository: string
    config: Readonly<Record<string, string>>
    /** File of settings that hold on the other end too, when that is on this machine. */
    globalConfig: string
    signal: AbortSignal
  }): RunGit =>
  async (args, { env = {}, input } = {}) => {
    signal.throwIfAborted()
    const entries = Object.entries(config)
    const child = spawn('git', ['--git-dir', repository, '--literal-pathspecs', ...args], {
      cwd: repository,
      stdio: ['pipe', 'pipe', 'pipe'],
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
      killSignal: 'SIGKILL',
      env: {
        PATH: process.env.PATH ?? '/usr/bin:/bin',
        ...(process.env.GIT_SSL_CAINFO && { GIT_SSL_CAINFO: process.env.GIT_SSL_CAINFO }),
        HOME: repository,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: globalConfig,
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: 'true',
        GIT_CONFIG_COUNT: String(entries.length),
        ...Object.fromEntries(
          entries.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
          ]),
        ),
        ...env,
      } as unknown as NodeJS.ProcessEnv,
    })
    const failed = new Promise<never>((_, reject) => child.once('error', reject))
    const closed = once(child, 'close') as Promise<[number | null]>
    const [, stdout, stderr, [code]] = await Promise.race([
      Promise.all([
        feed(child.stdin, input),
        collect(child.stdout, MAX_OUTPUT),
        collect(child.stderr, MAX_ERRORS),
        closed,
      ]),
      failed,
    ]).catch((error: unknown) => {
      child.kill('SIGKILL')
      signal.throwIfAborted()
      throw error
    })
    return { code: code ?? -1, stdout, stderr: stderr.toString('utf8') }
  }

const feed = async (
  stdin: NodeJS.WritableStream & { destroyed?: boolean },
  input: AsyncIterable<Buffer> | Iterable<Buffer> = [],
): Promise<void> => {
  let broken = false
  // A command that ends early says why by itself.
  stdin.on('error', () => (broken = true))
  for await (const piece of input) {
    if (broken) return
    if (!stdin.write(piece))
      await Promise.race([once(stdin, 'drain'), once(stdin, 'close')]).catch(() => undefined)
  }
  stdin.end()
}

const collect = async (stream: NodeJS.ReadableStream, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk.subarray(0, most - size))
    size += chunk.length
  }
  return Buffer.concat(chunks)
}
