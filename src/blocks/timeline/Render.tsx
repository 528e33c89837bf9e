import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'

export type TimelineData = BlockData &
  IntroData & {
    layout?: 'vertical' | 'horizontal' | null
    items?:
      { id?: string | null; date?: string | null; heading: string; text?: string | null }[] | null
    tone?: Tone | null
    anchor?: string | null
  }

export const TimelineRender = ({ block, context }: BlockRenderProps<TimelineData>): ReactNode => {
  const level = levelBelow(block, context)
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx('tb-timeline', `tb-timeline--${block.layout ?? 'vertical'}`)}
    >
      <div className="tb-timeline__layout">
        <Intro intro={block} context={context} className="tb-timeline__intro" />
        <ol className="tb-timeline__items">
          {(block.items ?? []).map(({ id, date, heading, text }, index) => (
            <li key={id ?? index} className="tb-timeline__item">
              {date ? <p className="tb-timeline__date">{date}</p> : null}
              <div className="tb-timeline__body">
                <Heading level={level} size="s" className="tb-timeline__heading">
                  {heading}
                </Heading>
                {text ? <p className="tb-timeline__text">{text}</p> : null}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </Band>
  )
}
