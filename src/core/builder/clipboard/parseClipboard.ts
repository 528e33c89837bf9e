import { isBlock } from '../../blocks/tree'
import {
  CLIPBOARD_FORMAT,
  CLIPBOARD_VERSION,
  type BlockClipboard,
  type ClipboardMedium,
} from './types'

export type ParsedClipboard =
  | { ok: true; clipboard: BlockClipboard }
  | { ok: false; reason: 'notBlocks' | 'newerVersion' | 'damaged' | 'tooLarge' }

/** Longest text that is read. Bytes of UTF-8. */
const MAX_BYTES = 2 * 1024 * 1024

/** Deepest nesting of objects and arrays in copied blocks; rich text takes two for each of its levels. */
const MAX_NESTING = 256

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

const MEDIUM_URL = /^(https?:\/\/|\/(?![\\/]))/i

/** Reads what is on the clipboard. Hostile text is refused and never throws. */
export const parseClipboard = (text: string): ParsedClipboard => {
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES)
    return { ok: false, reason: 'tooLarge' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, reason: 'notBlocks' }
  }
  if (!isRecord(value) || value.format !== CLIPBOARD_FORMAT)
    return { ok: false, reason: 'notBlocks' }
  if (typeof value.version === 'number' && value.version > CLIPBOARD_VERSION)
    return { ok: false, reason: 'newerVersion' }
  const clipboard = value.version === CLIPBOARD_VERSION && isSafe(value) ? clipboardOf(value) : null
  return clipboard ? { ok: true, clipboard } : { ok: false, reason: 'damaged' }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const clipboardOf = ({ source, blocks, media }: Record<string, unknown>): BlockClipboard | null => {
  if (!isRecord(source) || !isRecord(media) || !Array.isArray(blocks)) return null
  const { origin, tenantId, siteId, pageId } = source
  if (typeof origin !== 'string' || typeof pageId !== 'string') return null
  if (!isIdOrNull(tenantId) || !isIdOrNull(siteId)) return null
  if (blocks.length === 0 || !blocks.every(isBlock)) return null
  const known = Object.entries(media).map(([id, medium]) => [id, mediumOf(medium)] as const)
  if (known.some(([, medium]) => medium === null)) return null
  return {
    format: CLIPBOARD_FORMAT,
    version: CLIPBOARD_VERSION,
    source: { origin, tenantId, siteId, pageId },
    blocks,
    media: Object.fromEntries(known) as BlockClipboard['media'],
  }
}

const mediumOf = (value: unknown): ClipboardMedium | null => {
  if (!isRecord(value)) return null
  const { filename, alt, url, width, height } = value
  if (typeof filename !== 'string' || typeof alt !== 'string') return null
  return {
    filename,
    alt,
    // Whoever shows the picture must not run a script for it.
    ...(typeof url === 'string' && MEDIUM_URL.test(url) ? { url } : {}),
    ...(isLength(width) && isLength(height) ? { width, height } : {}),
  }
}

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

const isIdOrNull = (value: unknown): value is string | null =>
  value === null || typeof value === 'string'

// Not recursive: how deep it goes is the sender's choice.
const isSafe = (root: unknown): boolean => {
  const open: [unknown, number][] = [[root, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > MAX_NESTING) return false
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.includes(key)) return false
      open.push([(value as Record<string, unknown>)[key], depth + 1])
    }
  }
  return true
}
