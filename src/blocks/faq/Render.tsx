import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Heading } from '../parts/Heading'
import { Intro, levelBelow, type IntroData } from '../parts/Intro'

export type FaqData = BlockData &
  IntroData & {
    layout?: 'stacked' | 'split' | null
    items?: { id?: string | null; question: string; answer: string }[] | null
    firstOpen?: boolean | null
    tone?: Tone | null
    anchor?: string | null
  }

export const FaqRender = ({ block, context }: BlockRenderProps<FaqData>): ReactNode => {
  const level = levelBelow(block, context)
  return (
    <Band
      context={context}
      tone={block.tone}
      anchor={block.anchor}
      className={cx('tb-faq', `tb-faq--${block.layout ?? 'stacked'}`)}
    >
      <div className="tb-faq__layout">
        <Intro intro={block} context={context} className="tb-faq__intro" />
        <div className="tb-faq__items">
          {(block.items ?? []).map(({ id, question, answer }, index) => (
            <details
              key={id ?? index}
              className="tb-faq__item"
              open={index === 0 && block.firstOpen === true}
            >
              <summary className="tb-faq__question">
                <Heading level={level} size="s" className="tb-faq__heading">
                  {question}
                </Heading>
              </summary>
              <div className="tb-faq__answer">
                {(answer ?? '').split(/\n\s*\n/).map((paragraph, number) => (
                  <p key={number}>{paragraph}</p>
                ))}
              </div>
            </details>
          ))}
        </div>
      </div>
    </Band>
  )
}
