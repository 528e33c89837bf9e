import { generateArt } from '../core/art/generateArt'
import { ASSET_PREFIX, assetPath } from './assetPath'
import { sha256 } from '../core/release/manifestDigest'
import type { RenderServices } from './createRenderContext'
import type { PreparedSite } from './prepareSite'
import type { MediaInput, MediaVariant, SiteAsset } from './types'

/** The files that a page turns out to need while it is rendered. */
export class PageAssets {
  readonly #site: PreparedSite
  readonly #inline: boolean
  readonly #assets = new Map<string, SiteAsset>()

  /** `inline` puts generated pictures into the page itself (previews). */
  constructor(site: PreparedSite, { inline }: { inline: boolean }) {
    this.#site = site
    this.#inline = inline
  }

  /** Adds a file and answers its URL. */
  add(asset: SiteAsset): string {
    this.#assets.set(asset.path, asset)
    return this.#site.toUrl(asset.path)
  }

  /** Sorted by path. */
  list(): SiteAsset[] {
    return [...this.#assets.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  readonly mediaUrl: RenderServices['mediaUrl'] = (media, variant) =>
    this.add(mediaAsset(media, variant))

  readonly art: RenderServices['art'] = (picture) => {
    const { tokens } = this.#site.input
    const draw = (scheme: 'light' | 'dark'): string =>
      this.#addDrawing(generateArt({ ...picture, colors: tokens.hex[scheme] }))
    const { scheme } = tokens.style
    if (scheme !== 'auto') return { light: draw(scheme) }
    const [light, dark] = [draw('light'), draw('dark')]
    return light === dark ? { light } : { light, dark }
  }

  #addDrawing(svg: string): string {
    if (this.#inline) return `data:image/svg+xml,${encodeURIComponent(svg)}`
    const type = 'image/svg+xml'
    const path = `${ASSET_PREFIX}${sha256(svg).slice(0, 32)}.svg`
    return this.add({ path, type, load: () => Buffer.from(svg) })
  }
}

/** A medium's file as a site serves it. */
export const mediaAsset = (
  { id, version }: MediaInput,
  { key, mimeType }: MediaVariant,
): SiteAsset => ({
  path: assetPath({ media: id, key, version }, mimeType),
  type: mimeType,
  load: (load) => load(key),
})
