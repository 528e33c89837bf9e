import { generateArt } from '../../../core/art/generateArt'
import type { RenderServices } from '../../../render/createRenderContext'
import type { PreparedSite } from '../../../render/prepareSite'
import { iconDrawing, renderIcon } from '../../../render/renderIcon'
import type { MediaInput, MediaVariant } from '../../../render/types'
import { artKey } from './artKey'
import type { PublicFiles } from './PublicFiles'
import type { ArtContent } from './types'

/** Notes what pages ask for while they are rendered, and gives each of it a place in the project. */
export class PartsRecorder {
  readonly art: Record<string, ArtContent> = {}
  readonly icons: Record<string, string> = {}
  readonly #site: PreparedSite
  readonly #files: PublicFiles
  readonly #media = new Map<string, { media: MediaInput; urls: Map<MediaVariant, string> }>()

  constructor({ site, files }: { site: PreparedSite; files: PublicFiles }) {
    this.#site = site
    this.#files = files
  }

  readonly mediaUrl: RenderServices['mediaUrl'] = (media, variant) => {
    const { key, mimeType } = variant
    const url = this.#files.add({
      folder: 'images',
      name: key.split(/[\\/]/).at(-1) ?? key,
      id: `${media.id} ${key} ${mimeType}`,
      load: (loadMedia) => loadMedia(key),
    })
    const used = this.#media.get(media.id) ?? { media, urls: new Map<MediaVariant, string>() }
    used.urls.set(variant, url)
    this.#media.set(media.id, used)
    return url
  }

  readonly drawArt: RenderServices['art'] = (picture) => {
    const { hex, style } = this.#site.input.tokens
    const draw = (scheme: 'light' | 'dark', ending = ''): { svg: string; url: string } => {
      const svg = generateArt({ ...picture, colors: hex[scheme] })
      const name = `${picture.kind} ${picture.seed}${ending}.svg`
      const url = this.#files.add({
        folder: 'art',
        name,
        id: `art ${svg}`,
        load: () => Buffer.from(svg),
      })
      return { svg, url }
    }
    const drawn = (): ArtContent => {
      if (style.scheme !== 'auto') return { light: draw(style.scheme).url }
      const light = draw('light')
      const dark = draw('dark', ' dark')
      return light.svg === dark.svg ? { light: light.url } : { light: light.url, dark: dark.url }
    }
    const key = artKey(picture)
    return (this.art[key] ??= drawn())
  }

  readonly icon: RenderServices['icon'] = (name) => {
    const drawing = iconDrawing(name)
    if (drawing !== null) this.icons[name] = drawing
    return renderIcon(name)
  }

  /** The media that were asked for, with the files that were, in their old order. */
  media(): Record<string, MediaInput> {
    return Object.fromEntries(
      [...this.#media].map(([id, { media, urls }]) => {
        const variants = media.variants.flatMap((variant) => {
          const url = urls.get(variant)
          return url ? [{ ...variant, key: url }] : []
        })
        const { alt, width, height, mimeType, focal } = media
        return [id, { id, alt, width, height, mimeType, focal, variants }]
      }),
    )
  }
}
