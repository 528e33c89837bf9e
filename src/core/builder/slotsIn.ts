import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { slotsOfType, type SlotType } from './slotsOfType'

export type SlotOfBlock = {
  /** Dotted, with indexes of rows, e.g. `columns.1.content`. */
  path: string
  /** The same list each time where the slot is empty or missing. */
  blocks: readonly BlockData[]
  /** Slugs that may stand in it. Shared: do not change it. */
  allow: string[]
  /** Most blocks it takes; undefined: any number. */
  maxRows?: number
}

const EMPTY: readonly BlockData[] = []

/** The slots of one block as its rows are just now. A group that is missing still has its slots. */
export const slotsIn = ({
  block,
  registry,
}: {
  block: BlockData
  registry: BlockRegistry
}): SlotOfBlock[] => {
  const slots: SlotOfBlock[] = []
  for (const slot of slotsOfType(registry, block.blockType))
    collect({ values: block, at: 0, prefix: '', slot, slots })
  return slots
}

const collect = ({
  values,
  at,
  prefix,
  slot,
  slots,
}: {
  values: Record<string, unknown>
  /** Index of the step that is looked for in `values`. */
  at: number
  prefix: string
  slot: SlotType
  slots: SlotOfBlock[]
}): void => {
  const step = slot.steps[at]
  if (!step) return
  const value = values[step.name]
  const path = `${prefix}${step.name}`
  if (at === slot.steps.length - 1) {
    const blocks = Array.isArray(value) ? (value as BlockData[]) : EMPTY
    slots.push({ path, blocks, allow: slot.allow, maxRows: slot.maxRows })
  } else if (!step.rows) {
    const group = value ?? {}
    if (isRecord(group)) collect({ values: group, at: at + 1, prefix: `${path}.`, slot, slots })
  } else if (Array.isArray(value)) {
    for (const [index, row] of value.entries())
      if (isRecord(row))
        collect({ values: row, at: at + 1, prefix: `${path}.${index}.`, slot, slots })
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
