import { lockableNames, lockedFieldsOf } from './lockedFields'
import type { BlockRegistry } from './registry'
import { mapBlocks } from './tree'
import type { BlockData, BlockDefinition } from './types'
import type { BlockIssue } from './validateBlocks'

/**
 * Brings every block of a layout to the version of its definition. Pure. Blocks of unknown types stay
 * as they are. So do blocks that a newer definition wrote, that carry no valid version, or whose
 * migration throws; each of these is an issue.
 */
export const migrateLayout = ({
  layout,
  registry,
}: {
  layout: readonly BlockData[]
  registry: BlockRegistry
}): { layout: BlockData[]; issues: BlockIssue[] } => {
  const issues: BlockIssue[] = []
  const migrated = mapBlocks({
    layout,
    registry,
    map: ({ block, path }) => {
      const definition = registry.get(block.blockType)
      if (!definition) return block
      const result = migrateBlock({ block, definition })
      if (typeof result !== 'string') return result
      issues.push({
        path,
        ...(block.id ? { block: block.id } : {}),
        blockType: block.blockType,
        field: 'blockVersion',
        message: result,
        severity: 'error',
      })
      return block
    },
  })
  return { layout: migrated, issues }
}

/** The migrated block, or a message that says why it cannot be. */
const migrateBlock = ({
  block,
  definition: { slug, version, migrations = [], fields },
}: {
  block: BlockData
  definition: BlockDefinition
}): BlockData | string => {
  const from = block.blockVersion ?? 1
  if (!Number.isInteger(from) || from < 1)
    return `Block "${slug}" says that its version is ${JSON.stringify(from)}. Versions are whole numbers from 1.`
  if (from > version)
    return `Block "${slug}" is of version ${from}; this installation knows versions up to ${version}. Update TauseStack.`
  if (from === version) return block
  // A migration that changes its argument must not reach the stored data.
  let current = structuredClone(block)
  for (const step of migrations) {
    if (step.version <= from) continue
    try {
      current = step.migrate(current)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return `Block "${slug}" could not be brought to version ${step.version}: ${reason}`
    }
  }
  // A name that a step gave up would lock nothing, and keep the page from being saved.
  const known = lockableNames({ fields })
  return {
    ...current,
    ...(current.lockedFields && {
      lockedFields: lockedFieldsOf(current).filter((name) => known.includes(name)),
    }),
    ...('id' in block && { id: block.id }),
    blockType: slug,
    blockVersion: version,
  }
}
