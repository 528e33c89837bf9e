import type { ReactNode } from 'react'
import type { RenderContext } from '../../core/blocks/types'
import { cx } from './cx'

/** s: step 1, m: step 2, l: step 4, xl and xxl: display sizes. */
export type HeadingSize = 's' | 'm' | 'l' | 'xl' | 'xxl'

export type HeadingProps = {
  level: RenderContext['headingLevel']
  size?: HeadingSize
  className?: string
  id?: string
  children: ReactNode
}

/** A heading whose size is independent of its level. Renders nothing without text. */
export const Heading = ({
  level,
  size = 'm',
  className,
  id,
  children,
}: HeadingProps): ReactNode => {
  if (!children) return null
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={cx('tb-heading', `tb-heading--${size}`, className)}>
      {children}
    </Tag>
  )
}

/** The level of headings below one of `level`; h6 at most. */
export const nextLevel = (level: RenderContext['headingLevel']): RenderContext['headingLevel'] =>
  Math.min(level + 1, 6) as RenderContext['headingLevel']
