import { lockedFieldsOf } from '../blocks/lockedFields'
import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { changedFields } from './changedFields'
import { changedLockedFields } from './changedLockedFields'
import { contentsOf } from './contentsOf'
import { fillDefaults } from './fillDefaults'
import { indexBlocks } from './indexBlocks'
import { lockOf } from './lockOf'
import { slotKey } from './slotKey'
import type { Layout, LocatedBlock } from './types'

export type LockBreach = {
  /** The block that is locked, or that came or went where blocks are fixed. */
  block: BlockData
  /**
   * `slots`: others stand in its slots than before; `lock`: its lock is another one; `fields`: locked
   * fields have other values; `fieldLocks`: other fields are locked.
   */
  how: 'added' | 'removed' | 'moved' | 'changed' | 'slots' | 'lock' | 'fields' | 'fieldLocks'
  /** Names of the fields in question; empty where the block as a whole is. */
  fields: string[]
}

type LockBreachInput = {
  before: Layout
  after: Layout
  registry: BlockRegistry
  /** The page takes other contents only, no other blocks. @default false */
  contentOnly?: boolean
}

/**
 * The first lock that a new layout breaks, or `null`. A default that was filled in, a newer version of a
 * block's definition and blocks that came or went around a locked one are no breach. Both layouts have to be of the
 * registry's versions, with an id of its own for each block.
 */
export const lockBreach = (input: LockBreachInput): LockBreach | null => {
  const { before, after, registry, contentOnly = false } = input
  const old = indexBlocks({ layout: before, registry })
  const now = indexBlocks({ layout: after, registry })
  for (const [id, was] of old) {
    const is = now.get(id)
    const how = breachOf({ was, is, registry, contentOnly })
    if (how) return { block: was.block, how, fields: [] }
    const ofFields = is && fieldBreach({ before: was.block, after: is.block, registry })
    if (ofFields) return { block: was.block, ...ofFields }
  }
  for (const [id, { block }] of now) {
    if (old.has(id)) continue
    if (contentOnly) return { block, how: 'added', fields: [] }
    if (lockOf(block) !== 'none') return { block, how: 'lock', fields: [] }
    const fields = lockedFieldsOf(block)
    if (fields.length > 0) return { block, how: 'fieldLocks', fields }
  }
  const moved = outOfOrder({ old, now, contentOnly })
  return moved && { block: moved, how: 'moved', fields: [] }
}

const fieldBreach = (blocks: {
  before: BlockData
  after: BlockData
  registry: BlockRegistry
}): Pick<LockBreach, 'how' | 'fields'> | null => {
  const [was, is] = [lockedFieldsOf(blocks.before), lockedFieldsOf(blocks.after)]
  const others = [
    ...was.filter((name) => !is.includes(name)),
    ...is.filter((name) => !was.includes(name)),
  ]
  if (others.length > 0) return { how: 'fieldLocks', fields: others }
  const fields = changedLockedFields(blocks)
  return fields.length > 0 ? { how: 'fields', fields } : null
}

const breachOf = ({
  was,
  is,
  registry,
  contentOnly,
}: {
  was: LocatedBlock
  is: LocatedBlock | undefined
  registry: BlockRegistry
  contentOnly: boolean
}): LockBreach['how'] | null => {
  if (is && lockOf(is.block) !== lockOf(was.block)) return 'lock'
  const lock = lockOf(was.block, contentOnly)
  if (lock === 'none') return null
  if (!is) return 'removed'
  if (listOf(was) !== listOf(is)) return 'moved'
  if (was.block.blockType !== is.block.blockType) return 'changed'
  if (contentsOf(was.block, registry) !== contentsOf(is.block, registry)) return 'slots'
  if (lock !== 'all') return null
  const filled = (block: BlockData): BlockData => {
    const { blockVersion: _, ...values } = block
    return fillDefaults(values, registry.get(block.blockType)?.fields ?? []) as BlockData
  }
  const fields = changedFields({ before: filled(was.block), after: filled(is.block), registry })
  return fields.length > 0 ? 'changed' : null
}

/** A locked block that stands before another one that it stood behind. */
const outOfOrder = ({
  old,
  now,
  contentOnly,
}: {
  old: ReadonlyMap<string, LocatedBlock>
  now: ReadonlyMap<string, LocatedBlock>
  contentOnly: boolean
}): BlockData | null => {
  const last = new Map<string, number>()
  for (const [id, { block, ...place }] of now) {
    const was = old.get(id)
    if (!was || lockOf(was.block, contentOnly) === 'none') continue
    const list = listOf({ block, ...place })
    if (was.position.index < (last.get(list) ?? 0)) return was.block
    last.set(list, was.position.index)
  }
  return null
}

const listOf = ({ parent, position: { parentId, slot } }: LocatedBlock): string =>
  `${parentId} ${slotKey({ block: parent, path: slot })}`
