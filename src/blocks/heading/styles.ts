import { breakpointCss } from '../../core/blocks/breakpoints'

/** The class is `tb-heading-block`: `tb-heading` is the base class of every heading. */
export const css = `
.tb-heading-block__eyebrow{margin-bottom:var(--space-3)}
.tb-heading-block__text{max-width:26ch}
.tb-heading-block:is(.tb-heading-block--center){text-align:center}
.tb-heading-block--center .tb-heading-block__text{margin-inline:auto}
.tb-heading-block--end{text-align:end}
.tb-heading-block--end .tb-heading-block__text{margin-inline-start:auto}
.tb-band.tb-heading-block{padding-bottom:0}
.tb-band.tb-heading-block+.tb-band{padding-top:var(--space-6)}
${breakpointCss({
  block: 'tb-heading-block',
  rules: {
    align: {
      start: [
        ['', 'text-align:start'],
        [' .tb-heading-block__text', 'margin-inline:0'],
      ],
      center: [
        ['', 'text-align:center'],
        [' .tb-heading-block__text', 'margin-inline:auto'],
      ],
      end: [
        ['', 'text-align:end'],
        [' .tb-heading-block__text', 'margin-inline:auto 0'],
      ],
    },
  },
})}`
