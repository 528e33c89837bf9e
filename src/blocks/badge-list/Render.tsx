import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'

export type BadgeListData = BlockData & {
  items?: { id?: string | null; icon?: string | null; label: string }[] | null
  look?: 'bar' | 'pills' | null
  align?: 'start' | 'center' | null
  tone?: Tone | null
  anchor?: string | null
}

export const BadgeListRender = ({ block, context }: BlockRenderProps<BadgeListData>): ReactNode => (
  <Band
    context={context}
    tone={block.tone}
    anchor={block.anchor}
    className={cx('tb-badgeList', `tb-badgeList--${block.look ?? 'bar'}`)}
  >
    <ul className={cx('tb-badgeList__items', `tb-badgeList__items--${block.align ?? 'start'}`)}>
      {(block.items ?? []).map(({ id, icon, label }, index) => (
        <li key={id ?? index} className="tb-badgeList__item">
          {context.icon(icon)}
          <span>{label}</span>
        </li>
      ))}
    </ul>
  </Band>
)
