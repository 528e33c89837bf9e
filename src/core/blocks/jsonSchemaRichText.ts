import type { JsonSchema, SchemaMode } from './jsonSchemaFields'

/**
 * Rich text. `stored` describes a Lexical editor state down to the root's children. `model` is a list
 * of plain parts, without marks or links; `lexicalFromParts` makes an editor state of it.
 */
export const richTextSchema = (mode: SchemaMode): JsonSchema => (mode === 'stored' ? STORED : MODEL)

const STORED: JsonSchema = {
  type: 'object',
  required: ['root'],
  properties: {
    root: {
      type: 'object',
      required: ['type', 'children'],
      properties: {
        type: { const: 'root' },
        children: {
          type: 'array',
          items: {
            type: 'object',
            required: ['type'],
            properties: { type: { type: 'string' }, children: { type: 'array' } },
          },
        },
      },
    },
  },
}

const TEXT = { type: 'string', minLength: 1, maxLength: 2000 }

const part = (name: string, value: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { [name]: value },
  required: [name],
  additionalProperties: false,
})

const MODEL: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 40,
  description:
    'Plain text, no Markdown and no HTML: paragraphs, headings and bullet lists in order.',
  items: {
    anyOf: [
      part('paragraph', TEXT),
      part('heading', { ...TEXT, maxLength: 160 }),
      part('list', { type: 'array', items: TEXT, minItems: 1, maxItems: 20 }),
    ],
  },
}
