import type { Element } from 'domhandler'
import type { Finding } from '../profile/provenance'
import { byTag, classesOf, isWithin, parentOf, type ParsedPage, resolveUrl } from './parsePage'
import { organizationsIn, textAt } from './structuredData'
import type { ScanLogo } from './types'

export type LogoCandidate = { url: string; kind: ScanLogo['kind'] }

const LOGO = /logo|brand/i

/** Pictures that are probably the logo, likeliest first, and the icon. */
export const logoCandidates = (page: ParsedPage): LogoCandidate[] => {
  const found: LogoCandidate[] = []
  const add = (href: string | undefined, kind: LogoCandidate['kind']): void => {
    const url = href && resolveUrl(href, page.base)
    if (url && !found.some((one) => one.url === url)) found.push({ url, kind })
  }
  for (const node of organizationsIn(page))
    add(textAt(node, 'logo') ?? textAt(node, 'logo', 'url'), 'logo')
  for (const image of byTag(page, 'img')) if (isLogo(image)) add(image.attribs.src, 'logo')
  for (const rel of ['icon', 'apple-touch-icon'])
    for (const { attribs } of byTag(page, 'link'))
      if ((attribs.rel ?? '').toLowerCase().split(/\s+/).includes(rel)) add(attribs.href, 'icon')
  return found.slice(0, 6)
}

const isLogo = (image: Element): boolean => {
  if (!isWithin(image, 'header', 'nav') && !hasLogoLink(image)) return false
  const { src = '', alt = '', id = '' } = image.attribs
  return hasLogoLink(image) || [src, alt, id, ...classesOf(image)].some((text) => LOGO.test(text))
}

const hasLogoLink = (image: Element): boolean => {
  const parent = parentOf(image)
  return parent?.name === 'a' && classesOf(parent).some((one) => LOGO.test(one))
}

/** Logos whose pictures could be read. */
export const findLogos = (logos: readonly ScanLogo[]): Finding[] => {
  const [first] = logos
  if (!first) return []
  return [
    {
      path: 'visual.logos',
      value: logos.slice(0, 8).map(({ url, kind, colors }) => ({
        url,
        kind,
        colors: colors.slice(0, 8).map(({ hex }) => hex),
      })),
      source: 'measured',
      evidenceUrl: first.url.startsWith('data:') ? null : first.url,
      snippet: `Picture in the header or named as logo: ${first.url}`.slice(0, 300),
      confidence: first.kind === 'logo' ? 0.8 : 0.6,
    },
  ]
}
