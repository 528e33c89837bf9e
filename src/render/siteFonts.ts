import { readFileSync } from 'node:fs'
import { fontFaceCss, fontFiles, type FontPair } from '../core/brand/fonts'
import { ASSET_PREFIX } from './assetPath'
import { sha256 } from '../core/release/manifestDigest'
import { packageFile } from './packageFiles'
import type { SiteAsset } from './types'

export type SiteFonts = {
  /** `@font-face` rules. */
  css: string
  assets: SiteAsset[]
  /** URLs worth a preload: text first, it is what people read. */
  preload: string[]
}

/** File below `node_modules` → its bytes and path. The packages do not change while we run. */
const files = new Map<string, { bytes: Buffer; path: string }>()

/** The two families of a site, served by the site itself. */
export const siteFonts = ({
  fonts,
  toUrl,
}: {
  fonts: FontPair
  toUrl: (path: string) => string
}): SiteFonts => {
  const used = fontFiles(fonts)
  return {
    css: fontFaceCss({ ...fonts, urlOf: (file) => toUrl(fontOf(file).path) }),
    assets: used.map(({ file }) => {
      const { path, bytes } = fontOf(file)
      return { path, type: 'font/woff2', load: () => bytes }
    }),
    preload: used.filter(({ preload }) => preload).map(({ file }) => toUrl(fontOf(file).path)),
  }
}

const fontOf = (file: string): { bytes: Buffer; path: string } => {
  const known = files.get(file)
  if (known) return known
  const [scope, name, ...rest] = file.split('/')
  const bytes = readFileSync(
    /* turbopackIgnore: true */ packageFile(`${scope}/${name}`, rest.join('/')),
  )
  const font = { bytes, path: `${ASSET_PREFIX}${sha256(bytes).slice(0, 32)}.woff2` }
  files.set(file, font)
  return font
}
