import type { BlockData } from '../../core/blocks/types'

export type SideBySideOptions = {
  start: BlockData[]
  end: BlockData[]
  /** @default 'equal' */
  widths?: 'equal' | 'wide-left' | 'wide-right'
  /** Vertical position of the shorter column. @default 'center' */
  align?: 'start' | 'center'
  /** @default 'default' */
  tone?: 'default' | 'muted' | 'contrast' | 'primary'
  eyebrow?: string
  heading?: string
}

/** A band with two columns, under a heading of its own if it has one. */
export const sideBySide = ({
  start,
  end,
  widths = 'equal',
  align = 'center',
  tone = 'default',
  ...intro
}: SideBySideOptions): BlockData => ({
  blockType: 'section',
  layout: 'stacked',
  ...intro,
  content: [
    {
      blockType: 'columns',
      layout: widths,
      gap: 'large',
      align,
      columns: [{ content: start }, { content: end }],
    },
  ],
  actions: [],
  width: 'container',
  tone,
})
