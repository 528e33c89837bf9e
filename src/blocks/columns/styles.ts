import { breakpointCss, columnRules } from '../../core/blocks/breakpoints'

const GRID = ' .tb-columns__grid'

export const css = `
.tb-columns__grid{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-6)}
.tb-columns__column{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-5);align-content:start;min-width:0}
.tb-columns__grid--gap-small{gap:var(--space-5)}
.tb-columns__grid--gap-large{gap:var(--space-7)}
.tb-columns__grid--align-start{align-items:start}
.tb-columns__grid--align-center{align-items:center}
.tb-columns__grid--align-end{align-items:end}
.tb-columns__grid--align-stretch .tb-columns__column{align-content:stretch}
@media (min-width:40rem){
  .tb-columns__grid:is(.tb-columns__grid--3,.tb-columns__grid--4){grid-template-columns:repeat(2,minmax(0,1fr))}
}
@media (min-width:52rem){
  .tb-columns__grid{gap:clamp(var(--space-6),4vw,var(--space-8))}
  .tb-columns__grid--gap-small{gap:clamp(var(--space-4),2vw,var(--space-5))}
  .tb-columns__grid--gap-large{gap:clamp(var(--space-7),7vw,var(--space-10))}
  .tb-columns__grid--2{grid-template-columns:repeat(2,minmax(0,1fr))}
  .tb-columns__grid--2.tb-columns__grid--wide-left{grid-template-columns:minmax(0,7fr) minmax(0,5fr)}
  .tb-columns__grid--2.tb-columns__grid--wide-right{grid-template-columns:minmax(0,5fr) minmax(0,7fr)}
}
@media (min-width:60rem){
  .tb-columns__grid.tb-columns__grid--3{grid-template-columns:repeat(3,minmax(0,1fr))}
  .tb-columns__grid--3.tb-columns__grid--wide-left{grid-template-columns:minmax(0,2fr) minmax(0,1fr) minmax(0,1fr)}
  .tb-columns__grid--3.tb-columns__grid--wide-right{grid-template-columns:minmax(0,1fr) minmax(0,1fr) minmax(0,2fr)}
  .tb-columns__grid.tb-columns__grid--4{grid-template-columns:repeat(4,minmax(0,1fr))}
}
${breakpointCss({
  block: 'tb-columns',
  rules: {
    gap: {
      small: [GRID, 'gap:clamp(var(--space-4),2vw,var(--space-5))'],
      medium: [GRID, 'gap:clamp(var(--space-6),4vw,var(--space-8))'],
      large: [GRID, 'gap:clamp(var(--space-7),7vw,var(--space-10))'],
    },
    align: {
      start: [GRID, 'align-items:start'],
      center: [GRID, 'align-items:center'],
      end: [GRID, 'align-items:end'],
      stretch: [GRID, 'align-items:stretch'],
    },
    beside: {
      ...columnRules(GRID, ['1', '2', '3', '4']),
      '2-wide-left': [GRID, 'grid-template-columns:minmax(0,7fr) minmax(0,5fr)'],
      '2-wide-right': [GRID, 'grid-template-columns:minmax(0,5fr) minmax(0,7fr)'],
    },
  },
})}`
