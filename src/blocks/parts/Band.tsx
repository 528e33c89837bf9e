import type { ReactNode } from 'react'
import type { RenderContext } from '../../core/blocks/types'
import { cx } from './cx'

export type Tone = 'default' | 'muted' | 'contrast' | 'primary'

export type BandProps = {
  context: RenderContext
  /** The block's own class, e.g. `tb-hero tb-hero--split`. */
  className: string
  tone?: Tone | null
  /** Fragment id that links may point to. */
  anchor?: string | null
  /** `full` leaves the container out: the block lays itself out from edge to edge. Default `container`. */
  width?: 'container' | 'narrow' | 'full' | null
  children: ReactNode
}

/**
 * The outermost element of a block. In a page's own layout a full-width `<section>` with section
 * padding and a container; inside a slot only a `<div>`, padded if it has a tone of its own.
 */
export const Band = ({
  context,
  className,
  tone,
  anchor,
  width = 'container',
  children,
}: BandProps): ReactNode => {
  const toneClass = tone && tone !== 'default' && `tb-tone-${tone}`
  const id = anchor || undefined
  if (context.depth > 0)
    return (
      <div id={id} className={cx('tb-nested', toneClass, className, context.className)}>
        {children}
      </div>
    )
  return (
    <section id={id} className={cx('tb-band', toneClass, className, context.className)}>
      {width === 'full' ? (
        children
      ) : (
        <div className={cx('tb-container', width === 'narrow' && 'tb-container--narrow')}>
          {children}
        </div>
      )}
    </section>
  )
}
