import type { BlockRegistry } from '../blocks/registry'
import type { BlockData } from '../blocks/types'
import { richTextStart } from './richTextStart'

/** Most characters of a label. */
const LABEL_LENGTH = 60

const NAMING_FIELDS = ['blockName', 'heading', 'title', 'label', 'name', 'quote', 'text', 'eyebrow']

/** What a block says first, shortened, else the name of its type. */
export const blockLabel = ({
  block,
  registry,
}: {
  block: BlockData
  registry: BlockRegistry
}): string => sayingOf(block) || registry.get(block.blockType)?.labels.singular || block.blockType

const sayingOf = (block: BlockData): string => {
  for (const name of NAMING_FIELDS) {
    const text = textOf(block[name])
    if (text) return text
  }
  return textOf(block.content)
}

const textOf = (value: unknown): string => {
  const text = (typeof value === 'string' ? value : richTextStart(value, LABEL_LENGTH))
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : text
}
