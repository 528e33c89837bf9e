import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { readPreviewToken } from '../../core/preview/previewToken'
import type { Settings } from '../../core/settings'
import { loadSiteInput } from '../../jobs/deploy/loadSiteInput'
import { renderPreview } from '../../render/renderPreview'
import type { SiteInput } from '../../render/types'
import type { SiteRequest } from './siteHandler'
import { sendSystemPage } from './systemPages'

const SECOND = 1000

/** A page's fonts and pictures follow within this time; they see the drafts that the page saw. */
const INPUT_LIFETIME = 3 * SECOND

const MAX_INPUTS = 50

/**
 * Shows the drafts of a site to who has a preview link: `/_preview/<token>/<path>`. Rendered on
 * request, never stored, never indexed.
 */
export const createPreviewHandler = ({
  payload,
  settings,
}: {
  payload: Payload
  settings: Settings
}): ((context: Omit<SiteRequest, 'site'> & { siteId: string }) => Promise<void>) => {
  const inputs = new LRUCache<string, Promise<SiteInput>>({
    max: MAX_INPUTS,
    ttl: INPUT_LIFETIME,
  })
  const loadInput = (siteId: string, basePath: string): Promise<SiteInput> => {
    const known = inputs.get(basePath)
    if (known) return known
    const loading = loadSiteInput({ payload, siteId, drafts: true, address: settings }).then(
      (input) => ({ ...input, basePath }),
    )
    inputs.set(basePath, loading)
    loading.catch(() => inputs.delete(basePath))
    return loading
  }

  return async ({ request, response, path, siteId }) => {
    const [, , token = '', ...segments] = path.split('/')
    const claim = readPreviewToken({ token, secret: payload.secret })
    if (!claim || claim.siteId !== siteId)
      return sendSystemPage(response, {
        status: 404,
        title: 'This preview has ended',
        text: 'Preview links work for a limited time. Ask for a new one in the admin panel.',
      })
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 })
      response.end()
      return
    }
    const answer = await renderPreview({
      input: await loadInput(siteId, `/_preview/${token}`),
      path: `/${segments.join('/')}`.replace(/(.)\/+$/, '$1'),
      loadMedia: (key) => readFile(join(settings.dataDir, 'media', basename(key))),
    })
    response.writeHead(answer.status, {
      ...answer.headers,
      // The address holds the permission: it must not leave with a click on a link.
      'referrer-policy': 'no-referrer',
      'content-length': answer.body.length,
    })
    response.end(request.method === 'HEAD' ? undefined : answer.body)
  }
}
