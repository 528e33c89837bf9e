import type { PageWeight, Weight } from '../../../core/checks/checkWeight'
import { mediaAsset } from '../../../render/pageAssets'
import type { PreparedSite } from '../../../render/prepareSite'
import type { RenderedPage, SiteAsset } from '../../../render/types'
import { compressedForms } from '../../../storage/compression'

/**
 * Bytes that a visitor loads with a page of a release. Of each picture the largest file counts that an
 * up-to-date browser may choose; the films of a page are not counted: they start when asked.
 *
 */
export const pageWeight = async ({
  site,
  rendered: { html, assets },
}: {
  site: PreparedSite
  rendered: Pick<RenderedPage, 'html' | 'assets'>
}): Promise<PageWeight> => {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
  const byUrl = new Map(assets.map((asset) => [site.toUrl(asset.path), asset]))
  const uploads = uploadBytes(site)
  const sizes = new Map<string, number>()
  const sizeOf = async (url: string): Promise<number> => {
    const known = sizes.get(url)
    if (known !== undefined) return known
    const asset = byUrl.get(url)
    const bytes = asset ? (uploads.get(asset.path) ?? (await drawnBytes(asset))) : 0
    sizes.set(url, bytes)
    return bytes
  }
  const chosen = new Map<string, number>()
  for (const urls of picturesIn(html)) {
    const sized = await Promise.all(urls.map(async (url) => ({ url, bytes: await sizeOf(url) })))
    const largest = sized.reduce((a, b) => (b.bytes > a.bytes ? b : a))
    chosen.set(byUrl.get(largest.url)?.path ?? largest.url, largest.bytes)
  }
  const [largest] = [...chosen].sort(([, a], [, b]) => b - a)
  return {
    html: await weigh(html, 'text/html'),
    css: await weigh(site.css.text, site.css.type),
    js: await weigh(scripts.join(''), 'text/javascript'),
    images: {
      bytes: [...chosen.values()].reduce((sum, bytes) => sum + bytes, 0),
      count: chosen.size,
      largest: largest ? { path: largest[0], bytes: largest[1] } : null,
    },
  }
}

const weigh = async (text: string, type: string): Promise<Weight> => {
  const bytes = Buffer.from(text)
  return { raw: bytes.length, compressed: await compressedSize(bytes, type) }
}

/** As a front sends it to browsers of today. */
const compressedSize = async (bytes: Uint8Array, type: string): Promise<number> => {
  const forms = await compressedForms(bytes, type)
  return forms.find(({ encoding }) => encoding === 'br')?.bytes.length ?? bytes.length
}

const uploadBytes = ({ input: { media } }: PreparedSite): Map<string, number> =>
  new Map(
    [...media.values()].flatMap((medium) =>
      medium.variants.map((variant): [string, number] => [
        mediaAsset(medium, variant).path,
        variant.bytes ?? 0,
      ]),
    ),
  )

/** Drawings are made, not stored: their bytes are in memory. */
const drawnBytes = async ({ type, load }: SiteAsset): Promise<number> =>
  compressedSize(
    await load(() => Promise.reject(new Error('Only drawings are loaded here.'))),
    type,
  )

/** For each picture the files that a browser chooses from. */
const picturesIn = (html: string): string[][] => {
  const found: string[][] = []
  const outside = html.replace(/<picture\b[\s\S]*?<\/picture>/g, (picture) => {
    found.push(choicesOf(picture))
    return ''
  })
  for (const [image] of outside.matchAll(/<img\b[^>]*>/g)) found.push(choicesOf(image))
  return found.filter((urls) => urls.length > 0)
}

/** The newest type's files; where sources differ by the scheme only, all of them. */
const choicesOf = (markup: string): string[] => {
  const tags = [...markup.matchAll(/<(?:source|img)\b[^>]*>/g)].map(([tag]) => tag)
  const typed = tags.find((tag) => /\stype="/.test(tag))
  return (typed ? [typed] : tags).flatMap((tag) => {
    const set = /\ssrcset="([^"]*)"/i.exec(tag)?.[1]
    const source = /\ssrc="([^"]*)"/.exec(tag)?.[1]
    const urls = set
      ? set.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
      : [source ?? '']
    return urls.filter((url) => url !== '' && !url.startsWith('data:'))
  })
}
