import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps, PictureData } from '../../core/blocks/types'
import { Band } from '../parts/Band'
import { cx } from '../parts/cx'
import { Frame, type Shape } from '../parts/Frame'

export type GalleryData = BlockData & {
  layout?: 'grid' | 'masonry' | 'strip' | null
  columns?: 'auto' | '1' | '2' | '3' | '4' | null
  pictures?: { id?: string | null; picture?: PictureData | null; caption?: string | null }[] | null
  label?: string | null
  anchor?: string | null
}

/** Heights of a masonry wall, by turns. */
const MASONRY: readonly Shape[] = ['portrait', 'landscape', 'square', 'landscape', 'portrait']

export const Render = ({ block, context }: BlockRenderProps<GalleryData>): ReactNode => {
  const layout = block.layout ?? 'grid'
  const pictures = block.pictures ?? []
  const shapeAt = (index: number): Shape => {
    if (layout === 'strip') return 'portrait'
    return layout === 'masonry' ? (MASONRY[index % MASONRY.length] ?? 'square') : 'landscape'
  }
  return (
    <Band
      context={context}
      anchor={block.anchor}
      className={cx(
        'tb-gallery',
        `tb-gallery--${layout}`,
        block.columns && block.columns !== 'auto' && `tb-gallery--columns${block.columns}`,
      )}
    >
      <ul
        className="tb-gallery__list"
        aria-label={block.label || undefined}
        tabIndex={layout === 'strip' ? 0 : undefined}
      >
        {pictures.map(({ id, picture, caption }, index) => (
          <li key={id ?? index} className="tb-gallery__item">
            <figure>
              <Frame
                picture={picture}
                context={context}
                shape={shapeAt(index)}
                sizes="(min-width: 60rem) 33vw, (min-width: 40rem) 50vw, 100vw"
              />
              {caption ? <figcaption className="tb-gallery__caption">{caption}</figcaption> : null}
            </figure>
          </li>
        ))}
      </ul>
    </Band>
  )
}
