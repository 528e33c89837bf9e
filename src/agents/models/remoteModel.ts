import { createHash } from 'node:crypto'
import type { LanguageModel as SdkModel, ModelMessage } from 'ai'
import type {
  LanguageModel,
  ModelProvider,
  ModelRequest,
  ModelUsage,
  ReadAnswer,
} from '../../core/ai/languageModel'
import { ModelError } from '../../core/ai/ModelError'
import { costOf, type ModelPrice } from '../../core/ai/prices'
import { fencedData, mostTokens, repairPrompt, systemPrompt } from '../../core/ai/prompt'
import { readJsonAnswer } from '../../core/ai/readJsonAnswer'
import { schemaIssues } from '../../core/ai/schemaIssues'
import type { JsonSchema } from '../../core/blocks/jsonSchemaFields'
import { failureOf, pauseOf } from './modelFailure'
import { TextQueue } from './TextQueue'

/** Attempts at one answer while the provider is busy. */
const MAX_ATTEMPTS = 3

type Reply = { text: string; usage: ModelUsage }

/** A model behind the AI SDK: the same rules for all providers. Loads the SDK with its first call. */
export const remoteModel = ({
  provider,
  model,
  price,
  connect,
}: {
  provider: Exclude<ModelProvider, 'offline'>
  model: string
  /** `null`: not known; then costs are not known either. */
  price: ModelPrice | null
  connect: () => Promise<SdkModel>
}): LanguageModel => {
  const failure = failureOf({ provider, model, price })

  /** Runs with a signal for both the request's own end and its time. */
  const within = async <Result>(
    request: ModelRequest,
    used: ModelUsage,
    run: (signal: AbortSignal, deadline: number) => Promise<Result>,
  ): Promise<Result> => {
    const deadline = Date.now() + request.timeout
    const timeout = AbortSignal.timeout(request.timeout)
    const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout
    try {
      return await run(signal, deadline)
    } catch (error) {
      request.signal?.throwIfAborted()
      throw failure(error, timeout.aborted ? request.timeout : undefined, used)
    }
  }

  const ask = async ({
    request,
    messages,
    schema,
    signal,
    deadline,
  }: {
    request: ModelRequest
    messages: ModelMessage[]
    schema?: JsonSchema
    signal: AbortSignal
    deadline: number
  }): Promise<Reply> => {
    const { generateText, Output } = await loadSdk()
    const sdkModel = await connect()
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { text, usage } = await generateText({
          model: sdkModel,
          system: systemPrompt({ instructions: request.instructions, schema }),
          messages,
          maxOutputTokens: request.maxOutputTokens,
          temperature: request.temperature,
          maxRetries: 0,
          abortSignal: signal,
          // The answer is read and checked here, so that a bad one can be shown to the model once.
          ...(schema && {
            output: { ...Output.json(), parseCompleteOutput: async () => null },
          }),
        })
        return { text, usage: usageOf(usage) }
      } catch (error) {
        const pause = pauseOf(error)
        if (pause === null || attempt >= MAX_ATTEMPTS || Date.now() + pause > deadline) throw error
        await wait(pause, signal)
      }
    }
  }

  return {
    provider,
    model,
    estimate: (request, schema) => costOf(price, mostTokens(request, schema)),
    text: async (request) => {
      const used: ModelUsage = { inputTokens: 0, outputTokens: 0 }
      return within(request, used, async (signal, deadline) => {
        const { text, usage } = await ask({
          request,
          messages: [userMessage(request)],
          signal,
          deadline,
        })
        return { value: text.trim(), usage, cost: costOf(price, usage), repaired: false }
      })
    },
    object: async ({ schema, read, ...request }) => {
      const used: ModelUsage = { inputTokens: 0, outputTokens: 0 }
      return within(request, used, async (signal, deadline) => {
        const messages = [userMessage(request)]
        for (const repaired of [false, true]) {
          const reply = await ask({ request, messages, schema, signal, deadline })
          used.inputTokens += reply.usage.inputTokens
          used.outputTokens += reply.usage.outputTokens
          const result = checked({ text: reply.text, schema, read })
          if ('value' in result)
            return { value: result.value, usage: used, cost: costOf(price, used), repaired }
          if (repaired)
            throw new ModelError({
              code: 'model_output_invalid',
              message: `The model "${model}" answered twice with what cannot be used: ${result.issues
                .slice(0, 3)
                .map(({ pointer, message }) => `${pointer || 'the answer'} ${message}`)
                .join('; ')}. Try again, say less at once, or choose another model.`,
              issues: result.issues,
              usage: used,
              cost: costOf(price, used),
            })
          messages.push({
            role: 'user',
            content: repairPrompt({
              answer: reply.text,
              issues: result.issues,
              mark: markOf(reply.text),
            }),
          })
        }
        throw new Error('Unreachable: the second answer is either returned or refused.')
      })
    },
    stream: (request) => {
      const used: ModelUsage = { inputTokens: 0, outputTokens: 0 }
      const pieces = new TextQueue()
      const answer = within(request, used, async (signal) => {
        const { streamText } = await loadSdk()
        let failed: Error | undefined
        const result = streamText({
          model: await connect(),
          system: systemPrompt({ instructions: request.instructions }),
          messages: [userMessage(request)],
          maxOutputTokens: request.maxOutputTokens,
          temperature: request.temperature,
          maxRetries: 0,
          abortSignal: signal,
          onError: ({ error }) => {
            failed = error instanceof Error ? error : new Error(String(error))
          },
        })
        let text = ''
        for await (const piece of result.textStream) {
          text += piece
          pieces.push(piece)
        }
        signal.throwIfAborted()
        if (failed) throw failed
        const usage = usageOf(await result.usage)
        return { value: text.trim(), usage, cost: costOf(price, usage), repaired: false }
      })
      answer.then(
        () => pieces.end(),
        (error: unknown) => pieces.fail(error),
      )
      return { pieces, answer }
    },
  }
}

const loadSdk = async () => {
  // Its warnings go past our log.
  ;(globalThis as { AI_SDK_LOG_WARNINGS?: boolean }).AI_SDK_LOG_WARNINGS = false
  return import('ai')
}

const markOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16)

const userMessage = ({ input, image }: ModelRequest): ModelMessage => {
  const text = fencedData({ input, mark: markOf(input) })
  return {
    role: 'user',
    content: image
      ? [
          { type: 'text', text },
          { type: 'image', image: image.bytes, mediaType: image.mediaType },
        ]
      : text,
  }
}

const checked = <Value>({
  text,
  schema,
  read,
}: {
  text: string
  schema: JsonSchema
  read: (value: unknown) => ReadAnswer<Value>
}): ReadAnswer<Value> => {
  const value = readJsonAnswer(text)
  if (value === undefined) return { issues: [{ pointer: '', message: 'is not JSON' }] }
  const issues = schemaIssues(schema, value)
  return issues.length > 0 ? { issues } : read(value)
}

const usageOf = (usage: {
  inputTokens: number | undefined
  outputTokens: number | undefined
}): ModelUsage => ({
  inputTokens: usage.inputTokens ?? 0,
  outputTokens: usage.outputTokens ?? 0,
})

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      },
      { once: true },
    )
  })
