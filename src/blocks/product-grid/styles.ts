import { breakpointCss, columnRules } from '../../core/blocks/breakpoints'

export const productGridCss = `
.tb-productGrid__products{
  --cols:3;--gap:var(--space-5);display:grid;gap:var(--space-7) var(--gap);
  grid-template-columns:repeat(auto-fill,minmax(min(100%,max(9.25rem,(100% - (var(--cols) - 1)*var(--gap))/var(--cols))),1fr));
}
.tb-productGrid--columns1 .tb-productGrid__products{--cols:1}
.tb-productGrid--columns2 .tb-productGrid__products{--cols:2}
.tb-productGrid--columns4 .tb-productGrid__products{--cols:4}
@media (max-width:40rem){
  .tb-productGrid__products{--gap:var(--space-4);row-gap:var(--space-6)}
  .tb-productGrid--grid .tb-productGrid__product:last-child:nth-child(odd){grid-column:1/-1}
  .tb-productGrid--grid .tb-productGrid__product:last-child:nth-child(odd) .tb-productGrid__picture{aspect-ratio:1}
}
.tb-productGrid__product{position:relative;display:flex;flex-direction:column;gap:var(--space-4);min-width:0}
.tb-productGrid__picture{position:relative;overflow:hidden;border-radius:var(--radius-large);background:var(--c-surface);aspect-ratio:4/5}
.tb-productGrid__products--square .tb-productGrid__picture{aspect-ratio:1}
.tb-productGrid__products--landscape .tb-productGrid__picture{aspect-ratio:4/3}
.tb-productGrid__picture :is(img,svg,picture){width:100%;height:100%;object-fit:cover;transition:scale .2s}
.tb-productGrid__product--linked:hover .tb-productGrid__picture :is(img,svg){scale:1.02}
.tb-productGrid__badge{
  padding:.25em .7em;border-radius:var(--radius-pill);background:var(--c-primary);color:var(--c-on-primary);
  font-size:.8125rem;font-weight:600;line-height:1.4;
}
.tb-productGrid__picture .tb-productGrid__badge{position:absolute;inset:var(--space-3) auto auto var(--space-3)}
.tb-productGrid__body{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:var(--space-1) var(--space-4);align-items:baseline}
.tb-productGrid__link{text-decoration:none}
.tb-productGrid__link::after{content:'';position:absolute;inset:0}
.tb-productGrid__link:focus-visible{outline:0}
.tb-productGrid__product:has(.tb-productGrid__link:focus-visible){outline:2px solid var(--c-link);outline-offset:4px;border-radius:var(--radius-large)}
.tb-productGrid__product--linked:hover .tb-productGrid__link{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
.tb-productGrid__price{display:flex;flex-wrap:wrap;gap:0 var(--space-2);font-variant-numeric:tabular-nums lining-nums;font-weight:600;white-space:nowrap}
.tb-productGrid__before{color:var(--c-muted);font-weight:400}
.tb-productGrid__description{grid-column:1/-1;color:var(--c-muted);line-height:1.5;text-wrap:pretty;white-space:pre-line}
@media (max-width:48rem){
  .tb-productGrid:not(.tb-productGrid--list) .tb-productGrid__body{grid-template-columns:1fr}
  .tb-productGrid:not(.tb-productGrid--list) .tb-productGrid__description{font-size:max(.9375rem,var(--step--1))}
}
.tb-productGrid--columns4 .tb-productGrid__body{grid-template-columns:1fr}
.tb-productGrid__actions{margin-top:var(--space-7)}
@media (min-width:60rem){
  .tb-productGrid--featured .tb-productGrid__products{grid-template-columns:repeat(4,minmax(0,1fr))}
  .tb-productGrid--featured .tb-productGrid__product--large{grid-column:span 2;grid-row:span 2}
  .tb-productGrid--featured .tb-productGrid__product--large .tb-productGrid__picture{aspect-ratio:auto;flex:1;min-height:26rem}
  .tb-productGrid--featured .tb-productGrid__product--large .tb-productGrid__picture>:is(img,svg,picture){position:absolute;inset:0}
  .tb-productGrid--featured .tb-productGrid__product:not(.tb-productGrid__product--large) .tb-productGrid__body{grid-template-columns:1fr}
}
@media (max-width:60rem){.tb-productGrid__product--large{grid-column:1/-1}}
.tb-productGrid--list .tb-productGrid__products{grid-template-columns:1fr;gap:0}
.tb-productGrid--list .tb-productGrid__product{padding-block:var(--space-4);border-bottom:1px solid var(--c-border)}
.tb-productGrid--list .tb-productGrid__body{grid-template-columns:minmax(0,1fr) auto auto;column-gap:var(--space-3)}
.tb-productGrid--list .tb-productGrid__price{grid-column:-2;grid-row:1;justify-self:end}
.tb-productGrid--list .tb-productGrid__badge{justify-self:start}
.tb-productGrid--list .tb-productGrid__description{max-width:40rem}
@media (min-width:60rem){
  .tb-band.tb-productGrid--list:not(.tb-productGrid--columns4) .tb-productGrid__products{grid-template-columns:1fr 1fr;column-gap:clamp(var(--space-7),6vw,var(--space-9))}
}
[data-character=editorial] .tb-productGrid__picture{border-radius:var(--radius-small)}
[data-character=editorial] .tb-productGrid__price{font-weight:400}
[data-character=editorial] .tb-productGrid__picture .tb-productGrid__badge{inset:auto auto 0 0;border-radius:0;padding:.5em .9em;background:var(--c-background);color:var(--c-text);font-family:var(--font-display);font-style:italic;font-weight:400;font-size:var(--step-0)}
@media (min-width:60rem){
  [data-character=editorial] .tb-band.tb-productGrid--grid .tb-productGrid__products{--gap:var(--space-6)}
  [data-character=editorial] .tb-productGrid__name{font-size:var(--step-2)}
  [data-character=editorial] .tb-productGrid--columns4 .tb-productGrid__name{font-size:var(--step-1)}
}
[data-character=technical] .tb-productGrid__picture{border:1px solid var(--c-border)}
[data-character=technical] .tb-productGrid__badge{border-radius:var(--radius-small);font-family:var(--tb-label);font-weight:400}
[data-character=technical] .tb-productGrid__price{font-family:var(--tb-mono);font-weight:400;font-size:.9375em}
[data-character=technical] .tb-productGrid__description{font-size:max(.9375rem,var(--step--1))}
[data-character=warm] .tb-productGrid__badge{border:1px solid var(--c-border);background:var(--c-background);color:var(--c-text)}
[data-character=warm] .tb-productGrid--grid .tb-productGrid__product:nth-child(even) .tb-productGrid__picture{border-radius:calc(var(--radius-large)*3) var(--radius-large)}
[data-character=warm] .tb-productGrid--grid .tb-productGrid__product:nth-child(odd) .tb-productGrid__picture{border-radius:var(--radius-large) calc(var(--radius-large)*3)}
${breakpointCss({
  block: 'tb-productGrid',
  rules: { columns: columnRules(' .tb-productGrid__products', ['1', '2', '3', '4']) },
})}`
