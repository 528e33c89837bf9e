import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, PictureData } from '../../core/blocks/types'
import { Actions, type ActionData } from '../parts/Actions'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Frame, type Shape } from '../parts/Frame'
import { Intro, type IntroData } from '../parts/Intro'

export type HeroData = BlockData &
  IntroData & {
    variant?: 'split' | 'centered' | 'full-bleed' | null
    actions?: ActionData[] | null
    picture?: PictureData | null
    pictureShape?: 'landscape' | 'square' | 'portrait' | 'none' | null
    pictureSide?: 'start' | 'end' | null
    facts?: { id?: string | null; value?: string | null; label?: string | null }[] | null
    tone?: Tone | null
    anchor?: string | null
  }

export const Render = ({ block, context }: BlockRenderProps<HeroData>): ReactNode => {
  const variant = block.variant ?? 'split'
  const shape = block.pictureShape ?? 'landscape'
  const hasPicture = shape !== 'none'
  const facts = block.facts ?? []
  const text = (
    <Intro
      intro={block}
      context={context}
      level={1}
      size={variant === 'split' && hasPicture ? 'xl' : 'xxl'}
      align={variant === 'centered' ? 'center' : 'start'}
      className="tb-hero__text"
    >
      <Actions
        actions={block.actions}
        context={context}
        align={variant === 'centered' ? 'center' : 'start'}
      />
    </Intro>
  )
  const picture = hasPicture ? (
    <div className="tb-hero__picture">
      <Frame
        picture={block.picture}
        context={context}
        shape={frameShape(variant, shape)}
        sizes={variant === 'split' ? '(min-width: 60rem) 50vw, 100vw' : '100vw'}
        eager
      />
    </div>
  ) : null
  const list =
    facts.length > 0 ? (
      <dl className="tb-hero__facts">
        {facts.map(({ id, value, label }, index) => (
          <div key={id ?? index} className="tb-hero__fact">
            <dt className="tb-label">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    ) : null
  return (
    <Band
      context={context}
      anchor={block.anchor}
      tone={block.tone}
      width={variant === 'full-bleed' ? 'full' : 'container'}
      className={cx(
        'tb-hero',
        `tb-hero--${variant}`,
        hasPicture ? `tb-hero--${shape}` : 'tb-hero--text-only',
        block.pictureSide === 'start' && 'tb-hero--picture-start',
      )}
    >
      {variant === 'full-bleed' ? (
        <>
          {picture}
          <div className="tb-container tb-hero__over">
            <div className={cx('tb-hero__card', hasPicture && 'tb-tone-contrast')}>
              {text}
              {list}
            </div>
          </div>
        </>
      ) : (
        <div className="tb-hero__grid">
          {text}
          {picture}
          {list}
        </div>
      )}
    </Band>
  )
}

const frameShape = (
  variant: NonNullable<HeroData['variant']>,
  shape: NonNullable<HeroData['pictureShape']>,
): Shape => {
  if (shape === 'none' || variant === 'full-bleed') return 'wide'
  return variant === 'centered' && shape === 'landscape' ? 'panorama' : shape
}
