import type { Field } from 'payload'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { diffLayouts } from '../../../core/builder/diffLayouts'
import { outline, type OutlineNode } from '../../../core/builder/outline'
import type { Layout } from '../../../core/builder/types'
import { marksOf, type Mark } from './marks'

export type BlockChange = {
  id: string
  mark: Mark
  /** Name of the block's type. */
  type: string
  /** What the block says, when that is more than its type. */
  says: string | null
  /** Labels of the fields that differ, as their definition has them; else their names. */
  fields: unknown[]
}

/**
 * What differs between two layouts, in the order of the page. Of blocks that came or went with all they
 * hold, only the outer one is named.
 */
export const listChanges = ({
  before,
  after,
  registry,
}: {
  before: Layout
  after: Layout
  registry: BlockRegistry
}): { changes: BlockChange[]; marks: Map<string, Mark> } => {
  const diff = diffLayouts({ before, after, registry })
  const marks = marksOf(diff)
  const fieldsById = new Map(diff.changed.map(({ id, fields }) => [id, fields]))
  const changes: BlockChange[] = []
  const walk = (nodes: readonly OutlineNode[], wanted: readonly Mark[], around?: Mark): void => {
    for (const { id, blockType, label, children } of nodes) {
      const mark = marks.get(id)
      const whole = mark !== undefined && mark === around && mark !== 'changed'
      if (mark && wanted.includes(mark) && !whole) {
        const definition = registry.get(blockType)
        const type = definition?.labels.singular ?? blockType
        changes.push({
          id,
          mark,
          type,
          says: label === type ? null : label,
          fields: (fieldsById.get(id) ?? []).map(
            (name) => labelOf(definition?.fields ?? [], name) ?? toWords(name),
          ),
        })
      } else if (whole) {
        marks.delete(id)
      }
      walk(children, wanted, mark)
    }
  }
  walk(outline({ layout: after, registry }), ['added', 'changed', 'moved'])
  walk(outline({ layout: before, registry }), ['removed'])
  return { changes, marks }
}

const labelOf = (fields: readonly Field[], name: string): unknown => {
  for (const field of fields) {
    if ('name' in field && field.name === name) return field.label || toWords(name)
    const inner =
      field.type === 'tabs'
        ? field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [] : tab.fields))
        : 'fields' in field && !('name' in field)
          ? field.fields
          : []
    const found = labelOf(inner, name)
    if (found) return found
  }
  return null
}

// As Payload names fields that have no label.
const toWords = (name: string): string => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
