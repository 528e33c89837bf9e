import { LRUCache } from 'lru-cache'
import { baseCss } from '../blocks/parts/base'
import type { BlockRegistry } from '../core/blocks/registry'
import type { DesignTokens } from '../core/brand/types'
import { tokensToCss } from '../core/brand/tokensToCss'
import { minifyCss } from './minifyCss'
import { pruneCss } from './pruneCss'
import { canonicalJson } from '../core/release/canonicalJson'
import { pictureCss } from './ratio'
import { kindOf, type UsedBreakpoints } from './usedBreakpoints'

/** Rules for what the renderer itself writes: text layout, placeholders, the 404 and form pages. */
export const documentCss = `
.tb-align-center{text-align:center}
.tb-align-right,.tb-align-end{text-align:end}
.tb-align-justify{text-align:justify}
${[1, 2, 3, 4, 5, 6].map((n) => `.tb-indent-${n}{padding-inline-start:${n * 1.5}em}`).join('')}
.tb-checklist__item{position:relative;padding-inline-start:1.8em}
.tb-checklist__item::before{content:"";position:absolute;inset:.3em auto auto 0;width:1em;height:1em;border:1px solid currentColor;border-radius:.2em}
.tb-checklist__item--done::before{background:linear-gradient(currentColor,currentColor) center/.55em .55em no-repeat}
.tb-scroll{overflow-x:auto}
.tb-missing{margin:var(--space-4) auto;padding:var(--space-4) var(--space-5);max-width:var(--container);border:2px dashed currentColor;border-radius:var(--radius)}
.tb-notice{display:grid;align-items:center;gap:var(--space-7);min-height:60svh}
.tb-notice__text{display:grid;gap:var(--space-5);justify-items:start}
.tb-notice__text p{max-width:36rem;color:var(--c-muted);font-size:var(--step-1)}
.tb-notice__errors:empty{display:none}
.tb-notice__errors ul{margin:0;padding-inline-start:1.2em}
.tb-notice__links{display:flex;flex-wrap:wrap;gap:var(--space-3) var(--space-5);padding:0;list-style:none}
.tb-notice__art{border-radius:var(--radius-large);overflow:hidden}
@media(min-width:60rem){.tb-notice{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
`

/**
 * One stylesheet for a site: fonts, base, tokens and the rules of the blocks it uses, no others; of those
 * none for another character, and none for breakpoints that no block of that kind has values for.
 */
export const siteCss = ({
  tokens,
  fontCss,
  registry,
  used,
}: {
  tokens: DesignTokens
  fontCss: string
  registry: BlockRegistry
  /** Of all blocks of the site. */
  used: UsedBreakpoints
}): string => {
  const known = remembered.get(registry) ?? new LRUCache<string, string>({ max: REMEMBERED })
  remembered.set(registry, known)
  const key = canonicalJson([
    tokens,
    fontCss,
    [...used].map(([slug, kinds]) => [slug, [...kinds].sort()]).sort(),
  ])
  const before = known.get(key)
  if (before !== undefined) return before
  const css = writeCss({ tokens, fontCss, registry, used })
  known.set(key, css)
  return css
}

/** Stylesheets that are remembered: sites that are deployed again and again mostly look the same. */
const REMEMBERED = 50

const remembered = new WeakMap<BlockRegistry, LRUCache<string, string>>()

const writeCss = ({
  tokens,
  fontCss,
  registry,
  used,
}: {
  tokens: DesignTokens
  fontCss: string
  registry: BlockRegistry
  used: UsedBreakpoints
}): string => {
  const { character } = tokens.style
  const pruned = (css: string, kinds: ReadonlySet<string> | undefined): string =>
    pruneCss(css, { character, hasClass: (name) => kinds?.has(kindOf(name)) ?? false })
  const everywhere = new Set([...used.values()].flatMap((kinds) => [...kinds]))
  return minifyCss(
    [
      fontCss,
      pruned(baseCss, everywhere),
      // After the base: both set the tones, and the tokens' are checked for contrast.
      tokensToCss(tokens),
      documentCss,
      pictureCss,
      // In the registry's order, so that the order of pages and blocks does not change the bytes.
      ...registry.definitions
        .filter(({ slug }) => used.has(slug))
        .map(({ slug, css }) => pruned(css, used.get(slug))),
    ].join('\n'),
  )
}
