import type { JsonSchema } from '../blocks/jsonSchemaFields'
import type { BlockData } from '../blocks/types'
import type { FieldIssue } from '../errors'
import { SECTION_KINDS } from './kinds'
import type { ReadAnswer } from './languageModel'
import type { Suggestion } from './offline/suggestLayout'

const MOST = 6
const id = { type: 'string', minLength: 1, maxLength: 64 }
const place = { type: 'integer', minimum: 0, maximum: 60 }

const change = (op: string, properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  properties: { op: { const: op }, ...properties },
  required: ['op', ...Object.keys(properties)],
  additionalProperties: false,
})

/** What a model answers with when it is asked for changes of a page. */
export const SUGGESTIONS_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    suggestions: {
      type: 'array',
      maxItems: MOST,
      items: {
        type: 'object',
        properties: {
          reason: { type: 'string', minLength: 1, maxLength: 300 },
          change: {
            anyOf: [
              change('move', { block: id, to: place }),
              change('remove', { block: id }),
              change('tone', {
                block: id,
                tone: { enum: ['default', 'muted', 'contrast', 'primary'] },
              }),
              change('insert', { at: place, section: { enum: [...SECTION_KINDS] } }),
            ],
          },
        },
        required: ['reason', 'change'],
        additionalProperties: false,
      },
    },
  },
  required: ['suggestions'],
  additionalProperties: false,
}

/** The suggestions, or those that name what is not on the page or is locked. */
export const readSuggestions = ({
  answer,
  layout,
}: {
  /** Has passed {@link SUGGESTIONS_SCHEMA}, but for the number of suggestions. */
  answer: unknown
  layout: readonly BlockData[]
}): ReadAnswer<Suggestion[]> => {
  const { suggestions } = answer as { suggestions: Suggestion[] }
  const issues = suggestions.flatMap(({ change: wanted }, index): FieldIssue[] => {
    const pointer = `/suggestions/${index}/change`
    if (wanted.op === 'insert')
      return wanted.at <= layout.length
        ? []
        : [{ pointer: `${pointer}/at`, message: `must be at most ${layout.length}` }]
    const block = layout.find((one) => one.id === wanted.block)
    if (!block) return [{ pointer: `${pointer}/block`, message: 'is not the id of a block' }]
    if (block.lock && block.lock !== 'none')
      return [{ pointer: `${pointer}/block`, message: 'is locked; leave it as it is' }]
    if (wanted.op === 'move' && wanted.to >= layout.length)
      return [{ pointer: `${pointer}/to`, message: `must be below ${layout.length}` }]
    if (wanted.op === 'tone' && !('tone' in block))
      return [{ pointer: `${pointer}/block`, message: 'is a block without a tone' }]
    return []
  })
  return issues.length > 0 ? { issues } : { value: suggestions }
}
