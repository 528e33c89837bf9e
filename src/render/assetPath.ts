import { valueDigest } from '../core/release/manifestDigest'

/** Every path below it names its content and is immutable. */
export const ASSET_PREFIX = '/_assets/'

const NAME_LENGTH = 32

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'text/css; charset=utf-8': 'css',
  'text/vtt': 'vtt',
  'font/woff2': 'woff2',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
}

/** Path of an asset that is made of `inputs`: equal inputs, equal path. */
export const assetPath = (inputs: unknown, type: string): string =>
  `${ASSET_PREFIX}${valueDigest(inputs).slice(0, NAME_LENGTH)}.${EXTENSIONS[type] ?? 'bin'}`
