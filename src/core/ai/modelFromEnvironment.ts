import type { FieldIssue } from '../errors'
import type { ModelSettings } from './modelSettings'

/** What the environment says of the platform's language model, as `core/settings` has parsed it. */
export type ModelVariables = {
  AI_PROVIDER: ModelSettings['provider']
  AI_BASE_URL?: string
  AI_MODEL?: string
  AI_API_KEY?: string
  /** US dollars for a million tokens. */
  AI_PRICE_INPUT?: number
  AI_PRICE_OUTPUT?: number
}

/** What a provider cannot do without. */
export const missingForModel = ({
  AI_PROVIDER,
  AI_BASE_URL,
  AI_MODEL,
  AI_API_KEY,
  AI_PRICE_INPUT,
  AI_PRICE_OUTPUT,
}: ModelVariables): FieldIssue[] => {
  const needs = [
    ['AI_MODEL', AI_PROVIDER !== 'offline' && !AI_MODEL],
    ['AI_BASE_URL', AI_PROVIDER === 'openai-compatible' && !AI_BASE_URL],
    ['AI_API_KEY', AI_PROVIDER === 'anthropic' && !AI_API_KEY],
  ] as const
  const missing = needs.flatMap(([name, lacks]) =>
    lacks
      ? [{ pointer: `/${name}`, message: `must be set when AI_PROVIDER is ${AI_PROVIDER}` }]
      : [],
  )
  return (AI_PRICE_INPUT === undefined) === (AI_PRICE_OUTPUT === undefined)
    ? missing
    : [
        ...missing,
        { pointer: '/AI_PRICE_INPUT', message: 'must be set with AI_PRICE_OUTPUT, or neither' },
      ]
}

/** The platform's model; `missingForModel` has been asked before what it lacks. */
export const modelOf = (values: ModelVariables): ModelSettings =>
  values.AI_PROVIDER === 'offline'
    ? { provider: 'offline' }
    : {
        provider: values.AI_PROVIDER,
        model: values.AI_MODEL ?? '',
        baseUrl: values.AI_BASE_URL?.replace(/\/+$/, ''),
        apiKey: values.AI_API_KEY,
        ...(values.AI_PRICE_INPUT !== undefined &&
          values.AI_PRICE_OUTPUT !== undefined && {
            price: { input: values.AI_PRICE_INPUT, output: values.AI_PRICE_OUTPUT },
          }),
        trusted: true,
      }
