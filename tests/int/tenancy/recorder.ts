import { CANARY } from './names'

export type Answer = {
  status: number
  text: string
  // Tests look into answers of every form.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

export type Send = (
  method: string,
  path: string,
  options?: { json?: unknown; form?: FormData; headers?: Record<string, string> },
) => Promise<Answer>

export type Recorder = {
  /** Requests with these headers; what a `watched` sender receives must hold no canary. */
  sender: (options?: { headers?: Record<string, string>; watched?: string }) => Send
  /** One line for each answer that had the canary in it. */
  leaks: string[]
  /** Watched answers and the bytes of their headers and bodies. */
  seen: { answers: number; bytes: number }
}

const SENT = new RegExp(`[\\w-]*${CANARY}[\\w.-]*`, 'g')

/** Sends requests and looks for tenant B's canary in every byte that others than B receive. */
export const createRecorder = (baseUrl: string): Recorder => {
  const leaks: string[] = []
  const seen = { answers: 0, bytes: 0 }
  let requests = 0
  // One address for all would meet the limits of an address; it is behind a proxy that says so.
  const nextAddress = (): string => {
    requests += 1
    return `10.${(requests >> 16) & 255}.${(requests >> 8) & 255}.${requests & 255}`
  }
  const sender: Recorder['sender'] =
    ({ headers: own = {}, watched } = {}) =>
    async (method, path, { json, form, headers } = {}) => {
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          'x-forwarded-for': nextAddress(),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...own,
          ...headers,
        },
        body: form ?? (json === undefined ? undefined : JSON.stringify(json)),
      })
      const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
      if (watched) {
        const all = `${JSON.stringify([...response.headers])}\n${text}`
        seen.answers += 1
        seen.bytes += all.length
        // An answer may say back what it was asked.
        const asked = `${path} ${JSON.stringify(json) ?? ''}`.match(SENT) ?? []
        const news = asked.reduce((rest, word) => rest.replaceAll(word, ''), all)
        if (news.toLowerCase().includes(CANARY))
          leaks.push(
            `${watched}: ${method} ${path} ${JSON.stringify(json) ?? ''} → ${response.status} ${text.slice(0, 300)}`,
          )
      }
      return { status: response.status, text, body: parse(text) }
    }
  return { sender, leaks, seen }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'latin1').toString('utf8'))
  } catch {
    return undefined
  }
}
