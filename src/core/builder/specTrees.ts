import type fastCheck from 'fast-check'
import type { Field } from 'payload'
import { MAX_BLOCK_DEPTH, type BlockRegistry } from '../blocks/registry'
import { lexicalFromParts } from '../blocks/lexicalFromParts'
import type { SlotAllow } from '../blocks/fields'
import type { BlockData } from '../blocks/types'
import { ensureIds } from './ensureIds'
import { indexBlocks } from './indexBlocks'
import type { Layout } from './types'

/** Layouts for specs: made by hand, or arbitrary ones of every block of a registry. */

/** fast-check itself comes from the spec: only specs may load what is for development. */
type Sources = { fc: typeof fastCheck; registry: BlockRegistry }

type Value = fastCheck.Arbitrary<unknown>
type Row = Record<string, unknown>

/** Ids `<prefix>1`, `<prefix>2` …, so that what fails can be read. */
export const countIds = (prefix = 'new'): (() => string) => {
  let count = 0
  return () => `${prefix}${++count}`
}

/** Keys that a block may carry beside its fields, above all those that Puck has a meaning for. */
const ODDITIES = ['type', 'props', 'children', 'puck', 'key', 'zones', 'editMode', 'blockName', 'x']

const oddValues = (
  fc: Sources['fc'],
): { oddities: fastCheck.Arbitrary<Row>; unknownBlock: fastCheck.Arbitrary<BlockData> } => {
  const json: Value = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom<unknown>(null, [], {}, [[]], [null], { props: { id: 'a' }, type: 'b' }),
  )

  const oddities: fastCheck.Arbitrary<Row> = fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...ODDITIES), json, { maxKeys: 3 }) },
  )

  const unknownBlock: fastCheck.Arbitrary<BlockData> = fc
    .tuple(fc.constantFrom('gone', 'type', 'props', 'hasOwnProperty'), json, oddities)
    .map(([blockType, content, odd]) => ({ ...odd, blockType, content }))
  return { oddities, unknownBlock }
}

/** Blocks without ids as a registry allows them, with missing, empty and odd values. */
export const arbitraryBlocks = ({
  fc,
  registry,
}: Sources): fastCheck.Arbitrary<readonly BlockData[]> => {
  const { oddities, unknownBlock } = oddValues(fc)
  const known = new Map<string, fastCheck.Arbitrary<BlockData>>()

  const block = (slug: string, depth: number): fastCheck.Arbitrary<BlockData> => {
    const key = `${slug} ${depth}`
    const found = known.get(key)
    if (found) return found
    const made = fc
      .tuple(oddities, row(registry.get(slug)?.fields ?? [], depth), fc.boolean())
      .map(([odd, values, versioned]) => ({
        ...odd,
        ...values,
        ...(versioned ? { blockVersion: 1 } : {}),
        blockType: slug,
      }))
    known.set(key, made)
    return made
  }

  const list = (slugs: readonly string[], depth: number, maxLength: number): Value =>
    fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...slugs).chain((slug) => block(slug, depth)) },
        { weight: 1, arbitrary: unknownBlock },
      ),
      { maxLength },
    )

  const row = (fields: readonly Field[], depth: number): fastCheck.Arbitrary<Row> =>
    fc
      .tuple(...fields.map((field) => entry(field, depth)))
      .map((entries) => Object.assign({}, ...entries) as Row)

  const entry = (field: Field, depth: number): fastCheck.Arbitrary<Row> => {
    if (field.type === 'tabs')
      return fc
        .tuple(
          ...field.tabs.map((tab) =>
            'name' in tab && tab.name
              ? row(tab.fields, depth).map((values) => ({ [tab.name as string]: values }))
              : row(tab.fields, depth),
          ),
        )
        .map((entries) => Object.assign({}, ...entries) as Row)
    if (!('name' in field) || !field.name)
      return 'fields' in field ? row(field.fields, depth) : fc.constant({})
    const { name } = field
    const given = value(field, depth).map((one) => ({ [name]: one }))
    // Slots and rows mostly are there: the tree is what is tested.
    const weight = field.type === 'blocks' || field.type === 'array' ? 8 : 2
    return fc.oneof(
      { weight, arbitrary: given },
      { weight: 1, arbitrary: fc.constantFrom<Row>({}, { [name]: null }) },
    )
  }

  const value = (field: Field & { name: string }, depth: number): Value => {
    switch (field.type) {
      case 'blocks': {
        const slugs = registry.resolveSlot((field.custom?.slotAllow ?? {}) as SlotAllow)
        return depth + 1 < MAX_BLOCK_DEPTH && slugs.length > 0
          ? list(slugs, depth + 1, 3)
          : fc.constantFrom([], null)
      }
      case 'array':
        return fc.array(row(field.fields, depth), { maxLength: 3 })
      case 'group':
        return row(field.fields, depth)
      case 'number':
        return fc.integer({ min: 0, max: 9 })
      case 'checkbox':
        return fc.boolean()
      case 'select':
      case 'radio':
        return fc.constantFrom(
          ...field.options.map((option) => (typeof option === 'string' ? option : option.value)),
        )
      case 'upload':
      case 'relationship':
        return fc.constantFrom('doc1', 'doc2', 'doc3')
      case 'richText':
        return fc.string({ maxLength: 12 }).map((paragraph) => lexicalFromParts([{ paragraph }]))
      default:
        return fc.string({ maxLength: 12 })
    }
  }

  return list(registry.rootSlugs, 0, 5) as fastCheck.Arbitrary<readonly BlockData[]>
}

