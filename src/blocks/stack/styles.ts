import { breakpointCss } from '../../core/blocks/breakpoints'

const ITEMS = ' .tb-stack__items'

const ROW = 'grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)'

export const css = `
.tb-stack__items{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-5)}
.tb-stack__items--row{${ROW}}
.tb-stack__items--gap-small{gap:var(--space-3)}
.tb-stack__items--gap-large{gap:var(--space-7)}
.tb-stack__items--start{justify-items:start}
.tb-stack__items--center{justify-items:center;text-align:center}
.tb-stack__items--end{justify-items:end;text-align:end}
${breakpointCss({
  block: 'tb-stack',
  rules: {
    direction: {
      column: [ITEMS, 'grid-template-columns:minmax(0,1fr);grid-auto-flow:row'],
      row: [ITEMS, ROW],
    },
    gap: {
      small: [ITEMS, 'gap:var(--space-3)'],
      medium: [ITEMS, 'gap:var(--space-5)'],
      large: [ITEMS, 'gap:var(--space-7)'],
    },
    align: {
      stretch: [ITEMS, 'justify-items:stretch;text-align:start'],
      start: [ITEMS, 'justify-items:start;text-align:start'],
      center: [ITEMS, 'justify-items:center;text-align:center'],
      end: [ITEMS, 'justify-items:end;text-align:end'],
    },
  },
})}`
