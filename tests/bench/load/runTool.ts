import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const MEGABYTE = 1024 * 1024

/** Runs a program to its end and answers with what it printed. @throws when its code is not 0. */
export const runTool = async (
  file: string,
  args: string[],
  { env = {}, timeout = 0 }: { env?: Record<string, string>; timeout?: number } = {},
): Promise<string> => {
  const { stdout } = await promisify(execFile)(file, args, {
    env: { ...process.env, ...env },
    maxBuffer: 64 * MEGABYTE,
    timeout,
  })
  return stdout
}

/** Binds every thread of a process to one core. */
export const pinToCore = async (pid: number, core: number): Promise<void> => {
  await runTool('taskset', ['-a', '-c', '-p', String(core), String(pid)])
}
