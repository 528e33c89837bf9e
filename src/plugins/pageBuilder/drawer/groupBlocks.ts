import type { BlockCategory, BlockDefinition } from '../../../core/blocks/types'

/** The blocks that a search finds, by category in the order of the library. Case does not count. */
export const groupBlocks = ({
  definitions,
  search,
  nameOf,
}: {
  definitions: readonly BlockDefinition[]
  search: string
  /** Name of a type in the panel's language. */
  nameOf: (slug: string) => string
}): [BlockCategory, BlockDefinition[]][] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<BlockCategory, BlockDefinition[]>()
  for (const definition of definitions) {
    // What it stands for is chosen among the sections.
    if (definition.reference) continue
    const { labels, slug, description, category } = definition
    const text =
      `${nameOf(slug)} ${labels.singular} ${labels.plural} ${slug} ${description}`.toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    groups.set(category, [...(groups.get(category) ?? []), definition])
  }
  return [...groups]
}
