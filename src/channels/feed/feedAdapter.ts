import { createHash } from 'node:crypto'
import { canonicalJson } from '../../core/release/canonicalJson'
import { linkOf } from '../../core/publishing/linkOf'
import { textFor } from '../../core/publishing/textFor'
import type { ChannelAdapter } from '../contract'

/** A post as a feed shows it; written into the ledger, where the site's host reads it. */
export type FeedItem = {
  title: string
  text: string
  link: string | null
  media: { name: string; type: string; alt: string; bytes: number } | null
}

/**
 * Feeds of a site. Nothing leaves: the line in the ledger is the publication, so that one write makes it
 * seen and known at once.
 */
export const feedAdapter: ChannelAdapter = {
  kind: 'feed',
  repeatable: true,
  concurrency: 1,
  validate: ({ channel }) =>
    channel.siteId ? [] : [{ pointer: '/channels', message: `${channel.name} has no site` }],
  send: async ({ post: { content, media }, channel, beforeAcceptance }) => {
    const item: FeedItem = {
      title: content.title,
      text: textFor(content, channel.id),
      link: linkOf(content),
      media: media && {
        name: media.name,
        type: media.type,
        alt: media.alt,
        bytes: media.bytes,
      },
    }
    await beforeAcceptance(createHash('sha256').update(canonicalJson(item)).digest('hex'))
    return { kind: 'sent', answer: 'In the feed', item }
  },
  test: async ({ channel }) =>
    channel.siteId
      ? { ok: true, detail: 'The site serves its feed at /feed.xml, /atom.xml and /feed.json.' }
      : { ok: false, detail: 'The channel has no site. Choose one.' },
}
