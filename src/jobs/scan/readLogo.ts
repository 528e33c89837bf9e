import sharp from 'sharp'
import { logoColors } from '../../core/brand/scan/logoColors'

/** Colours are counted on a picture of this many pixels a side. */
const SIDE = 96

const MAX_PIXELS = 16_000_000
const MAX_SECONDS = 3

/** Colours of a picture's opaque pixels; none for what is no picture that can be read. */
export const readLogo = async (bytes: Uint8Array): Promise<{ hex: string; share: number }[]> => {
  try {
    const pixels = await sharp(bytes, { limitInputPixels: MAX_PIXELS, pages: 1 })
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .ensureAlpha()
      .toColourspace('srgb')
      .raw()
      .timeout({ seconds: MAX_SECONDS })
      .toBuffer()
    return logoColors(pixels)
  } catch {
    return []
  }
}
