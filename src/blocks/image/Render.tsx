import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, PictureData } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { Frame, type Shape } from '../parts/Frame'

export type ImageData = BlockData & {
  picture?: PictureData | null
  caption?: string | null
  shape?: Extract<Shape, 'original' | 'panorama' | 'landscape' | 'square' | 'portrait'> | null
  width?: 'text' | 'container' | 'full' | null
  anchor?: string | null
}

const SIZES = {
  text: '(min-width: 46rem) 44rem, 100vw',
  container: '(min-width: 78rem) 76rem, 100vw',
  full: '100vw',
} as const

export const Render = ({ block, context }: BlockRenderProps<ImageData>): ReactNode => {
  const width = block.width ?? 'container'
  return (
    <Band
      context={context}
      anchor={block.anchor}
      width={width === 'full' ? 'full' : 'container'}
      className={`tb-image tb-image--${width}`}
    >
      <figure className="tb-image__figure">
        <Frame
          picture={block.picture}
          context={context}
          shape={block.shape ?? 'landscape'}
          sizes={SIZES[width]}
        />
        {block.caption ? (
          <figcaption className="tb-image__caption">{block.caption}</figcaption>
        ) : null}
      </figure>
    </Band>
  )
}
