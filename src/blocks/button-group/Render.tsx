import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band } from '../parts/Band'

export type ButtonGroupData = BlockData & {
  actions?: ActionData[] | null
  align?: 'start' | 'center' | 'end' | null
  note?: string | null
}

export const Render = ({ block, context }: BlockRenderProps<ButtonGroupData>): ReactNode => {
  const align = block.align ?? 'start'
  return (
    <Band context={context} className={`tb-buttonGroup tb-buttonGroup--${align}`}>
      <Actions actions={block.actions} context={context} align={align} />
      {block.note ? <p className="tb-buttonGroup__note">{block.note}</p> : null}
    </Band>
  )
}
