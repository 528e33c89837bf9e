import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { cx } from '../parts/cx'
import { Prose } from '../parts/Prose'

export type RichTextData = BlockData & {
  content?: unknown
  size?: 'small' | 'normal' | 'lead' | null
  columns?: 'one' | 'two' | null
  dropCap?: boolean | null
  align?: 'start' | 'center' | null
  anchor?: string | null
}

export const Render = ({ block, context }: BlockRenderProps<RichTextData>): ReactNode => (
  <Band context={context} anchor={block.anchor} className="tb-richText">
    <Prose
      value={block.content}
      context={context}
      className={cx(
        'tb-richText__text',
        `tb-richText__text--${block.size ?? 'normal'}`,
        block.columns === 'two' && 'tb-richText__text--two',
        block.dropCap && 'tb-richText__text--drop-cap',
        block.align === 'center' && 'tb-richText__text--center',
      )}
    />
  </Band>
)
