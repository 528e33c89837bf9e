import type { JsonSchema } from '../blocks/jsonSchemaFields'
import type { FieldIssue } from '../errors'
import type { ReadAnswer } from './languageModel'
import type { BlockText } from './texts'

const LONGEST = 8000

/** What a model answers with for so many texts. */
export const textsSchema = (count: number): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    texts: {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: LONGEST },
      minItems: count,
      maxItems: count,
    },
  },
  required: ['texts'],
  additionalProperties: false,
})

/** The texts, or those that do not fit their field, hold markup, or state a figure that was not there. */
export const readTexts = ({
  answer,
  texts,
}: {
  /** Has passed {@link textsSchema}. */
  answer: unknown
  texts: readonly BlockText[]
}): ReadAnswer<string[]> => {
  const written = (answer as { texts: string[] }).texts
  const stated = digitsOf(texts.map(({ text }) => text).join(' '))
  const issues = written.flatMap((text, index): FieldIssue[] => {
    const pointer = `/texts/${index}`
    const most = texts[index]?.most ?? LONGEST
    const found: FieldIssue[] = []
    if (text.length > most)
      found.push({ pointer, message: `has ${text.length} characters; at most ${most} fit` })
    if (/<\/?[a-z][^>]*>/i.test(text) && !/<\/?[a-z][^>]*>/i.test(texts[index]?.text ?? ''))
      found.push({ pointer, message: 'holds HTML; write plain text' })
    const made = [...digitsOf(text)].filter((figure) => !stated.has(figure))
    if (made.length > 0)
      found.push({
        pointer,
        message: `states figures that the texts do not have: ${made.join(', ')}`,
      })
    return found
  })
  return issues.length > 0 ? { issues } : { value: written }
}

/** Figures without their separators, which languages write differently. */
const digitsOf = (text: string): Set<string> =>
  new Set(
    (text.match(/\d+(?:[.,'\u00a0\u202f]\d+)*/g) ?? []).map((figure) => figure.replace(/\D/g, '')),
  )
