import { layoutJsonSchema } from '../blocks/jsonSchema'
import type { JsonSchema } from '../blocks/jsonSchemaFields'
import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { validateLayout } from '../blocks/validateBlocks'
import type { FieldIssue } from '../errors'
import { toPointer } from '../template/jsonTree'
import { layoutFromModel } from './layoutFromModel'

/** Blocks that a model may put directly into a page; the rest needs files or lists that it cannot know. */
const FOR_MODELS = [
  'navbar',
  'hero',
  'section',
  'featureGrid',
  'cardGrid',
  'badgeList',
  'statistics',
  'testimonial',
  'logoWall',
  'productGrid',
  'pricingTable',
  'table',
  'timeline',
  'faq',
  'team',
  'callToAction',
  'newsletterForm',
  'contactForm',
  'footer',
] as const

const known = new WeakMap<BlockRegistry, Map<string, JsonSchema>>()

/** What a model answers with for a page or a band: `{ layout: [block, …] }`. */
export const pageSchema = ({
  registry,
  only,
  most,
}: {
  registry: BlockRegistry
  /** Slugs that may stand directly in the page. @default those a model can fill */
  only?: readonly string[]
  /** Most blocks. */
  most: number
}): JsonSchema => {
  const allow = (only ?? FOR_MODELS).filter((slug) => registry.get(slug))
  const schemas = known.get(registry) ?? new Map<string, JsonSchema>()
  known.set(registry, schemas)
  const key = `${most} ${allow.join()}`
  const found = schemas.get(key)
  if (found) return found
  const { $defs, $schema, ...layout } = layoutJsonSchema({ registry, mode: 'model', allow })
  const schema = {
    $schema,
    type: 'object',
    properties: { layout: { ...layout, minItems: 1, maxItems: most } },
    required: ['layout'],
    additionalProperties: false,
    $defs,
  }
  schemas.set(key, schema)
  return schema
}

/** What the block definitions refuse of a layout in a model's form, by pointers into its answer. */
export const modelLayoutIssues = ({
  layout,
  registry,
}: {
  layout: readonly BlockData[]
  registry: BlockRegistry
}): FieldIssue[] =>
  validateLayout({
    layout: layoutFromModel({ layout, registry, seed: 'check' }).finish(),
    registry,
  })
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => ({ pointer: toPointer(path.split('.')), message }))
