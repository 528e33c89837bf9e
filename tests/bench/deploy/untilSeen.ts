import { Agent, request } from 'node:http'

const SECOND = 1000

/** Between two looks. Milliseconds. */
const PAUSE = 8

export type UntilSeen = {
  /** Longest wait. Milliseconds. @default 120 seconds */
  timeout?: number
  /** Between two looks. Milliseconds. @default 8 */
  pause?: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** The body of an answer to a site's host, over a connection that is kept. */
const read = (address: string): Promise<{ status: number; text: string }> => {
  const url = new URL(address)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port: url.port,
        path: url.pathname + url.search,
        headers: { host: url.host },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        )
        answer.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}

/** Asks a page again and again until its HTML has a text. @returns when it was seen, by `performance.now()`. */
export const untilSeen = async (
  address: string,
  text: string,
  { timeout = 120 * SECOND, pause = PAUSE }: UntilSeen = {},
): Promise<number> => {
  const deadline = performance.now() + timeout
  for (;;) {
    const answer = await read(address)
    if (answer.status === 200 && answer.text.includes(text)) return performance.now()
    if (performance.now() > deadline)
      throw new Error(`${address} did not show "${text}" within ${timeout / SECOND} s.`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
