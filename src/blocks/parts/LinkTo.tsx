import type { ReactNode } from 'react'
import type { LinkData, RenderContext } from '../../core/blocks/types'
import { cx } from './cx'

export type LinkToProps = {
  link: LinkData | null | undefined
  context: RenderContext
  className?: string
  /** Default: the link's label. */
  children?: ReactNode
}

/**
 * An `<a>` for a stored link. A target that does not exist: nothing in a release, a marked `<span>`
 * elsewhere, so that an editor sees what is missing.
 */
export const LinkTo = ({ link, context, className, children }: LinkToProps): ReactNode => {
  const content = children ?? link?.label
  if (!link || !content) return null
  const resolved = context.link(link)
  if (resolved)
    return (
      <a
        className={className}
        href={resolved.href}
        target={resolved.target}
        rel={resolved.rel}
        aria-current={resolved.current ? 'page' : undefined}
      >
        {content}
      </a>
    )
  return context.mode === 'release' ? null : (
    <span className={cx(className, 'tb-broken')}>{content}</span>
  )
}
