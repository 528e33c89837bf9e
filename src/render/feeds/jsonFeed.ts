import type { FeedInput } from './types'
import { toHtml, urnOf } from './xml'

/** JSON Feed 1.1. */
export const jsonFeed = ({ url, title, description, language, entries }: FeedInput): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${url}/`,
    feed_url: `${url}/feed.json`,
    ...(description && { description }),
    language,
    items: entries.map(({ key, title: name, text, link, media, publishedAt }) => ({
      id: urnOf(key),
      ...(link && { url: link }),
      title: name,
      content_html: toHtml(text),
      content_text: text,
      date_published: publishedAt,
      ...(media && {
        ...(media.type.startsWith('image/') && { image: media.url }),
        attachments: [{ url: media.url, mime_type: media.type, size_in_bytes: media.bytes }],
      }),
    })),
  })
