import type { BlocksField } from 'payload'

/**
 * The blocks of a page or section.
 *
 * @param blockSlugs slugs of `config.blocks` that may stand directly in it.
 */
export const layoutField = (blockSlugs: readonly string[]): BlocksField => ({
  name: 'layout',
  type: 'blocks',
  minRows: 0,
  blocks: [],
  blockReferences: [...blockSlugs] as never,
  label: { en: 'Blocks', es: 'Bloques' },
  labels: {
    singular: { en: 'Block', es: 'Bloque' },
    plural: { en: 'Blocks', es: 'Bloques' },
  },
})
