import { breakpointCss } from '../../core/blocks/breakpoints'

/** All of a section's space above and below comes from this property, whatever the brand's character. */
const PADDINGS = {
  none: '--section-space:0px',
  small: '--section-space:var(--space-6)',
  normal: '--section-space:inherit',
  large: '--section-space:var(--space-10)',
} as const

const GAPS = {
  small: 'gap:var(--space-4)',
  normal: 'gap:clamp(var(--space-6),3.5vw,var(--space-8))',
  large: 'gap:var(--space-9)',
} as const

export const css = `
.tb-section__content{display:grid;grid-template-columns:minmax(0,1fr);gap:clamp(var(--space-6),3.5vw,var(--space-8))}
.tb-section__actions{margin-top:clamp(var(--space-6),3.5vw,var(--space-7))}
.tb-section--centered .tb-section__content{justify-items:center}
.tb-section--centered .tb-section__content>.tb-nested{width:100%}
.tb-section__grid{display:grid;grid-template-columns:minmax(0,1fr);gap:clamp(var(--space-6),4vw,var(--space-9))}
.tb-section__aside .tb-heading--l{font-size:var(--step-3)}
@media (min-width:60rem){
  .tb-section__grid{grid-template-columns:minmax(0,5fr) minmax(0,7fr)}
  .tb-section__aside{position:sticky;top:7rem;align-self:start}
}
[data-character=editorial] .tb-section__aside .tb-heading--l{font-size:var(--step-4);line-height:1.08}
[data-character=editorial] .tb-section__grid{border-top:1px solid var(--c-text);padding-top:var(--space-4)}
[data-character=editorial] .tb-section__aside .tb-intro__eyebrow{margin-bottom:var(--space-5)}
@media (min-width:60rem){
  [data-character=editorial] .tb-section--stacked>.tb-container:not(.tb-container--narrow):has(>.tb-intro)>.tb-section__content>:is(.tb-richText,.tb-buttonGroup,.tb-heading-block){margin-inline-start:calc(25% + .75*var(--space-6))}
  [data-character=editorial] .tb-section--stacked>.tb-container:not(.tb-container--narrow):has(>.tb-intro)>.tb-section__actions{margin-inline-start:calc(25% + .75*var(--space-6))}
  [data-character=technical] .tb-section--aside>.tb-container{padding-block:0}
  [data-character=technical] .tb-section__grid{gap:0}
  [data-character=technical] .tb-section__grid>*{padding-block:var(--section-space)}
  [data-character=technical] .tb-section__aside{top:4rem;padding-inline-end:var(--space-7)}
  [data-character=technical] .tb-section__grid>.tb-section__content{border-inline-start:1px solid var(--c-border);padding-inline-start:var(--space-7)}
}
.tb-section--padding-none{${PADDINGS.none}}
.tb-section--padding-small{${PADDINGS.small}}
.tb-section--padding-large{${PADDINGS.large}}
.tb-section--gap-small .tb-section__content{${GAPS.small}}
.tb-section--gap-large .tb-section__content{${GAPS.large}}
${breakpointCss({
  block: 'tb-section',
  rules: {
    padding: {
      none: ['', PADDINGS.none],
      small: ['', PADDINGS.small],
      normal: ['', PADDINGS.normal],
      large: ['', PADDINGS.large],
    },
    gap: {
      small: [' .tb-section__content', GAPS.small],
      normal: [' .tb-section__content', GAPS.normal],
      large: [' .tb-section__content', GAPS.large],
    },
  },
})}`
