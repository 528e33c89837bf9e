import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, LinkData } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { LinkTo } from '../parts/LinkTo'

export type AlertData = BlockData & {
  kind?: 'info' | 'success' | 'warning' | null
  title?: string | null
  text?: string | null
  link?: LinkData | null
}

const ICONS = { info: 'info', success: 'circle-check', warning: 'triangle-alert' } as const

export const Render = ({ block, context }: BlockRenderProps<AlertData>): ReactNode => {
  const kind = block.kind ?? 'info'
  return (
    <Band context={context} className={`tb-alert tb-alert--${kind}`}>
      <div className="tb-alert__box" role="note">
        <span className="tb-icon tb-alert__icon">{context.icon(ICONS[kind])}</span>
        <div className="tb-alert__body">
          {block.title ? <strong className="tb-alert__title">{block.title}</strong> : null}
          <p className="tb-alert__text">{block.text}</p>
        </div>
        {block.link?.label ? (
          <LinkTo link={block.link} context={context} className="tb-alert__link" />
        ) : null}
      </div>
    </Band>
  )
}
