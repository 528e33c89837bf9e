import { fontStacks } from '../fonts'
import { tokensToCss } from '../tokensToCss'
import type { DesignTokens } from '../types'

/** The custom properties that sites of the brand use, to be used elsewhere. */
export const toBrandCss = ({ tokens, name }: { tokens: DesignTokens; name: string }): string => {
  const { display, text } = fontStacks(tokens.style.fonts)
  return [
    `/* ${comment(name)}: colours in OKLCH, light and dark by <html data-scheme="light|dark|auto">.`,
    `   Fonts are not in here; load them for ${comment(display)} and ${comment(text)}. */`,
    tokensToCss(tokens).replace(/([{;])(?=[a-z-]+:)/g, '$1\n  '),
  ].join('\n')
}

const comment = (text: string): string => text.replaceAll('*/', '* /').replace(/\s+/g, ' ')
