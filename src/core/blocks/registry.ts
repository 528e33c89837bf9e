import type { Block, Field } from 'payload'
import { hiddenOnField } from './breakpoints'
import type { SlotAllow } from './fields'
import { inTwoLanguages } from './inTwoLanguages'
import { lockField } from './lockField'
import { lockedFieldsField } from './lockedFields'
import { spanishBlockNames } from './spanishBlockNames'
import type { BlockDefinition } from './types'

/** Most levels of blocks in a page: a section, columns in it, a stack in those, content. */
export const MAX_BLOCK_DEPTH = 4

export type BlockRegistry = {
  definitions: readonly BlockDefinition[]
  get: (slug: string) => BlockDefinition | undefined
  /** Slugs that may stand directly in a page. */
  rootSlugs: readonly string[]
  /** Those of them that hold their content themselves. */
  contentSlugs: readonly string[]
  /** Slugs a slot takes. */
  resolveSlot: (allow: SlotAllow) => string[]
  /** Payload blocks for `config.blocks`; slots refer to each other by slug. */
  payloadBlocks: () => Block[]
}

/**
 * @throws Error when two definitions share a slug, a slot names an unknown slug, or nesting could go
 * deeper than {@link MAX_BLOCK_DEPTH}.
 */
export const createBlockRegistry = (definitions: readonly BlockDefinition[]): BlockRegistry => {
  const bySlug = new Map<string, BlockDefinition>()
  for (const definition of definitions) {
    if (bySlug.has(definition.slug))
      throw new Error(`Two blocks have the slug "${definition.slug}".`)
    bySlug.set(definition.slug, definition)
  }

  const resolveSlot = ({ placements = [], slugs = [] }: SlotAllow): string[] => {
    for (const slug of slugs)
      if (!bySlug.has(slug)) throw new Error(`A slot allows the unknown block "${slug}".`)
    return definitions
      .filter(({ slug, placement }) => placements.includes(placement) || slugs.includes(slug))
      .map(({ slug }) => slug)
  }

  const depthOf = (slug: string, path: string[]): number => {
    if (path.length >= MAX_BLOCK_DEPTH)
      throw new Error(
        `Blocks nest deeper than ${MAX_BLOCK_DEPTH}: ${[...path, slug].join(' > ')}. Narrow a slot's allow-list.`,
      )
    const below = slotsOf(bySlug.get(slug)?.fields ?? [])
      .flatMap(({ allow }) => resolveSlot(allow))
      .map((child) => depthOf(child, [...path, slug]))
    return 1 + Math.max(0, ...below)
  }
  for (const { slug } of definitions) depthOf(slug, [])

  return {
    definitions,
    get: (slug) => bySlug.get(slug),
    rootSlugs: definitions.map(({ slug }) => slug),
    contentSlugs: definitions.filter(({ reference }) => !reference).map(({ slug }) => slug),
    resolveSlot,
    payloadBlocks: () =>
      definitions.map(({ slug, labels, fields, category }) => ({
        slug,
        labels: labelsOf(slug, labels),
        interfaceName: `${slug[0]?.toUpperCase()}${slug.slice(1)}Block`,
        admin: { group: category },
        fields: [
          ...inTwoLanguages(withResolvedSlots(fields, resolveSlot)),
          hiddenOnField(),
          lockField(),
          lockedFieldsField(fields),
          { name: 'blockVersion', type: 'number', defaultValue: 1, admin: { hidden: true } },
        ],
      })),
  }
}

const labelsOf = (slug: string, labels: BlockDefinition['labels']): Block['labels'] => {
  const es = spanishBlockNames[slug]
  return es === undefined
    ? labels
    : { singular: { en: labels.singular, es }, plural: { en: labels.plural, es } }
}

/** One name on the way to a slot; `rows`: an array, whose rows each have what follows. */
export type SlotStep = { name: string; rows: boolean }

export type FieldSlot = {
  /** Dotted; an array on the way stands for its rows. */
  path: string
  /** The same way in steps; the last one is the slot itself. */
  steps: readonly SlotStep[]
  allow: SlotAllow
  /** Most blocks it takes; undefined: any number. */
  maxRows?: number
}

/** The slots among fields, also inside groups, arrays, rows, collapsibles and tabs. */
export const slotsOf = (fields: readonly Field[], around: readonly SlotStep[] = []): FieldSlot[] =>
  fields.flatMap((field) => {
    if (field.type === 'blocks') {
      const allow = field.custom?.slotAllow as SlotAllow | undefined
      const steps = [...around, { name: field.name, rows: false }]
      const path = steps.map(({ name }) => name).join('.')
      return allow ? [{ path, steps, allow, maxRows: field.maxRows }] : []
    }
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        slotsOf(
          tab.fields,
          'name' in tab && tab.name ? [...around, { name: tab.name, rows: false }] : around,
        ),
      )
    if (!('fields' in field)) return []
    return slotsOf(
      field.fields,
      'name' in field && field.name
        ? [...around, { name: field.name, rows: field.type === 'array' }]
        : around,
    )
  })

const withResolvedSlots = (
  fields: readonly Field[],
  resolveSlot: BlockRegistry['resolveSlot'],
): Field[] =>
  fields.map((field) => {
    if (field.type === 'blocks') {
      const allow = field.custom?.slotAllow as SlotAllow | undefined
      return allow ? { ...field, blocks: [], blockReferences: resolveSlot(allow) as never } : field
    }
    if (field.type === 'tabs')
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({
          ...tab,
          fields: withResolvedSlots(tab.fields, resolveSlot),
        })),
      }
    if (!('fields' in field)) return field
    return { ...field, fields: withResolvedSlots(field.fields, resolveSlot) } as Field
  })
