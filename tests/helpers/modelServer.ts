import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer of the server. */
export type ModelReply = {
  /** What the model says; pieces of it are sent apart. */
  text?: string | string[]
  usage?: { input: number; output: number }
  /** A refusal instead of an answer. */
  status?: number
  headers?: Record<string, string>
  /** Sent as it is, instead of the wire format. */
  raw?: string
  /** The answer, or what is left of it after the first piece, waits for this. */
  until?: Promise<void>
  /** Ends the connection in the middle. */
  breakOff?: boolean
}

export type ModelRequestBody = {
  model: string
  stream?: boolean
  max_tokens?: number
  tools?: unknown
  response_format?: { type: string }
  system?: unknown
  messages: { role: string; content: string | { type: string; text?: string }[] }[]
}

export type ModelServer = {
  /** Base URL of the OpenAI wire format; Anthropic's is the same. */
  url: string
  requests: { path: string; headers: IncomingMessage['headers']; body: ModelRequestBody }[]
  /** What the next requests are answered with; after the last one: 500. */
  replyWith: (...replies: ModelReply[]) => void
  /** Requests whose connection was closed before their answer had ended. */
  aborted: () => number
  stop: () => Promise<void>
}

/** A server that speaks the wire formats of OpenAI and Anthropic and says what a test tells it to. */
export const startModelServer = async (): Promise<ModelServer> => {
  const requests: ModelServer['requests'] = []
  const replies: ModelReply[] = []
  let aborted = 0
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) aborted += 1
    })
    answer({ request, response, requests, replies }).catch((error: unknown) => {
      response.destroy(error as Error)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    replyWith: (...next) => {
      replies.splice(0, replies.length, ...next)
      requests.length = 0
    },
    aborted: () => aborted,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const answer = async ({
  request,
  response,
  requests,
  replies,
}: {
  request: IncomingMessage
  response: ServerResponse
  requests: ModelServer['requests']
  replies: ModelReply[]
}): Promise<void> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString()) as ModelRequestBody
  const path = request.url ?? ''
  requests.push({ path, headers: request.headers, body })
  const reply = replies.shift() ?? { status: 500, raw: 'The test has told no more answers.' }
  const wire = path.endsWith('/messages') ? anthropic : openAi
  if (reply.status && reply.status >= 400) {
    await reply.until
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    return void response.end(reply.raw ?? JSON.stringify({ error: { message: 'refused' } }))
  }
  const pieces = typeof reply.text === 'string' ? [reply.text] : (reply.text ?? [''])
  const usage = reply.usage ?? { input: 100, output: 50 }
  if (body.stream) {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const [index, piece] of pieces.entries()) {
      response.write(wire.piece(piece))
      if (index === 0) await reply.until
    }
    if (reply.breakOff) return void response.destroy()
    return void response.end(wire.end(usage))
  }
  await reply.until
  const whole = reply.raw ?? JSON.stringify(wire.whole(pieces.join(''), usage))
  response.writeHead(200, { 'content-type': 'application/json' })
  if (!reply.breakOff) {
    // In pieces, as a network delivers it.
    for (let at = 0; at < whole.length; at += 1000) response.write(whole.slice(at, at + 1000))
    return void response.end()
  }
  response.write(whole.slice(0, whole.length / 2))
  response.destroy()
}

type Usage = { input: number; output: number }

const sse = (data: unknown, event?: string): string =>
  `${event ? `event: ${event}\n` : ''}data: ${JSON.stringify(data)}\n\n`

const openAi = {
  whole: (content: string, { input, output }: Usage) => ({
    id: 'chat-1',
    object: 'chat.completion',
    created: 1,
    model: 'contract',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
  }),
  piece: (content: string) =>
    sse({
      id: 'chat-1',
      created: 1,
      model: 'contract',
      choices: [{ index: 0, delta: { content } }],
    }),
  end: ({ input, output }: Usage) =>
    sse({
      id: 'chat-1',
      created: 1,
      model: 'contract',
      choices: [{ index: 0, delta: {}, finish_reason: 'stop' }],
      usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    }) + 'data: [DONE]\n\n',
}

const anthropic = {
  whole: (text: string, { input, output }: Usage) => ({
    id: 'msg-1',
    type: 'message',
    role: 'assistant',
    model: 'claude-contract',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: input, output_tokens: output },
  }),
  piece: (text: string) =>
    sse(
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
      'content_block_delta',
    ),
  end: ({ output }: Usage) =>
    sse(
      {
        type: 'message_delta',
        delta: { stop_reason: 'end_turn', stop_sequence: null },
        usage: { output_tokens: output },
      },
      'message_delta',
    ) + sse({ type: 'message_stop' }, 'message_stop'),
}

/** Settings of an app that writes with the server, at a dollar a million tokens in and two out. */
export const modelEnv = ({ url }: Pick<ModelServer, 'url'>): Record<string, string> => ({
  AI_PROVIDER: 'openai-compatible',
  AI_BASE_URL: url,
  AI_MODEL: 'contract',
  AI_API_KEY: 'sk-platform',
  AI_PRICE_INPUT: '1',
  AI_PRICE_OUTPUT: '2',
})
