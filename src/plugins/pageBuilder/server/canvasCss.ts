import { baseCss } from '../../../blocks/parts/base'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { fontFaceCss } from '../../../core/brand/fonts'
import { tokensToCss } from '../../../core/brand/tokensToCss'
import type { DesignTokens } from '../../../core/brand/types'
import { pictureCss } from '../../../render/ratio'
import { documentCss } from '../../../render/siteCss'

/** The stylesheet of a site as releases have it, with the rules of every block. */
export const canvasCss = ({
  tokens,
  registry,
  fontUrl,
}: {
  tokens: DesignTokens
  registry: BlockRegistry
  /** File of a font package → its URL. */
  fontUrl: (file: string) => string
}): string =>
  [
    fontFaceCss({ ...tokens.style.fonts, urlOf: fontUrl }),
    baseCss,
    tokensToCss(tokens),
    documentCss,
    pictureCss,
    ...registry.definitions.map(({ css }) => css),
  ].join('\n')
