import type { BlockData } from '../../blocks/types'

export const CLIPBOARD_FORMAT = 'tausestack/blocks'

export const CLIPBOARD_VERSION = 1

export type ClipboardMedium = {
  /** As it is stored: its own name and a random part. */
  filename: string
  alt: string
  /** Where it can be seen, by who may. */
  url?: string
  /** Pixels of a picture. */
  width?: number
  height?: number
}

/** Blocks on their way to another page. */
export type BlockClipboard = {
  format: typeof CLIPBOARD_FORMAT
  version: number
  source: {
    origin: string
    tenantId: string | null
    siteId: string | null
    pageId: string
  }
  blocks: BlockData[]
  /** Media that the blocks show, by id. */
  media: Record<string, ClipboardMedium>
}
