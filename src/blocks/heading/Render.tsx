import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, RenderContext } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { Heading, type HeadingSize } from '../parts/Heading'

const LEVELS = { h1: 1, h2: 2, h3: 3, h4: 4 } as const

export type HeadingBlockData = BlockData & {
  text?: string | null
  eyebrow?: string | null
  level?: 'auto' | keyof typeof LEVELS | null
  size?: HeadingSize | null
  align?: 'start' | 'center' | 'end' | null
  anchor?: string | null
}

export const Render = ({ block, context }: BlockRenderProps<HeadingBlockData>): ReactNode => {
  const level: RenderContext['headingLevel'] =
    block.level && block.level !== 'auto' ? LEVELS[block.level] : context.headingLevel
  return (
    <Band
      context={context}
      anchor={block.anchor}
      className={`tb-heading-block tb-heading-block--${block.align ?? 'start'}`}
    >
      {block.eyebrow ? <p className="tb-heading-block__eyebrow tb-label">{block.eyebrow}</p> : null}
      <Heading level={level} size={block.size ?? 'm'} className="tb-heading-block__text">
        {block.text}
      </Heading>
    </Band>
  )
}
