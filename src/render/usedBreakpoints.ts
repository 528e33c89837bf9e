import { breakpointClasses } from '../core/blocks/breakpoints'
import type { BlockData } from '../core/blocks/types'

/** Block → its kinds of classes for breakpoints. */
export type UsedBreakpoints = ReadonlyMap<string, ReadonlySet<string>>

const remembered = new WeakMap<readonly BlockData[], UsedBreakpoints>()

/**
 * Block → its kinds of classes for breakpoints. Kinds, and not the classes themselves: another value
 * should not make another stylesheet, and with it every page of the site anew.
 */
export const usedBreakpoints = (blocks: readonly BlockData[]): UsedBreakpoints => {
  const known = remembered.get(blocks)
  if (known) return known
  const used = new Map<string, Set<string>>()
  for (const block of blocks) {
    const kinds = used.get(block.blockType) ?? new Set()
    used.set(block.blockType, kinds)
    for (const name of breakpointClasses(block)?.split(' ') ?? []) kinds.add(kindOf(name))
  }
  remembered.set(blocks, used)
  return used
}

/** What all pages together use. */
export const mergeBreakpoints = (pages: readonly UsedBreakpoints[]): UsedBreakpoints => {
  const all = new Map<string, Set<string>>()
  for (const used of pages)
    for (const [slug, kinds] of used) {
      const known = all.get(slug) ?? new Set<string>()
      all.set(slug, known)
      for (const kind of kinds) known.add(kind)
    }
  return all
}

/** `tb-t-gap-small` → `tb-t`; `tb-hide-mobile` is its own kind. */
export const kindOf = (className: string): string =>
  className.startsWith('tb-hide-') ? className : className.slice(0, 'tb-t'.length)
