import { blockRegistry } from '../../../blocks/library'
import { baseCss } from '../../../blocks/parts/base'
import { fontFaceCss } from '../../../core/brand/fonts'
import { tokensToCss } from '../../../core/brand/tokensToCss'
import type { DesignTokens } from '../../../core/brand/types'
import { pictureCss } from '../../../render/ratio'
import { documentCss } from '../../../render/siteCss'

/** What does not change with a profile. */
const BLOCK_CSS = [
  documentCss,
  pictureCss,
  ...blockRegistry.definitions.map(({ css }) => css),
].join('\n')

/** A post as a network shows it: narrow, on the brand's surface. */
const POST_CSS = `
body[data-sample=post]{display:grid;place-items:start center;padding:2rem 1rem;background:var(--c-surface)}
body[data-sample=post]>article{width:min(30rem,100%);background:var(--c-background);border:1px solid var(--c-border);border-radius:var(--radius);overflow:hidden}
body[data-sample=post]>article>header{display:flex;align-items:center;gap:.75rem;padding:.75rem 1rem;font-family:var(--font-display);font-weight:600}
body[data-sample=post]>article>header::before{content:attr(data-initial);display:grid;place-items:center;width:2.25rem;height:2.25rem;border-radius:50%;background:var(--c-primary);color:var(--c-on-primary)}
body[data-sample=post] .tb-image{padding:0;margin:0;border-radius:0}
body[data-sample=post] img{border-radius:0}
body[data-sample=post]>article>div{display:grid;gap:0}
*,*::before,*::after{animation:none!important}
`

/** The stylesheet of a site as releases have it, with the rules of every block. */
export const sampleCss = ({
  tokens,
  fontUrl,
}: {
  tokens: DesignTokens
  fontUrl: (file: string) => string
}): string =>
  [
    fontFaceCss({ ...tokens.style.fonts, urlOf: fontUrl }),
    baseCss,
    tokensToCss(tokens),
    BLOCK_CSS,
    POST_CSS,
  ].join('\n')
