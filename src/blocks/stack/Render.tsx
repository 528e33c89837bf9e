import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'

export type StackData = BlockData & {
  content?: unknown
  gap?: 'small' | 'medium' | 'large' | null
  align?: 'stretch' | 'start' | 'center' | 'end' | null
  tone?: Tone | null
}

export const Render = ({ block, context }: BlockRenderProps<StackData>): ReactNode => (
  <Band context={context} tone={block.tone} className="tb-stack">
    <div
      className={`tb-stack__items tb-stack__items--gap-${block.gap ?? 'medium'} tb-stack__items--${block.align ?? 'stretch'}`}
    >
      {context.slot(block.content)}
    </div>
  </Band>
)
