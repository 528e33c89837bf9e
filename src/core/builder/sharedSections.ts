import { idOf } from '../tenancy/idOf'

/** Type of the block that stands for a shared section, which its field `section` names. */
export const SHARED_SECTION = 'sharedSection'

/**
 * Ids of the shared sections that a layout uses, each once. They stand directly in a page only.
 *
 * @param layout as stored: need not be a list.
 */
export const sharedSectionsIn = (layout: unknown): string[] => {
  const blocks: unknown[] = Array.isArray(layout) ? layout : []
  const ids = blocks.flatMap((block) => {
    const { blockType, section } = (block ?? {}) as { blockType?: unknown; section?: unknown }
    return blockType === SHARED_SECTION ? (idOf(section) ?? []) : []
  })
  return [...new Set(ids)]
}
