import { slotsOf, type BlockRegistry, type SlotStep } from '../blocks/registry'

export type SlotType = {
  steps: readonly SlotStep[]
  /** Slugs that may stand in it. */
  allow: string[]
  maxRows?: number
}

const known = new WeakMap<BlockRegistry, Map<string, readonly SlotType[]>>()

/** The slots that blocks of a type have; none for an unknown type. Worked out once for each registry. */
export const slotsOfType = (registry: BlockRegistry, slug: string): readonly SlotType[] => {
  const ofRegistry = known.get(registry) ?? new Map<string, readonly SlotType[]>()
  known.set(registry, ofRegistry)
  const found = ofRegistry.get(slug)
  if (found) return found
  const slots = slotsOf(registry.get(slug)?.fields ?? []).map(({ steps, allow, maxRows }) => ({
    steps,
    allow: registry.resolveSlot(allow),
    maxRows,
  }))
  ofRegistry.set(slug, slots)
  return slots
}
