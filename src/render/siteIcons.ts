import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { generateArt } from '../core/art/generateArt'
import type { DesignTokens } from '../core/brand/types'
import { assetPath } from './assetPath'
import { monogramSvg } from './monogram'
import type { MediaInput, SiteAsset } from './types'
import { wholeVariants } from './Picture'

const SVG_TYPE = 'image/svg+xml'

/** Size of a link preview (Open Graph's recommendation), pixels. */
export const SHARE_IMAGE = { width: 1200, height: 630 }

const APPLE_ICON_SIZE = 180
const ICO_SIZE = 32

type BrandLook = { name: string; tokens: DesignTokens }

export type SiteIcons = { svg: SiteAsset; apple: SiteAsset; ico: SiteAsset }

export const siteIcons = ({ name, tokens }: BrandLook): SiteIcons => {
  const svg = monogramSvg({ name, tokens })
  const square = monogramSvg({ name, tokens, fullBleed: true })
  return {
    svg: { path: assetPath({ icon: svg }, SVG_TYPE), type: SVG_TYPE, load: () => Buffer.from(svg) },
    apple: {
      path: assetPath({ apple: square }, 'image/png'),
      type: 'image/png',
      load: () => rasterise(square, APPLE_ICON_SIZE),
    },
    ico: {
      path: '/favicon.ico',
      type: 'image/x-icon',
      load: () => icon(svg),
    },
  }
}

/** `/favicon.ico` keeps its path and is made for every release: of those that are asked for again, once. */
const icon = async (svg: string): Promise<Buffer> => {
  const known = icons.get(svg)
  if (known) return known
  const made = icoOf(await rasterise(svg, ICO_SIZE), ICO_SIZE)
  icons.set(svg, made)
  return made
}

const icons = new LRUCache<string, Buffer>({ max: 200 })

/** The picture of a shared link where a page has none of its own: the brand's art and monogram. */
export const brandShareImage = ({ name, tokens }: BrandLook): SiteAsset => {
  const monogram = monogramSvg({ name, tokens })
  const art = generateArt({
    kind: 'abstract',
    seed: name,
    colors: tokens.hex.light,
    ...SHARE_IMAGE,
  })
  return {
    path: assetPath({ share: art, monogram }, 'image/jpeg'),
    type: 'image/jpeg',
    load: async () =>
      sharp(Buffer.from(art))
        .resize({ ...SHARE_IMAGE, fit: 'cover' })
        .composite([{ input: await rasterise(monogram, 144), left: 64, top: 422 }])
        .flatten({ background: tokens.hex.light.background })
        .jpeg({ quality: 84 })
        .toBuffer(),
  }
}

/** A medium cropped to a link preview around its focal point; `null` for what is no picture. */
export const mediaShareImage = (media: MediaInput): SiteAsset | null => {
  const variants = wholeVariants(media)
  const wideEnough = variants.find(({ width }) => width >= SHARE_IMAGE.width)
  const source = wideEnough ?? variants.at(-1)
  if (!source) return null
  const { key } = source
  const focal = { x: media.focal?.x ?? 50, y: media.focal?.y ?? 50 }
  return {
    path: assetPath({ share: key, version: media.version, focal }, 'image/jpeg'),
    type: 'image/jpeg',
    load: async (load) => cropAround(await load(key), focal),
  }
}

const cropAround = async (bytes: Buffer, focal: { x: number; y: number }): Promise<Buffer> => {
  const { width, height } = SHARE_IMAGE
  const upright = await sharp(bytes).rotate().toBuffer({ resolveWithObject: true })
  const scale = Math.max(width / upright.info.width, height / upright.info.height)
  const scaled = {
    width: Math.max(width, Math.round(upright.info.width * scale)),
    height: Math.max(height, Math.round(upright.info.height * scale)),
  }
  const offset = (all: number, part: number, percent: number): number =>
    Math.round(Math.min(all - part, Math.max(0, (all * percent) / 100 - part / 2)))
  return sharp(upright.data)
    .resize({ ...scaled, fit: 'fill' })
    .extract({
      left: offset(scaled.width, width, focal.x),
      top: offset(scaled.height, height, focal.y),
      width,
      height,
    })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 84 })
    .toBuffer()
}

const rasterise = (svg: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()

/** An .ico file with one PNG in it (a format every browser since 2007 reads). */
const icoOf = (png: Buffer, size: number): Buffer => {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2) // type: icon
  header.writeUInt16LE(1, 4) // number of images
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10) // colour planes
  header.writeUInt16LE(32, 12) // bits per pixel
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}
