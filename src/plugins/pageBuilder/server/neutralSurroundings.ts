import { NEUTRAL_STYLE } from '../../../core/brand/neutralStyle'
import { createTokens } from '../../../core/brand/tokens'
import type { CanvasSurroundings } from '../types'

/** What documents that belong to no site are drawn with. */
export const neutralSurroundings = (
  doc: Record<string, unknown>,
  locale = 'en',
): CanvasSurroundings => ({
  page: {
    mode: 'preview',
    locale,
    currency: 'USD',
    timeZone: 'UTC',
    site: { name: '', url: '', navigation: { header: [], footer: [] } },
    brand: { name: '' },
    page: { id: String(doc.id), title: String(doc.title ?? ''), path: '/' },
  },
  tokens: createTokens({ style: NEUTRAL_STYLE }),
  pages: [],
  media: [],
})
