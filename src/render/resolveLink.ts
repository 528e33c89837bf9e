import { isSafeUrl } from '../core/blocks/fields'
import type { LinkData, ResolvedLink } from '../core/blocks/types'
import { idOf } from '../core/tenancy/idOf'

/** What a link is resolved against. */
export type LinkSurroundings = {
  /** Path of the page it stands on. */
  path: string
  /** Path of a published page, or `null`. */
  pathOf: (pageId: string) => string | null
  hasPath: (path: string) => boolean
  /** Turns a path of this site into the URL of a link. */
  toUrl: (path: string) => string
}

export type LinkProblem = { code: 'broken_link' | 'unsafe_url'; message: string }

const ANCHOR = /^[\w-]+$/

/** The attributes of a link, or what is wrong with it. Neither: nothing was chosen. */
export const resolveLink = (
  link: LinkData | null | undefined,
  surroundings: LinkSurroundings,
): { link: ResolvedLink | null; problem?: LinkProblem } => {
  if (typeof link !== 'object' || link === null) return { link: null }
  return link.type === 'url' ? toAddress(link, surroundings) : toPage(link, surroundings)
}

const toPage = (
  { page, anchor, label }: LinkData,
  { path, pathOf, toUrl }: LinkSurroundings,
): ReturnType<typeof resolveLink> => {
  const id = idOf(page)
  const fragment = typeof anchor === 'string' && ANCHOR.test(anchor) ? `#${anchor}` : ''
  if (!id) {
    if (fragment) return { link: { href: fragment } }
    return label
      ? { link: null, problem: broken(`Link "${label}" has no target.`) }
      : { link: null }
  }
  const target = pathOf(id)
  if (target === null)
    return {
      link: null,
      problem: broken(
        `Link "${label ?? ''}" points to the page ${id}, which does not exist or is not published.`,
      ),
    }
  const current = target === path && !fragment
  return { link: { href: `${toUrl(target)}${fragment}`, ...(current ? { current } : {}) } }
}

const toAddress = (
  { url, newTab }: LinkData,
  { path, hasPath, toUrl }: LinkSurroundings,
): ReturnType<typeof resolveLink> => {
  const address = typeof url === 'string' ? url.trim() : ''
  if (!address) return { link: null }
  if (!isSafeUrl(address))
    return {
      link: null,
      problem: {
        code: 'unsafe_url',
        message: `"${address.slice(0, 80)}" is no address a link may have. Use https://, mailto:, tel:, / or #.`,
      },
    }
  const tab = newTab ? { target: '_blank' as const, rel: 'noopener' } : {}
  if (!address.startsWith('/')) return { link: { href: address, ...tab } }
  const own = address.split(/[?#]/, 1)[0] ?? '/'
  const known = own.startsWith('/_') || own.includes('.') || hasPath(own)
  return {
    link: {
      href: toUrl(address),
      ...tab,
      ...(address === path ? { current: true } : {}),
    },
    problem: known ? undefined : broken(`No page of this site has the path ${own}.`),
  }
}

const broken = (message: string): LinkProblem => ({ code: 'broken_link', message })
