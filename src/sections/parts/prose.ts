import { lexicalFromParts } from '../../core/blocks/lexicalFromParts'
import type { BlockData } from '../../core/blocks/types'

export type ProseOptions = {
  paragraphs: string[]
  /** A bullet list after the paragraphs. @default [] */
  list?: string[]
  /** @default 'normal' */
  size?: 'small' | 'normal' | 'lead'
  /** @default 'one' */
  columns?: 'one' | 'two'
  /** @default 'start' */
  align?: 'start' | 'center'
}

/** A text block of plain paragraphs. */
export const prose = ({
  paragraphs,
  list = [],
  size = 'normal',
  columns = 'one',
  align = 'start',
}: ProseOptions): BlockData => ({
  blockType: 'richText',
  content: lexicalFromParts([
    ...paragraphs.map((paragraph) => ({ paragraph })),
    ...(list.length > 0 ? [{ list }] : []),
  ]),
  size,
  columns,
  align,
  dropCap: false,
})
