import type { SiteInput } from '../../../render/types'
import { neutralSurroundings } from './neutralSurroundings'

/** A site of one page, for documents that belong to none. */
export const neutralSite = (doc: Record<string, unknown>): SiteInput => {
  const { page, tokens } = neutralSurroundings(doc)
  return {
    site: { ...page, ...page.site, id: '', tenantId: '', noindex: false },
    brand: page.brand,
    tokens,
    pages: [
      {
        id: page.page.id,
        path: page.page.path,
        title: page.page.title,
        layout: doc.layout,
        seo: doc.seo as SiteInput['pages'][number]['seo'],
      },
    ],
    media: new Map(),
    mode: 'release',
  }
}
