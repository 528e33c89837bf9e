import type { BlockRegistry } from '../../blocks/registry'
import type { BlockData } from '../../blocks/types'
import { editLists } from '../editLists'
import { renewIds } from '../renewIds'
import { withoutLocks } from '../withoutLocks'
import { mapReferences } from './mapReferences'
import type { BlockClipboard } from './types'

export type MissingMedium = { mediaId: string; filename: string; blockIds: string[] }

export type PreparedPaste = {
  /** With ids of their own. */
  blocks: BlockData[]
  /** Media that have to be chosen again; `blockIds` are those of `blocks`. */
  missing: MissingMedium[]
  /** Types of blocks that are not installed here and were left out. */
  removed: string[]
  /** Blocks left out because the shared section they stand for is not to be had here. */
  unshared: number
}

/**
 * Makes copied blocks ready for a page. Within a tenant their references stay, but for media that the map
 * names; in another one, or from another installation, media are mapped or reported missing, and everything else they refer to is emptied. Links to pages of another
 * site of the same tenant stay, as they may be meant. Locks stay behind: they are of the page they stood in.
 * Blocks that stand for a tenant's shared sections are left out elsewhere.
 */
export const prepareForPaste = ({
  clipboard: { blocks, source, media },
  registry,
  target,
  mapMedia,
  takesShared = true,
  newId,
}: {
  clipboard: BlockClipboard
  registry: BlockRegistry
  /** `origin`: without it the blocks count as of the same installation. */
  target: { tenantId: string | null; siteId: string | null; origin?: string }
  /** Id of a medium there → its id here; `null` leaves its place empty. */
  mapMedia: Readonly<Record<string, string | null>>
  /** False where shared sections may not stand at all: inside one. @default true */
  takesShared?: boolean
  newId?: () => string
}): PreparedPaste => {
  const removed = new Set<string>()
  const shares = takesShared && source.tenantId === target.tenantId
  let unshared = 0
  const isKnown = ({ blockType }: BlockData): boolean => {
    const definition = registry.get(blockType)
    if (!definition) removed.add(blockType)
    else if (definition.reference && !shares) unshared++
    else return true
    return false
  }
  // First, as it also leaves out what is no block.
  const copies = renewIds({ blocks, registry, newId })
  const known = editLists({
    layout: copies,
    registry,
    edit: (list) => {
      const kept = list.filter(isKnown).map(withoutLocks)
      return kept.length < list.length || kept.some((block, at) => block !== list[at]) ? kept : list
    },
  })
  if (isSameTenant(source, target)) {
    const kept = mapReferences({
      blocks: known,
      registry,
      map: ({ id, collection }) =>
        collection === 'media' && Object.hasOwn(mapMedia, id) ? (mapMedia[id] ?? null) : id,
    })
    return { blocks: kept, missing: [], removed: [...removed], unshared }
  }
  const missing = new Map<string, MissingMedium>()
  const own = mapReferences({
    blocks: known,
    registry,
    map: ({ id, collection, blockId }) => {
      if (collection !== 'media') return null
      const mapped = Object.hasOwn(mapMedia, id) ? mapMedia[id] : null
      if (mapped) return mapped
      const entry = missing.get(id) ?? {
        mediaId: id,
        filename: (Object.hasOwn(media, id) && media[id]?.filename) || id,
        blockIds: [],
      }
      if (!entry.blockIds.includes(blockId)) entry.blockIds.push(blockId)
      missing.set(id, entry)
      return null
    },
  })
  return { blocks: own, missing: [...missing.values()], removed: [...removed], unshared }
}

/** Whether what the blocks refer to is also the target's. */
export const isSameTenant = (
  source: BlockClipboard['source'],
  target: { tenantId: string | null; origin?: string },
): boolean =>
  source.tenantId === target.tenantId &&
  (target.origin === undefined || target.origin === source.origin)
