import { runTool } from './runTool'

export type Load = {
  wrk: string
  url: string
  headers: Record<string, string>
  seconds: number
  core: number
  connections: number
  /** A Lua script for wrk, which makes the requests. */
  script?: string
}

/** One round of wrk, one thread on `core`. @throws when any answer was not 2xx or 3xx, or got lost. */
export const requestsPerSecond = async ({
  wrk,
  url,
  headers,
  seconds,
  core,
  connections,
  script,
}: Load): Promise<number> => {
  const output = await runTool('taskset', [
    ...['-c', String(core), wrk, '-t', '1', '-c', String(connections), '-d', `${seconds}s`],
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...(script ? ['-s', script] : []),
    url,
  ])
  const bad = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(output)
  if (bad) throw new Error(`${url}: ${bad[0]}`)
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]
  if (!rate) throw new Error(`wrk printed no rate:\n${output}`)
  return Number(rate)
}
