import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { CollectionSlug, Payload } from 'payload'
import { atom } from '../../render/feeds/atom'
import { jsonFeed } from '../../render/feeds/jsonFeed'
import { rss } from '../../render/feeds/rss'
import { FEED_PATHS, type FeedEntry, type FeedInput, type FeedPath } from '../../render/feeds/types'
import { isNotModified } from './preparedRoute'
import type { SiteRequest } from './siteHandler'

/** Items of a feed; readers ask often enough for more to be of no use. */
const MAX_ITEMS = 50

/** Seconds that caches may keep a feed. */
const MAX_AGE = 60

const MEDIA_PREFIX = '/_feed/'

const WRITERS: Record<FeedPath, (input: FeedInput) => string> = {
  '/feed.xml': rss,
  '/atom.xml': atom,
  '/feed.json': jsonFeed,
}

type Row = {
  key: string
  sentAt: string
  item?: {
    title: string
    text: string
    link: string | null
    media: { name: string; type: string; bytes: number } | null
  } | null
}

export const isFeedPath = (path: string): boolean =>
  Object.hasOwn(FEED_PATHS, path) || path.startsWith(MEDIA_PREFIX)

/**
 * Feeds of a site, from the ledger's lines as they went out: `/feed.xml`, `/atom.xml`, `/feed.json`, and
 * the pictures of their items. `false`: the site has no feed, and the path is nobody's.
 */
export const createFeedHandler =
  ({
    payload,
    mediaDir,
    trustedProxies,
  }: {
    payload: Payload
    mediaDir: string
    trustedProxies: number
  }) =>
  async ({ request, response, host, path, site }: SiteRequest): Promise<boolean> => {
    const channel = (await payload.db.findOne({
      collection: 'channels' as CollectionSlug,
      where: { and: [{ site: { equals: site.siteId } }, { kind: { equals: 'feed' } }] },
    })) as { feed?: { description?: string | null } | null } | null
    if (!channel) return false
    const rows = await findRows(payload, site.siteId)
    if (path.startsWith(MEDIA_PREFIX)) return sendMedia({ request, response, path, rows, mediaDir })
    const owner = (await payload.db.findOne({
      collection: 'sites',
      where: { id: { equals: site.siteId } },
    })) as { name?: string; settings?: { locale?: string | null } | null } | null
    const url = originOf(request, host, trustedProxies)
    const input: FeedInput = {
      url,
      title: owner?.name ?? '',
      description: channel.feed?.description ?? '',
      language: owner?.settings?.locale ?? 'en',
      entries: rows.flatMap((row) => toEntry(row, url)),
    }
    const body = Buffer.from(WRITERS[path as FeedPath](input))
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    const headers = {
      etag,
      'cache-control': `public, max-age=${MAX_AGE}`,
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      ...(rows[0] && { 'last-modified': new Date(rows[0].sentAt).toUTCString() }),
    }
    if (isNotModified(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers)
      response.end()
      return true
    }
    response.writeHead(200, {
      ...headers,
      'content-type': `${FEED_PATHS[path as FeedPath].type}; charset=utf-8`,
      'content-length': body.length,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }

const findRows = async (payload: Payload, siteId: string): Promise<Row[]> => {
  const { docs } = await payload.db.find<Row & Record<string, unknown> & { id: string }>({
    collection: 'deliveries' as CollectionSlug,
    where: {
      and: [
        { site: { equals: siteId } },
        { kind: { equals: 'feed' } },
        { state: { equals: 'sent' } },
      ],
    },
    sort: '-sentAt',
    limit: MAX_ITEMS,
    pagination: false,
  })
  return docs
}

const toEntry = ({ key, sentAt, item }: Row, url: string): FeedEntry[] =>
  item
    ? [
        {
          key,
          title: item.title,
          text: item.text,
          link: item.link,
          media: item.media && {
            url: `${url}${MEDIA_PREFIX}${key}/${encodeURIComponent(item.media.name)}`,
            type: item.media.type,
            bytes: item.media.bytes,
          },
          publishedAt: new Date(sentAt).toISOString(),
        },
      ]
    : []

/** As the reader has asked for it: the host is one that we serve by then, and of the header the port alone. */
const originOf = (
  request: SiteRequest['request'],
  host: string,
  trustedProxies: number,
): string => {
  const forwarded = trustedProxies > 0 ? request.headers['x-forwarded-proto'] : undefined
  const isSecure = 'encrypted' in request.socket || forwarded === 'https'
  // HTTP/2 has no Host header.
  const [port = ''] = /:\d{1,5}$/.exec(request.headers.host ?? '') ?? []
  return `${isSecure ? 'https' : 'http'}://${host}${port}`
}

/** A picture of an item that is in the feed, and of no other one. */
const sendMedia = async ({
  request,
  response,
  path,
  rows,
  mediaDir,
}: Pick<SiteRequest, 'request' | 'response' | 'path'> & {
  rows: Row[]
  mediaDir: string
}): Promise<boolean> => {
  const [key, name] = path.slice(MEDIA_PREFIX.length).split('/')
  const media = rows.find((row) => row.key === key)?.item?.media
  if (!media || media.name !== name) return false
  const file = join(mediaDir, basename(media.name))
  const found = await stat(file).catch(() => null)
  if (!found) return false
  response.writeHead(200, {
    'content-type': media.type,
    'content-length': found.size,
    'cache-control': 'public, max-age=86400',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file), response)
  return true
}
