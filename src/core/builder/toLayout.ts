import { migrateLayout } from '../blocks/migrateBlocks'
import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { ensureIds } from './ensureIds'

/** What a document or version holds in its blocks field, as the builder works on it. */
export const toLayout = ({
  value,
  registry,
}: {
  value: unknown
  registry: BlockRegistry
}): BlockData[] => {
  const { layout } = migrateLayout({
    layout: Array.isArray(value) ? (value as BlockData[]) : [],
    registry,
  })
  return [...ensureIds({ layout, registry })]
}
