import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'

export type StackData = BlockData & {
  content?: unknown
  direction?: 'column' | 'row' | null
  gap?: 'small' | 'medium' | 'large' | null
  align?: 'stretch' | 'start' | 'center' | 'end' | null
  tone?: Tone | null
}

export const Render = ({ block, context }: BlockRenderProps<StackData>): ReactNode => (
  <Band context={context} tone={block.tone} className="tb-stack">
    {context.slot(block.content, {
      className: cx(
        'tb-stack__items',
        block.direction === 'row' && 'tb-stack__items--row',
        `tb-stack__items--gap-${block.gap ?? 'medium'}`,
        `tb-stack__items--${block.align ?? 'stretch'}`,
      ),
    })}
  </Band>
)
