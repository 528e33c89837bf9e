import { byTag, type ParsedPage, resolveUrl } from './parsePage'

/** Pages that tell most about a brand, in English and Spanish. */
const TELLING =
  /\b(about|company|team|story|mission|values|contact|product|products|services?|pricing|features|brand|press|nosotros|quienes|empresa|equipo|historia|mision|valores|contacto|productos?|servicios?|precios|marca|prensa)\b/i

/** Not read: files, and pages that ask for a login or change something. */
const PASSED_OVER =
  /\.(pdf|zip|gz|png|jpe?g|gif|svg|webp|avif|mp4|mp3|css|js|json|xml|rss|docx?|xlsx?|pptx?|exe|dmg)$|\/(login|log-in|signin|sign-in|signup|register|logout|cart|checkout|admin|wp-admin|account|api)(\/|$)/i

/** Pages of the same origin worth reading beside this one, most telling first. */
export const chooseLinks = (page: ParsedPage, most: number): string[] => {
  const { origin } = new URL(page.url)
  const scores = new Map<string, number>()
  for (const { attribs } of byTag(page, 'a')) {
    const url = resolveUrl(attribs.href ?? '', page.base)
    if (!url || url === withoutHash(page.url)) continue
    const { origin: other, pathname, search } = new URL(url)
    if (other !== origin || PASSED_OVER.test(pathname)) continue
    const depth = pathname.split('/').filter(Boolean).length
    const score = (TELLING.test(pathname) ? 10 : 0) - depth - (search ? 3 : 0)
    scores.set(url, Math.max(score, scores.get(url) ?? -Infinity))
  }
  return [...scores]
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([url]) => url)
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '')
