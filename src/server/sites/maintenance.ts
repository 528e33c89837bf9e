import { LRUCache } from 'lru-cache'
import { escapeHtml } from '../../core/escapeHtml'
import type { BlobStore } from '../../storage/BlobStore'
import { isAsset } from './assetHistory'
import { prepareStandIn } from './preparedRoute'
import type { SiteRequest } from './siteHandler'
import { sendSystemPage } from './systemPages'

/** Where a release's notice takes the owner's text. */
const NOTICE_MARK = '<!--tause:notice-->'

/** Seconds after which visitors and crawlers are told to look in again. */
const RETRY_AFTER = '300'

/** Notices kept in memory, over all sites. */
const MAX_NOTICES = 500

const ICONS = new Set(['/favicon.ico', '/robots.txt'])

/** What the notice is dressed with, and what crawlers must not find missing. */
export const isOpenInMaintenance = (path: string): boolean => isAsset(path) || ICONS.has(path)

/** Answers for a site in maintenance: 503 with the site's own look, never kept by a cache. */
export const createMaintenance = ({
  blobs,
}: {
  blobs: BlobStore
}): ((context: SiteRequest) => Promise<void>) => {
  const notices = new LRUCache<string, Buffer>({ max: MAX_NOTICES })

  return async ({ request, response, path, site }) => {
    const head = request.method === 'HEAD'
    const text = site.maintenance?.text ?? null
    const route = site.release.maintenance
    if (!route)
      return sendSystemPage(response, {
        status: 503,
        title: 'Back soon',
        text: text ?? 'This site is being worked on. Please look in again a little later.',
        headers: { 'retry-after': RETRY_AFTER },
        head,
      })
    const key = `${route.blob} ${text ?? ''}`
    const body = notices.get(key) ?? withText(await blobs.get(route.blob), text)
    notices.set(key, body)
    const { headers } = prepareStandIn(route, 'identity', 'no-store', site.release.headersAt(path))
    response.writeHead(503, {
      ...headers,
      'retry-after': RETRY_AFTER,
      'content-length': body.length,
    })
    response.end(head ? undefined : body)
  }
}

/** Each line of the text is a paragraph. */
const withText = (page: Buffer, text: string | null): Buffer => {
  const lines = text?.split(/\n+/).filter((line) => line.trim() !== '') ?? []
  const html = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  return Buffer.from(page.toString('utf8').replace(NOTICE_MARK, () => html))
}
