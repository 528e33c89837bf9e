import type { Browser } from 'playwright-core'
import sharp from 'sharp'

/** The whole of a page as PNG, once its fonts, pictures and scripts are there. */
export const shootPage = async ({
  browser,
  url,
  width,
}: {
  browser: Browser
  url: string
  /** Pixels. */
  width: number
}): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  try {
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager'
      await document.fonts.ready
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    })
    return await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
  } finally {
    await page.close()
  }
}

/** Share of pixels of which any channel differs, per cent; what only one picture has counts. */
export const differingPercent = async (a: Buffer, b: Buffer): Promise<number> => {
  const [one, other] = await Promise.all([decode(a), decode(b)])
  const width = Math.max(one.width, other.width)
  const height = Math.max(one.height, other.height)
  let differing = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = pixelAt(one, x, y)
      if (p === null || p !== pixelAt(other, x, y)) differing++
    }
  return (100 * differing) / (width * height)
}

type Pixels = { width: number; height: number; data: Buffer }

const decode = async (png: Buffer): Promise<Pixels> => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

const pixelAt = ({ width, height, data }: Pixels, x: number, y: number): number | null =>
  x < width && y < height ? data.readUInt32LE(4 * (y * width + x)) : null
