import { readFile } from 'node:fs/promises'
import { FONTS } from '../core/brand/fontTable'
import { notFound } from '../core/errors'
import { packageFile } from './packageFiles'

const FILE = /^[a-z0-9-]+\.woff2$/

const WEEK = 7 * 24 * 60 * 60

/**
 * A file of a bundled font, for screens of the panel.
 *
 * @throws TauseError `not_found` for any other file.
 */
export const fontResponse = async (font: string, file: string): Promise<Response> => {
  if (!Object.hasOwn(FONTS, font) || !FILE.test(file)) throw notFound('font', `${font}/${file}`)
  const path = packageFile(`@fontsource-variable/${font}`, `files/${file}`)
  const bytes = await readFile(/* turbopackIgnore: true */ path).catch(() => null)
  if (!bytes) throw notFound('font', `${font}/${file}`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'font/woff2',
      'cache-control': `private, max-age=${WEEK}, immutable`,
      'x-content-type-options': 'nosniff',
    },
  })
}
