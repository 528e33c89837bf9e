import { baseCss } from '../../blocks/parts/base'
import type { BlockDefinition } from '../../core/blocks/types'
import { tokensToCss } from '../../core/brand/tokensToCss'
import type { DesignTokens } from '../../core/brand/types'
import { pictureCss } from '../../render/ratio'
import { documentCss } from '../../render/siteCss'
import type { ExportFile } from '../types'

/** The rules of a site's stylesheet as files, and `styles/index.css`, which has them in their order. */
export const styleFiles = async ({
  tokens,
  fontCss,
  blocks,
}: {
  tokens: DesignTokens
  fontCss: string
  blocks: readonly BlockDefinition[]
}): Promise<ExportFile[]> => {
  // The order of render/siteCss.ts: of two rules of equal weight the later one counts.
  const sheets: [name: string, css: string][] = [
    ['fonts.css', fontCss],
    ['base.css', baseCss],
    ['tokens.css', tokensToCss(tokens)],
    ['document.css', documentCss],
    ['pictures.css', pictureCss],
    ...blocks.map(({ slug, css }): [string, string] => [`blocks/${slug}.css`, css]),
  ]
  const index = sheets.map(([name]) => `@import './${name}';\n`).join('')
  const files = sheets.map(async ([name, css]) => ({
    path: `styles/${name}`,
    bytes: Buffer.from(await readable(css)),
  }))
  return [...(await Promise.all(files)), { path: 'styles/index.css', bytes: Buffer.from(index) }]
}

/** One declaration a line, as people write it. */
const readable = async (css: string): Promise<string> => {
  // Loaded here: nothing else that runs on a server needs it.
  const { transform } = await import('esbuild')
  const { code } = await transform(css, { loader: 'css', charset: 'utf8', logLevel: 'silent' })
  return code
}
