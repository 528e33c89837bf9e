import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { Heading, nextLevel } from '../parts/Heading'

export type TabsData = BlockData & {
  label?: string | null
  tabs?: { id?: string | null; label?: string | null; content?: unknown }[] | null
  anchor?: string | null
}

/** Panels under headings; the script makes the headings a tab list. */
export const Render = ({ block, context }: BlockRenderProps<TabsData>): ReactNode => (
  <Band context={context} anchor={block.anchor} className="tb-tabs">
    <div className="tb-tabs__panels" data-label={block.label || undefined}>
      {(block.tabs ?? []).map(({ id, label, content }, index) => (
        <div key={id ?? index} className="tb-tabs__panel">
          <Heading level={context.headingLevel} size="m" className="tb-tabs__heading">
            {label}
          </Heading>
          {context.slot(content, { headingLevel: nextLevel(context.headingLevel) })}
        </div>
      ))}
    </div>
  </Band>
)
