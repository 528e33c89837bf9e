import type { ReactNode } from 'react'
import { linkAttributes } from '../../core/blocks/linkAttributes'
import type { BlockData, BlockRenderProps, LinkData, PictureData } from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'

export type CardData = {
  id?: string | null
  picture?: PictureData | null
  meta?: string | null
  heading: string
  text?: string | null
  link?: LinkData | null
}

export type CardGridData = BlockData &
  IntroData & {
    layout?: 'grid' | 'list' | 'featured' | null
    columns?: '1' | '2' | '3' | '4' | null
    pictureShape?: keyof typeof RATIOS | 'none' | null
    cards?: CardData[] | null
    actions?: ActionData[] | null
    tone?: Tone | null
    anchor?: string | null
  }

const RATIOS = { landscape: '4 / 3', square: '1 / 1', portrait: '4 / 5' } as const

export const CardGridRender = ({ block, context }: BlockRenderProps<CardGridData>): ReactNode => {
  const { tone, anchor, actions } = block
  const cards = block.cards ?? []
  const layout = block.layout ?? 'grid'
  const columns = layout === 'grid' ? (block.columns ?? '3') : layout === 'list' ? '1' : '2'
  const shape = block.pictureShape ?? 'landscape'
  const level = levelBelow(block, context)
  return (
    <Band
      context={context}
      tone={tone}
      anchor={anchor}
      className={cx('tb-cardGrid', `tb-cardGrid--${layout}`, `tb-cardGrid--columns${columns}`)}
    >
      <Intro intro={block} context={context} />
      <ul className={cx('tb-cardGrid__cards', `tb-cardGrid__cards--${shape}`)}>
        {cards.map((card, index) => {
          const target = linkAttributes(card.link, context)
          const isLarge = layout === 'featured' && index === 0
          return (
            <li
              key={card.id ?? index}
              className={cx(
                'tb-cardGrid__card',
                isLarge && 'tb-cardGrid__card--large',
                target && 'tb-cardGrid__card--linked',
              )}
            >
              {shape === 'none' ? null : (
                <div className="tb-cardGrid__picture">
                  {context.picture(card.picture, {
                    ratio: isLarge ? '4 / 3' : RATIOS[shape],
                    sizes: `(min-width: 60rem) ${isLarge ? 60 : Math.round(100 / Number(columns))}vw, 100vw`,
                    eager: context.rootIndex === 0 && index === 0,
                  })}
                </div>
              )}
              <div className="tb-cardGrid__body">
                <Heading level={level} size={isLarge ? 'm' : 's'} className="tb-cardGrid__heading">
                  {target ? (
                    <a className="tb-cardGrid__link" {...target}>
                      {card.heading}
                    </a>
                  ) : (
                    card.heading
                  )}
                </Heading>
                {card.meta ? <p className="tb-cardGrid__meta">{card.meta}</p> : null}
                {card.text ? <p className="tb-cardGrid__text">{card.text}</p> : null}
              </div>
            </li>
          )
        })}
      </ul>
      <Actions actions={actions} context={context} className="tb-cardGrid__actions" />
    </Band>
  )
}
