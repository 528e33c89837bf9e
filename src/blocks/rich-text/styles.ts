import { breakpointCss } from '../../core/blocks/breakpoints'

const TEXT = ' .tb-richText__text'

export const css = `
.tb-richText__text--small{font-size:max(.9375rem,var(--step--1));color:var(--c-muted)}
.tb-richText__text--lead{font-size:var(--step-1);line-height:1.5}
.tb-richText__text--center{margin-inline:auto}
.tb-richText__text--drop-cap>p:first-child::first-letter{
  float:inline-start;padding:.06em .1em 0 0;font-family:var(--font-display);font-size:4.3em;font-weight:var(--tb-display-weight,600);line-height:.75;color:var(--c-link);
}
@media (min-width:60rem){
  .tb-richText__text--two{max-width:none;columns:2;column-gap:clamp(var(--space-6),5vw,var(--space-9))}
  .tb-richText__text--two>*{break-inside:avoid-column}
}
[data-character=editorial] .tb-richText__text--lead{font-family:var(--font-display);font-size:var(--step-3);line-height:1.25;letter-spacing:-.015em;max-width:48rem}
@media (min-width:60rem){
  [data-character=editorial] .tb-band.tb-richText>.tb-container>.tb-richText__text:not(.tb-richText__text--two,.tb-richText__text--center){margin-inline-start:25%}
}
${breakpointCss({
  block: 'tb-richText',
  rules: {
    columns: {
      one: [TEXT, 'columns:auto'],
      two: [TEXT, 'columns:2;column-gap:clamp(var(--space-5),5vw,var(--space-9));max-width:none'],
    },
    align: {
      start: [TEXT, 'margin-inline:0'],
      center: [TEXT, 'margin-inline:auto'],
    },
  },
})}`
