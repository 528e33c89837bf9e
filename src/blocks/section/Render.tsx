import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'

export type SectionData = BlockData &
  IntroData & {
    layout?: 'stacked' | 'aside' | 'centered' | null
    content?: unknown
    actions?: ActionData[] | null
    width?: 'container' | 'narrow' | null
    padding?: 'none' | 'small' | 'normal' | 'large' | null
    gap?: 'small' | 'normal' | 'large' | null
    tone?: Tone | null
    anchor?: string | null
  }

export const Render = ({ block, context }: BlockRenderProps<SectionData>): ReactNode => {
  const layout = block.layout ?? 'stacked'
  const align = layout === 'centered' ? 'center' : 'start'
  const intro = <Intro intro={block} context={context} align={align} />
  const content = context.slot(block.content, {
    headingLevel: levelBelow(block, context),
    className: 'tb-section__content',
  })
  const actions = (
    <Actions
      actions={block.actions}
      context={context}
      align={align}
      className="tb-section__actions"
    />
  )
  return (
    <Band
      context={context}
      anchor={block.anchor}
      tone={block.tone}
      width={layout === 'aside' ? 'container' : block.width}
      className={cx(
        'tb-section',
        `tb-section--${layout}`,
        block.padding && block.padding !== 'normal' && `tb-section--padding-${block.padding}`,
        block.gap && block.gap !== 'normal' && `tb-section--gap-${block.gap}`,
      )}
    >
      {layout === 'aside' ? (
        <div className="tb-section__grid">
          <div className="tb-section__aside">
            {intro}
            {actions}
          </div>
          {content}
        </div>
      ) : (
        <>
          {intro}
          {content}
          {actions}
        </>
      )}
    </Band>
  )
}
