import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, PictureData } from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Frame } from '../parts/Frame'
import { Intro, type IntroData } from '../parts/Intro'

export type CallToActionData = BlockData &
  IntroData & {
    variant?: 'banner' | 'card' | 'split' | null
    actions?: ActionData[] | null
    picture?: PictureData | null
    tone?: Tone | null
    anchor?: string | null
  }

/** The card carries the tone itself; the other variants colour the whole band. */
export const Render = ({ block, context }: BlockRenderProps<CallToActionData>): ReactNode => {
  const variant = block.variant ?? 'banner'
  const tone = block.tone ?? 'default'
  const card = variant === 'card'
  return (
    <Band
      context={context}
      anchor={block.anchor}
      tone={card ? null : tone}
      className={`tb-callToAction tb-callToAction--${variant}`}
    >
      <div
        className={cx(
          'tb-callToAction__box',
          card && (tone === 'default' ? 'tb-panel' : `tb-tone-${tone}`),
        )}
      >
        <div className="tb-callToAction__body">
          <Intro intro={block} context={context} size="l" className="tb-callToAction__text" />
          <Actions actions={block.actions} context={context} className="tb-callToAction__actions" />
        </div>
        {variant === 'split' ? (
          <div className="tb-callToAction__picture">
            <Frame
              picture={block.picture}
              context={context}
              shape="landscape"
              sizes="(min-width: 60rem) 45vw, 100vw"
            />
          </div>
        ) : null}
      </div>
    </Band>
  )
}
