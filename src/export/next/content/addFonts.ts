import { fontFaceCss, fontFiles } from '../../../core/brand/fonts'
import type { PreparedSite } from '../../../render/prepareSite'
import type { PublicFiles } from './PublicFiles'

export type AddedFonts = {
  /** `@font-face` rules. */
  css: string
  /** URL paths worth a preload. */
  preload: string[]
}

/** Puts the site's font files into the project under the names their package gives them. */
export const addFonts = ({
  site: { fonts, input },
  files,
}: {
  site: PreparedSite
  files: PublicFiles
}): AddedFonts => {
  const pair = input.tokens.style.fonts
  // The site's assets stand in the order of its font files.
  const urls = new Map(
    fontFiles(pair).map(({ file, preload }, index) => {
      const name = file.split('/').at(-1) ?? file
      const load = fonts.assets[index]?.load
      if (!load) throw new Error(`The font file "${file}" is not among the site's assets.`)
      return [file, { url: files.add({ folder: 'fonts', name, id: file, load }), preload }]
    }),
  )
  return {
    css: fontFaceCss({ ...pair, urlOf: (file) => urls.get(file)?.url ?? file }),
    preload: [...urls.values()].filter(({ preload }) => preload).map(({ url }) => url),
  }
}
