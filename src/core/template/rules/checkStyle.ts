import { createTokens } from '../../brand/tokens'
import type { BrandStyle } from '../../brand/types'
import type { TemplateFinding } from '../report'

/** Colours of the template's own style whose contrast falls short, in the schemes that are shown. */
export const checkStyle = (style: BrandStyle): TemplateFinding[] =>
  createTokens({ style })
    .adjustments.filter(({ scheme }) => style.scheme === 'auto' || scheme === style.scheme)
    .map(
      ({ scheme, foreground, background, adjusted, from, to, contrastBefore, contrastAfter }) => ({
        level: 'warning',
        rule: 'contrast',
        message: `${foreground} on ${background} (${scheme}) has a contrast of ${contrastBefore.toFixed(2)}: ${adjusted} ${from} becomes ${to}, which gives ${contrastAfter.toFixed(2)}.`,
        field: `/style/palette/${adjusted}`,
      }),
    )
