import type { FeedInput } from './types'
import { element, escapeXml, toHtml, urnOf } from './xml'

/** RFC 822 date, as RSS has it. */
const dateOf = (moment: string): string => new Date(moment).toUTCString().replace('GMT', '+0000')

/** RSS 2.0, with the Atom link to itself that validators ask for. */
export const rss = ({ url, title, description, language, entries }: FeedInput): string => {
  const items = entries.map(({ key, title: name, text, link, media, publishedAt }) =>
    [
      '<item>',
      element('title', name),
      link ? element('link', link) : '',
      element('description', toHtml(text)),
      element('guid', urnOf(key), 'isPermaLink="false"'),
      element('pubDate', dateOf(publishedAt)),
      media
        ? `<enclosure url="${escapeXml(media.url)}" length="${media.bytes}" type="${escapeXml(media.type)}"/>`
        : '',
      '</item>',
    ].join(''),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', title),
    element('link', `${url}/`),
    element('description', description || title),
    element('language', language),
    `<atom:link href="${escapeXml(url)}/feed.xml" rel="self" type="application/rss+xml"/>`,
    entries[0] ? element('lastBuildDate', dateOf(entries[0].publishedAt)) : '',
    ...items,
    '</channel></rss>',
  ].join('')
}
