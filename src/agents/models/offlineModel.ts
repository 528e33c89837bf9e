import { type AiInputs, writeOffline } from '../../core/ai/offline/writeOffline'
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../core/ai/languageModel'

const NOTHING_USED = { usage: { inputTokens: 0, outputTokens: 0 }, cost: 0, repaired: false }

const written = (request: ModelRequest): unknown =>
  writeOffline({
    kind: request.kind as keyof AiInputs,
    input: request.input as never,
    seed: request.seed,
  })

const textOf = async (request: ModelRequest): Promise<ModelAnswer<string>> => {
  request.signal?.throwIfAborted()
  const { texts } = written(request) as { texts?: string[] }
  // Only what is rewritten can be asked for as a text.
  return { value: (texts ?? []).join('\n\n'), ...NOTHING_USED }
}

/** The default: no network, no key, no cost, the same bytes for the same seed. */
export const offlineModel: LanguageModel = {
  provider: 'offline',
  model: 'offline',
  estimate: () => 0,
  text: textOf,
  object: async ({ read, ...request }) => {
    request.signal?.throwIfAborted()
    const answer = read(written(request))
    // What it writes is held to the schemas by property tests; a refusal here is a bug, not bad luck.
    if ('issues' in answer)
      throw new Error(`The offline generator failed: ${JSON.stringify(answer.issues)}`)
    return { value: answer.value, ...NOTHING_USED }
  },
  stream: (request) => {
    const answer = textOf(request)
    // Whoever reads the pieces hears of the error there.
    answer.catch(() => undefined)
    return { pieces: piecesOf(answer, request.signal), answer }
  },
}

async function* piecesOf(
  answer: Promise<ModelAnswer<string>>,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  for (const piece of (await answer).value.match(/\S+\s*/g) ?? []) {
    signal?.throwIfAborted()
    yield piece
  }
}
