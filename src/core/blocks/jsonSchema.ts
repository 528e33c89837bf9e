import { BREAKPOINTS } from './breakpoints'
import { LOCKS } from './lockField'
import { lockableNames } from './lockedFields'
import { fieldsSchema, type JsonSchema, type SchemaMode } from './jsonSchemaFields'
import type { BlockRegistry } from './registry'
import type { BlockDefinition } from './types'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/**
 * JSON Schema 2020-12 of one block, complete with the `$defs` of all that may stand in its slots.
 *
 * @param mode `stored`: the data as a page keeps it; ids, nulls and unknown keys are allowed.
 * `model`: what a language model fills; no ids and no uploads, nothing but the described keys, rich
 * text as a list of paragraphs, headings and lists.
 */
export const blockJsonSchema = ({
  definition,
  registry,
  mode,
}: {
  definition: BlockDefinition
  registry: BlockRegistry
  mode: SchemaMode
}): JsonSchema => ({
  $schema: DIALECT,
  ...objectOf({ definition, registry, mode }),
  $defs: definitionsFrom({ slugs: [...slotSlugs({ definition, registry, mode })], registry, mode }),
})

/** JSON Schema 2020-12 of a page's layout: a list of the blocks in `$defs`. See {@link blockJsonSchema}. */
export const layoutJsonSchema = ({
  registry,
  mode,
  allow = mode === 'model' ? registry.contentSlugs : registry.rootSlugs,
}: {
  registry: BlockRegistry
  mode: SchemaMode
  /**
   * Slugs that may stand directly in the page.
   * @default registry.rootSlugs; for a model, registry.contentSlugs
   */
  allow?: readonly string[]
}): JsonSchema => ({
  $schema: DIALECT,
  type: 'array',
  items: { anyOf: allow.map((slug) => ({ $ref: `#/$defs/${slug}` })) },
  $defs: definitionsFrom({ slugs: allow, registry, mode }),
})

type ObjectOptions = { definition: BlockDefinition; registry: BlockRegistry; mode: SchemaMode }

const objectOf = ({
  definition,
  registry,
  mode,
  onSlot,
}: ObjectOptions & {
  onSlot?: (slugs: readonly string[]) => void
}): JsonSchema => {
  const { properties, required } = fieldsSchema({
    fields: definition.fields,
    registry,
    mode,
    onSlot,
  })
  const ours: Record<string, JsonSchema> =
    mode === 'stored'
      ? {
          id: { type: ['string', 'null'] },
          blockName: { type: ['string', 'null'] },
          lock: { enum: [...LOCKS, null] },
          lockedFields: { type: ['array', 'null'], items: { enum: lockableNames(definition) } },
          hiddenOn: { type: ['array', 'null'], items: { enum: [...BREAKPOINTS] } },
          blockVersion: { type: ['integer', 'null'], minimum: 1, maximum: definition.version },
        }
      : {}
  return {
    type: 'object',
    title: definition.labels.singular,
    description: definition.description,
    properties: { blockType: { const: definition.slug }, ...ours, ...properties },
    required: ['blockType', ...required],
    ...(mode === 'model' && { additionalProperties: false }),
  }
}

const slotSlugs = (options: ObjectOptions): Set<string> => {
  const slugs = new Set<string>()
  objectOf({ ...options, onSlot: (allowed) => allowed.forEach((slug) => slugs.add(slug)) })
  return slugs
}

/** The blocks of these slugs and of all slots below them, in the registry's order. */
const definitionsFrom = ({
  slugs,
  registry,
  mode,
}: {
  slugs: readonly string[]
  registry: BlockRegistry
  mode: SchemaMode
}): Record<string, JsonSchema> => {
  const reached = new Set<string>()
  const visit = (slug: string): void => {
    const definition = registry.get(slug)
    if (!definition || reached.has(slug)) return
    reached.add(slug)
    slotSlugs({ definition, registry, mode }).forEach(visit)
  }
  slugs.forEach(visit)
  return Object.fromEntries(
    registry.definitions
      .filter(({ slug }) => reached.has(slug))
      .map((definition) => [definition.slug, objectOf({ definition, registry, mode })]),
  )
}
