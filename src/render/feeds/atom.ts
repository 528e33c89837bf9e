import type { FeedInput } from './types'
import { element, escapeXml, toHtml, urnOf } from './xml'

/** When a feed without entries was changed: never, and so always the same. */
const NEVER = '1970-01-01T00:00:00.000Z'

/** Atom 1.0 (RFC 4287). */
export const atom = ({ url, title, description, language, entries }: FeedInput): string => {
  const items = entries.map(({ key, title: name, text, link, media, publishedAt }) =>
    [
      '<entry>',
      element('title', name),
      element('id', urnOf(key)),
      element('updated', publishedAt),
      element('published', publishedAt),
      link ? `<link rel="alternate" href="${escapeXml(link)}"/>` : '',
      media
        ? `<link rel="enclosure" href="${escapeXml(media.url)}" type="${escapeXml(media.type)}" length="${media.bytes}"/>`
        : '',
      element('content', toHtml(text), 'type="html"'),
      '</entry>',
    ].join(''),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    element('title', title),
    description ? element('subtitle', description) : '',
    element('id', `${url}/atom.xml`),
    element('updated', entries[0]?.publishedAt ?? NEVER),
    `<author>${element('name', title)}</author>`,
    `<link rel="self" href="${escapeXml(url)}/atom.xml" type="application/atom+xml"/>`,
    `<link rel="alternate" href="${escapeXml(url)}/" type="text/html"/>`,
    ...items,
    '</feed>',
  ].join('')
}
