import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { quote } from './quote'
import type { CheckFix } from './types'
import { walkFields } from './walkFields'
import { textOfNode, walkRichText } from './walkRichText'

type HeadingPlace = { field: string; fix?: CheckFix }

/**
 * Where in a block a heading is written, and how it gets another level: a block's own choice of the
 * level (options `h1` …), or a heading in rich text. Blocks that take their level from their place have no fix.
 *
 * @returns `null` when the text stands nowhere in the block.
 */
export const headingFix = ({
  block,
  registry,
  text,
  level,
}: {
  block: BlockData
  registry: BlockRegistry
  /** As visitors see it, or as it is quoted. */
  text: string
  /** 1–6; the level it should have. Absent: only the place is wanted. */
  level?: number
}): HeadingPlace | null => {
  const fields = registry.get(block.blockType)?.fields ?? []
  const wanted = quote(text)
  const make = (path: string, value: string): { fix: CheckFix } => ({
    fix: { name: 'headingLevel', block: String(block.id), changes: [{ path, value }] },
  })
  for (const { fields: own, values, prefix } of walkFields({
    fields,
    values: block,
    prefix: '',
    row: null,
  })) {
    const choice = own.find(
      (field) =>
        field.type === 'select' &&
        field.name === 'level' &&
        field.options.some(
          (option) => (typeof option === 'string' ? option : option.value) === `h${level}`,
        ),
    )
    for (const field of own) {
      if (!('name' in field) || !field.name) continue
      const value = values[field.name]
      const path = `${prefix}${field.name}`
      if (typeof value === 'string' && value && quote(value) === wanted)
        return { field: path, ...(choice && level ? make(`${prefix}level`, `h${level}`) : {}) }
      if (field.type !== 'richText') continue
      for (const { node, path: inside } of walkRichText(value))
        if (node.type === 'heading' && quote(textOfNode(node)) === wanted)
          return { field: path, ...(level ? make(`${path}.${inside}.tag`, `h${level}`) : {}) }
    }
  }
  return null
}
