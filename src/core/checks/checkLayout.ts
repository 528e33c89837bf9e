import type { BlockRegistry } from '../blocks/registry'
import { walkBlocks } from '../blocks/tree'
import type { BlockData } from '../blocks/types'
import { validateLayout, type BlockIssue } from '../blocks/validateBlocks'
import { blockFacts, type BlockFacts } from './blockFacts'
import { checkLink } from './checkLink'
import { checkPicture } from './checkPicture'
import type { CheckIssue, CheckLookups } from './types'

/**
 * What the data of a page's blocks says: fields that their blocks refuse, links, alternative texts. A
 * block of the page's own list that did not change is not looked at again.
 */
export const checkLayout = ({
  layout,
  registry,
  lookups,
}: {
  /** Blocks have ids. */
  layout: readonly BlockData[]
  registry: BlockRegistry
  lookups: CheckLookups
}): CheckIssue[] => {
  const facts = layout.map((block) => factsOf(block, registry))
  const anchors = new Set(facts.flatMap((fact) => fact.anchors))
  const found = facts.flatMap(({ links, pictures }) => [
    ...links.flatMap((fact) => checkLink({ fact, lookups, anchors })),
    ...pictures.flatMap((fact) => checkPicture({ fact, lookups })),
  ])
  const places = new Set(found.map(placeOf))
  // A rule that knows more of the field says it better.
  const invalid = facts
    .flatMap((fact) => fact.invalid)
    .filter((issue) => !places.has(placeOf(issue)))
  return [...invalid, ...found]
}

type RootFacts = BlockFacts & { invalid: CheckIssue[] }

const known = new WeakMap<BlockRegistry, WeakMap<BlockData, RootFacts>>()

/** Of a block of the page's own list and all in it. Blocks are never changed in place. */
const factsOf = (root: BlockData, registry: BlockRegistry): RootFacts => {
  const ofRegistry = known.get(registry) ?? new WeakMap<BlockData, RootFacts>()
  known.set(registry, ofRegistry)
  const found = ofRegistry.get(root)
  if (found) return found
  const facts: RootFacts = { links: [], pictures: [], anchors: [], invalid: [] }
  for (const { block } of walkBlocks({ layout: [root], registry })) {
    const definition = registry.get(block.blockType)
    if (!definition) continue
    const { links, pictures, anchors } = blockFacts({ block, definition })
    facts.links.push(...links)
    facts.pictures.push(...pictures)
    facts.anchors.push(...anchors)
  }
  facts.invalid = validateLayout({ layout: [root], registry }).map(toIssue)
  ofRegistry.set(root, facts)
  return facts
}

/** Words of `checkValue` for a field that has to be filled. */
const REQUIRED = / is required\.$/

const toIssue = ({ block, blockType, field, message }: BlockIssue): CheckIssue => ({
  level: 'error',
  code:
    field === 'blockType'
      ? 'block_unknown'
      : REQUIRED.test(message)
        ? 'field_required'
        : 'field_invalid',
  ...(block ? { block } : {}),
  ...(field ? { field } : {}),
  values: { message, blockType },
})

const placeOf = ({ block, field }: CheckIssue): string => `${block} ${field}`
