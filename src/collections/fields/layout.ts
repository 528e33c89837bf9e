import type { BlocksField, FieldHook } from 'payload'
import { keepUnknownContent } from '../../core/blocks/keepUnknownContent'

const keepUnknown: FieldHook = ({ value, originalDoc, req }) =>
  keepUnknownContent({
    written: value,
    stored: (originalDoc as { layout?: unknown } | undefined)?.layout,
    isKnown: (blockType) => Object.hasOwn(req.payload.blocks, blockType),
  })

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
  hooks: { beforeValidate: [keepUnknown] },
  admin: { components: { beforeInput: ['tausestack/client#UnknownBlocks'] } },
  label: { en: 'Blocks', es: 'Bloques' },
  labels: {
    singular: { en: 'Block', es: 'Bloque' },
    plural: { en: 'Blocks', es: 'Bloques' },
  },
})
