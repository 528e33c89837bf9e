import { createHash } from 'node:crypto'
import type { TemplateFinding } from '../report'
import type { TemplateManifest } from '../types'

/** Bytes of an asset by its path, or `null` when there is no such file. */
export type ReadAsset = (path: string) => Promise<Uint8Array | null>

/** Bytes; a picture above this slows the first install and every page it is on. */
const LARGE_ASSET = 1024 * 1024

const SIGNATURES: Record<string, (bytes: Uint8Array) => boolean> = {
  'image/png': (bytes) => ascii(bytes, 1, 4) === 'PNG',
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
  'image/webp': (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  'image/avif': (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(bytes, 8, 12)),
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Files that are missing, differ from their hash or type, are listed twice or are large. */
export const checkAssets = async ({
  assets,
  readAsset,
}: {
  assets: TemplateManifest['assets']
  readAsset: ReadAsset
}): Promise<TemplateFinding[]> => {
  const findings: TemplateFinding[] = []
  const seen = new Set<string>()
  for (const [index, { path, sha256, mimeType }] of assets.entries()) {
    const report = (level: 'error' | 'warning', message: string): void => {
      findings.push({ level, rule: 'asset', message, field: `/assets/${index}` })
    }
    if (seen.has(path)) report('error', `"${path}" is listed twice.`)
    seen.add(path)
    const bytes = await readAsset(path)
    if (!bytes) {
      report('error', `The file "${path}" does not exist.`)
      continue
    }
    const actual = createHash('sha256').update(bytes).digest('hex')
    if (actual !== sha256) report('error', `"${path}" has the SHA-256 ${actual}, not ${sha256}.`)
    if (!SIGNATURES[mimeType]?.(bytes)) report('error', `"${path}" is not ${mimeType}.`)
    if (bytes.length > LARGE_ASSET) report('warning', `"${path}" has over ${LARGE_ASSET} bytes.`)
  }
  return findings
}
