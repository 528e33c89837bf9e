import type { LinkData, RenderContext } from './types'

export type LinkAttributes = {
  href: string
  target?: '_blank'
  rel?: string
  'aria-current'?: 'page'
}

/**
 * Attributes of an `<a>` for a link that may be left empty (a card, a product). `null` when nothing
 * was chosen or the target does not exist; only the latter is asked of the context, so that an
 * empty link is not recorded as broken.
 */
export const linkAttributes = (
  link: LinkData | null | undefined,
  context: RenderContext,
): LinkAttributes | null => {
  if (!link || !(link.type === 'url' ? link.url : link.page || link.anchor)) return null
  const resolved = context.link(link)
  if (!resolved) return null
  const { href, target, rel, current } = resolved
  return { href, target, rel, ...(current ? { 'aria-current': 'page' as const } : {}) }
}
