import type { PayloadRequest } from 'payload'
import { toTauseError } from './problem'

const SECOND = 1000

/** How often the database is asked. Milliseconds. */
const POLL = 300

/** A comment in between keeps proxies from closing the connection. Milliseconds. */
const KEEP_ALIVE = 15 * SECOND

/** A client that still listens then comes back with `Last-Event-ID`. Milliseconds. */
const MAX_DURATION = 10 * 60 * SECOND

export type ServerEvent = { event: string; id?: string; data: unknown }

export const wantsEvents = (req: PayloadRequest): boolean =>
  (req.headers.get('accept') ?? '').includes('text/event-stream')

export const lastEventId = (req: PayloadRequest): string | undefined =>
  req.headers.get('last-event-id') ?? undefined

/**
 * Server-Sent Events until `poll` says that all is told, or the client goes.
 *
 * @param poll Called again and again with the access of the request: what is new, and whether that
 * was all. Its first call should be made before, so that an error is an ordinary answer.
 */
export const eventStream = ({
  req,
  poll,
}: {
  req: PayloadRequest
  poll: () => Promise<{ events: ServerEvent[]; ended: boolean }>
}): Response => {
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let lastSent = Date.now()
  const deadline = Date.now() + MAX_DURATION
  const stop = (): void => {
    closed = true
    clearTimeout(timer)
  }

  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string): void => {
        lastSent = Date.now()
        controller.enqueue(encoder.encode(text))
      }
      const end = (): void => {
        if (closed) return
        stop()
        controller.close()
      }
      const step = async (): Promise<void> => {
        const { events, ended } = await poll()
        if (closed) return
        for (const event of events) send(format(event))
        if (ended || Date.now() > deadline) return end()
        if (Date.now() - lastSent > KEEP_ALIVE) send(': still here\n\n')
        timer = setTimeout(run, POLL)
      }
      const run = (): void => {
        step().catch((error: unknown) => {
          const { code, message, status } = toTauseError(error, req)
          if (status >= 500) req.payload.logger.error({ err: error, msg: 'An event stream ended.' })
          if (!closed) send(format({ event: 'error', data: { code, detail: message } }))
          end()
        })
      }
      req.signal?.addEventListener('abort', stop)
      run()
    },
    cancel: stop,
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

const format = ({ event, id, data }: ServerEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
