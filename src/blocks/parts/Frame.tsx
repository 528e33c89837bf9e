import type { ReactNode } from 'react'
import type { PictureData, RenderContext } from '../../core/blocks/types'
import { cx } from './cx'

/** Ratios (width / height) by name; `original` keeps the picture's own. */
const RATIOS = {
  original: undefined,
  panorama: '21 / 9',
  wide: '16 / 9',
  landscape: '4 / 3',
  square: '1 / 1',
  portrait: '4 / 5',
  tall: '9 / 16',
} as const

export type Shape = keyof typeof RATIOS

export type FrameProps = {
  picture: PictureData | null | undefined
  context: RenderContext
  shape: Shape
  /** The `sizes` attribute. */
  sizes: string
  /** Above the fold. Default: in the first two bands of a page. */
  eager?: boolean
  className?: string
  /** Laid over the picture. */
  children?: ReactNode
}

/** A picture that fills a box of a fixed shape. Renders nothing when there is no picture. */
export const Frame = ({
  picture,
  context,
  shape,
  sizes,
  eager = context.rootIndex < 2,
  className,
  children,
}: FrameProps): ReactNode => {
  const drawn = context.picture(picture, { sizes, ratio: RATIOS[shape], eager })
  if (!drawn) return null
  return (
    <div className={cx('tb-frame', `tb-frame--${shape}`, className)}>
      {drawn}
      {children}
    </div>
  )
}
