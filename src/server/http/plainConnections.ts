import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { type PlainGet, plainGetOf } from './plainGet'

/** A head up to its last fields, and the body: pieces that are kept, and never written to. */
export type PlainAnswer = { head: Buffer; body: Buffer | null }

/** Smaller answers are copied into one piece, which takes less time than to send two. Bytes. */
const MAX_COPIED = 16 * 1024

const SECOND = 1000

export type PlainConnections = {
  /** Ends those that the server does not know of, once what they were sent is written. */
  end: () => void
  /** Ends them at once. */
  destroy: () => void
}

/**
 * Answers plain requests of an HTTP server's connections past Node's parser and its objects for a request
 * and a response, which take more time than all that is ours. The first request that is not plain, or that
 * `answer` has nothing for, makes its connection one of the server, with all that is still to be read.
 */
export const answerPlainRequests = ({
  server,
  answer,
}: {
  /** Its timeouts hold for these connections too. */
  server: Server
  /** From memory, at once. `null`: it is the server's to answer. */
  answer: (request: PlainGet) => PlainAnswer | null
}): PlainConnections => {
  const take = server.listeners('connection') as ((socket: Socket) => void)[]
  const sockets = new Set<Socket>()
  const tail = tailOfNow(server)

  const onConnection = (socket: Socket): void => {
    const onData = (chunk: Buffer): void => {
      // Whoever asks on without having read is kept back by the server.
      const request = socket.writableLength === 0 ? plainGetOf(chunk) : null
      const found = request && answer(request)
      if (!found) return handOver(chunk)
      send(socket, found, tail())
      if (isNew) {
        isNew = false
        socket.setTimeout(server.keepAliveTimeout)
      }
    }
    const onEnd = (): void => void socket.end()
    const onTimeout = (): void => {
      if (socket.writableLength === 0) socket.destroy()
    }
    const onClose = (): void => void sockets.delete(socket)
    let isNew = true

    const handOver = (chunk: Buffer): void => {
      socket.off('data', onData).off('end', onEnd).off('timeout', onTimeout)
      socket.off('error', onError).off('close', onClose)
      sockets.delete(socket)
      socket.setTimeout(0)
      for (const listener of take) listener.call(server, socket)
      socket.emit('data', chunk)
    }

    sockets.add(socket)
    socket.setTimeout(server.headersTimeout)
    socket.on('data', onData).on('end', onEnd).on('timeout', onTimeout)
    socket.on('error', onError).on('close', onClose)
  }

  server.removeAllListeners('connection')
  server.on('connection', onConnection)
  return {
    end: () => {
      for (const socket of sockets) socket.destroySoon()
    },
    destroy: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** A connection that breaks closes, and that is all there is to do. */
const onError = (): void => undefined

const send = (socket: Socket, { head, body }: PlainAnswer, tail: Buffer): void => {
  const size = head.length + tail.length + (body?.length ?? 0)
  if (size <= MAX_COPIED) {
    const bytes = Buffer.allocUnsafe(size)
    bytes.set(head)
    bytes.set(tail, head.length)
    if (body) bytes.set(body, head.length + tail.length)
    socket.write(bytes)
    return
  }
  socket.cork()
  socket.write(head)
  socket.write(tail)
  if (body) socket.write(body)
  socket.uncork()
}

/** The fields that Node ends a head with, made once a second. */
const tailOfNow = (server: Server): (() => Buffer) => {
  let made = { second: 0, bytes: Buffer.alloc(0) }
  return () => {
    const second = Math.floor(Date.now() / SECOND)
    if (made.second !== second) {
      const date = new Date(second * SECOND).toUTCString()
      const idle = Math.floor(server.keepAliveTimeout / SECOND)
      made = {
        second,
        bytes: Buffer.from(
          `Date: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${idle}\r\n\r\n`,
          'latin1',
        ),
      }
    }
    return made.bytes
  }
}
