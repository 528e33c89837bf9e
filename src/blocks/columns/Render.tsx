import { Fragment, type ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { cx } from '../parts/cx'

export type ColumnsData = BlockData & {
  layout?: 'equal' | 'wide-left' | 'wide-right' | null
  columns?: { id?: string | null; content?: unknown }[] | null
  gap?: 'small' | 'medium' | 'large' | null
  align?: 'start' | 'center' | 'end' | 'stretch' | null
}

export const Render = ({ block, context }: BlockRenderProps<ColumnsData>): ReactNode => {
  const columns = block.columns ?? []
  return (
    <Band context={context} className="tb-columns">
      <div
        className={cx(
          'tb-columns__grid',
          `tb-columns__grid--${block.layout ?? 'equal'}`,
          `tb-columns__grid--${columns.length}`,
          `tb-columns__grid--gap-${block.gap ?? 'medium'}`,
          `tb-columns__grid--align-${block.align ?? 'start'}`,
        )}
      >
        {columns.map(({ id, content }, index) => (
          <Fragment key={id ?? index}>
            {context.slot(content, { className: 'tb-columns__column' })}
          </Fragment>
        ))}
      </div>
    </Band>
  )
}
