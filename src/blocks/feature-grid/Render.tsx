import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, PictureData } from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'
import { bentoSpans } from './bentoSpans'

export type FeatureData = {
  id?: string | null
  icon?: string | null
  heading: string
  text?: string | null
}

export type FeatureGridData = BlockData &
  IntroData & {
    layout?: 'grid' | 'rows' | 'bento' | null
    columns?: '1' | '2' | '3' | '4' | null
    items?: FeatureData[] | null
    showPicture?: boolean | null
    picture?: PictureData | null
    actions?: ActionData[] | null
    tone?: Tone | null
    anchor?: string | null
  }

export const FeatureGridRender = ({
  block,
  context,
}: BlockRenderProps<FeatureGridData>): ReactNode => {
  const items = block.items ?? []
  const layout = block.layout ?? 'grid'
  const isBento = layout === 'bento'
  const hasPicture = block.showPicture === true
  const spans = isBento ? bentoSpans({ count: items.length, hasPicture }) : []
  const level = levelBelow(block, context)
  const picture = hasPicture
    ? context.picture(block.picture, {
        sizes: '(min-width: 60rem) 50vw, 100vw',
        ratio: isBento ? '1 / 1' : '4 / 5',
      })
    : null
  const list = (
    <ul className="tb-featureGrid__items">
      {isBento && picture ? (
        <li className="tb-featureGrid__item tb-featureGrid__item--picture">{picture}</li>
      ) : null}
      {items.map((item, index) => (
        <li
          key={item.id ?? index}
          className={cx('tb-featureGrid__item', isBento && `tb-featureGrid__item--${spans[index]}`)}
        >
          {item.icon ? (
            <span className="tb-featureGrid__icon">{context.icon(item.icon)}</span>
          ) : null}
          <Heading level={level} size="s" className="tb-featureGrid__heading">
            {item.heading}
          </Heading>
          {item.text ? <p className="tb-featureGrid__text">{item.text}</p> : null}
        </li>
      ))}
    </ul>
  )
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx(
        'tb-featureGrid',
        `tb-featureGrid--${layout}`,
        layout === 'grid' && `tb-featureGrid--columns${block.columns ?? '3'}`,
        hasPicture && !isBento && 'tb-featureGrid--beside',
      )}
    >
      <Intro intro={block} context={context} />
      {picture && !isBento ? (
        <div className="tb-featureGrid__split">
          <div className="tb-featureGrid__picture">{picture}</div>
          {list}
        </div>
      ) : (
        list
      )}
      <Actions actions={block.actions} context={context} className="tb-featureGrid__actions" />
    </Band>
  )
}