/** As {@link arbitraryBlocks}, each block and row with an id; frozen, so that no operation may change it. */
export const arbitraryLayout = ({ fc, registry }: Sources): fastCheck.Arbitrary<Layout> =>
  arbitraryBlocks({ fc, registry }).map((blocks) =>
    freeze(ensureIds({ layout: blocks, registry, newId: countIds('b') })),
  )

export const freeze = <Data>(data: Data): Data => {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data
  Object.values(data).forEach(freeze)
  return Object.freeze(data)
}

export const heading = (id: string, more: Row = {}): BlockData => ({
  id,
  blockType: 'heading',
  text: id,
  ...more,
})

export const stack = (id: string, content: readonly BlockData[], more: Row = {}): BlockData => ({
  id,
  blockType: 'stack',
  content,
  ...more,
})

export const section = (id: string, content: readonly BlockData[], more: Row = {}): BlockData => ({
  id,
  blockType: 'section',
  content,
  ...more,
})

/** A block whose rows `<id>-0`, `<id>-1` … each have a slot. */
export const columns = (
  id: string,
  contents: readonly (readonly BlockData[])[],
  more: Row = {},
): BlockData => ({
  id,
  blockType: 'columns',
  columns: contents.map((content, index) => ({ id: `${id}-${index}`, content })),
  ...more,
})

/** The blocks of a layout as `path id`, to compare at a glance. */
export const placesOf = ({
  layout,
  registry,
}: {
  layout: Layout
  registry: BlockRegistry
}): string[] => [...indexBlocks({ layout, registry })].map(([id, { path }]) => `${path} ${id}`)

/** A hero, a section with columns that hold a heading and an image, and a footer. */
export const smallLayout = (): Layout => [
  { id: 'hero', blockType: 'hero', heading: 'Hello' },
  {
    id: 'section',
    blockType: 'section',
    heading: 'Section',
    content: [
      {
        id: 'columns',
        blockType: 'columns',
        columns: [
          { id: 'c1', content: [{ id: 'heading', blockType: 'heading', text: 'One' }] },
          { id: 'c2', content: [{ id: 'image', blockType: 'image' }] },
        ],
      },
    ],
  },
  { id: 'footer', blockType: 'footer' },
]
