import type { BlockData } from '../../core/blocks/types'

/** A large heading for one of two columns; its level comes from its place in the page. */
export const headline = ({ eyebrow, text }: { eyebrow?: string; text: string }): BlockData => ({
  blockType: 'heading',
  ...(eyebrow ? { eyebrow } : {}),
  text,
  level: 'auto',
  size: 'l',
  align: 'start',
})
