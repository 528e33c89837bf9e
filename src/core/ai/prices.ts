import type { Micros, ModelUsage } from './languageModel'

/** US dollars for a million tokens. */
export type ModelPrice = { input: number; output: number }

/** When the list below was read from the providers' price lists. */
export const PRICES_AS_OF = '2026-03-21'

/** By the beginning of a model's name; the longest one that fits counts. */
const PRICES: Readonly<Record<string, ModelPrice>> = {
  'claude-opus-4-6': { input: 5, output: 25 },
  'claude-opus-4-5': { input: 5, output: 25 },
  'claude-opus-4-1': { input: 15, output: 75 },
  'claude-sonnet-4': { input: 3, output: 15 },
  'claude-haiku-4-5': { input: 1, output: 5 },
  'gpt-5.4': { input: 2.5, output: 15 },
  'gpt-5.1': { input: 1.25, output: 10 },
  'gpt-5': { input: 1.25, output: 10 },
  'gpt-5-pro': { input: 15, output: 120 },
  'gpt-5-mini': { input: 0.25, output: 2 },
  'gpt-5-nano': { input: 0.05, output: 0.4 },
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'o4-mini': { input: 1.1, output: 4.4 },
}

/** `null` for a model that is not in the table: a price of its own has to be set. */
export const priceOf = (model: string): ModelPrice | null => {
  const bare = model.slice(model.lastIndexOf('/') + 1).toLowerCase()
  const name = Object.keys(PRICES)
    .filter((known) => bare === known || bare.startsWith(`${known}-`))
    .sort((one, other) => other.length - one.length)[0]
  return name === undefined ? null : (PRICES[name] ?? null)
}

/** Dollars for a million tokens are millionths of a dollar for one. Rounded up: a cost is never hidden. */
export const costOf = (price: ModelPrice | null, usage: ModelUsage): Micros | null =>
  price && Math.ceil(usage.inputTokens * price.input + usage.outputTokens * price.output)
