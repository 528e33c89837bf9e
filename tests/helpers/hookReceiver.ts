import { startTestServer } from './testServer'

export type Hook = { id: string; headers: Record<string, string | undefined>; body: string }

export type HookReceiver = {
  url: string
  /** All that came, repeats too. */
  hooks: Hook[]
  /** What the next requests are answered with, instead of 200. `hang`: taken and never answered. */
  answer: (...next: { status?: number; headers?: Record<string, string>; hang?: boolean }[]) => void
  close: () => Promise<void>
}

/** A real receiver of webhooks on this machine. */
export const startHookReceiver = async ({
  delay = 0,
}: {
  /** Before an answer. Milliseconds. */
  delay?: number
} = {}): Promise<HookReceiver> => {
  const hooks: Hook[] = []
  const answers: Parameters<HookReceiver['answer']> = []
  const server = await startTestServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = request.headers as Record<string, string | undefined>
      hooks.push({
        id: headers['webhook-id'] ?? '',
        headers,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      const { status = 200, headers: extra = {}, hang } = answers.shift() ?? {}
      if (hang) return void request.socket.destroy()
      setTimeout(() => {
        response.writeHead(status, extra)
        response.end(status === 200 ? 'thanks' : 'no')
      }, delay)
    })
  })
  return {
    url: `${server.url}/hook`,
    hooks,
    answer: (...next) => void answers.push(...next),
    close: server.close,
  }
}
