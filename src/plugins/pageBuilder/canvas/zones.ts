import type { BlockPosition } from '../../../core/builder/types'

/** Puck's name for the list of a page's own blocks. */
const ROOT_ZONE = 'root:default-zone'

/** The slot's name in the data of a page. */
export const ROOT_SLOT = 'layout'

/** `columns.1.content` in the block `x` ⇄ Puck's `x:columns[1].content`. */
export const zoneOf = ({ parentId, slot }: Pick<BlockPosition, 'parentId' | 'slot'>): string =>
  parentId === null ? ROOT_ZONE : `${parentId}:${slot.replace(/\.(\d+)(?=\.|$)/g, '[$1]')}`

export const positionOf = (zone: string): Pick<BlockPosition, 'parentId' | 'slot'> => {
  if (zone === ROOT_ZONE) return { parentId: null, slot: ROOT_SLOT }
  const colon = zone.indexOf(':')
  return {
    parentId: zone.slice(0, colon),
    slot: zone.slice(colon + 1).replace(/\[(\d+)\]/g, '.$1'),
  }
}
