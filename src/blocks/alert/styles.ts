/** Hues of the three kinds are fixed; lightness comes from the page, so that text keeps its contrast. */
export const css = `
.tb-alert{--tb-alert:oklch(60% .13 245)}
.tb-alert--success{--tb-alert:oklch(62% .14 150)}
.tb-alert--warning{--tb-alert:oklch(70% .15 70)}
.tb-alert__box{
  display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--space-1) var(--space-4);align-items:start;padding:var(--space-4) var(--space-5);border:1px solid color-mix(in oklab,var(--tb-alert) 55%,var(--c-background));
  border-radius:var(--radius);background:color-mix(in oklab,var(--tb-alert) 11%,var(--c-background));line-height:1.5;
}
.tb-alert__icon{margin-top:.125em;color:color-mix(in oklab,var(--tb-alert) 65%,var(--c-text))}
.tb-alert__body{min-width:0}
.tb-alert__title{display:block}
.tb-alert__text{white-space:pre-line}
.tb-alert__link{grid-column:2;justify-self:start;padding-block:var(--space-1);font-weight:600}
.tb-alert__link:hover{text-decoration-thickness:2px}
.tb-band.tb-alert{padding-block:0;background:color-mix(in oklab,var(--tb-alert) 11%,var(--c-background))}
.tb-band.tb-alert>.tb-container{padding-block:0}
.tb-band.tb-alert .tb-alert__box{padding:var(--space-3) 0;border:0;border-radius:0;background:none}
.tb-band.tb-alert .tb-alert__body{display:flex;flex-wrap:wrap;gap:0 .6em}
@media (min-width:48rem){
  .tb-alert__box:has(>.tb-alert__link){grid-template-columns:auto minmax(0,1fr) auto}
  .tb-alert__link{grid-column:3}
}
[data-character=editorial] .tb-nested.tb-alert .tb-alert__box{border-width:1px 0;border-radius:0;padding-inline:0;background:none}
[data-character=technical] .tb-nested.tb-alert .tb-alert__box{border-radius:var(--radius-small);background:none;box-shadow:inset 3px 0 var(--tb-alert)}
[data-character=warm] .tb-nested.tb-alert .tb-alert__box{border:0;border-radius:clamp(1rem,2vw,1.5rem)}
`
