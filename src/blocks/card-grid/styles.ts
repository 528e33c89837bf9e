import { breakpointCss, columnRules } from '../../core/blocks/breakpoints'

export const cardGridCss = `
.tb-cardGrid__cards{
  --cols:3;--gap:var(--space-5);display:grid;gap:var(--space-7) var(--gap);
  grid-template-columns:repeat(auto-fill,minmax(min(100%,max(15rem,(100% - (var(--cols) - 1)*var(--gap))/var(--cols))),1fr));
}
.tb-cardGrid--columns1 .tb-cardGrid__cards{--cols:1}
.tb-cardGrid--columns2 .tb-cardGrid__cards{--cols:2}
.tb-cardGrid--columns4 .tb-cardGrid__cards{--cols:4}
.tb-cardGrid__card{position:relative;display:flex;flex-direction:column;gap:var(--space-4);min-width:0}
.tb-cardGrid__picture{overflow:hidden;border-radius:var(--radius-large);background:var(--c-surface);aspect-ratio:4/3}
.tb-cardGrid__cards--square .tb-cardGrid__picture{aspect-ratio:1}
.tb-cardGrid__cards--portrait .tb-cardGrid__picture{aspect-ratio:4/5}
.tb-cardGrid__picture :is(img,svg,picture){width:100%;height:100%;object-fit:cover}
.tb-cardGrid__body{display:flex;flex-direction:column;gap:var(--space-2);flex:1}
.tb-cardGrid__meta{order:-1;font-family:var(--tb-label);font-size:var(--step--1);line-height:1.4;color:var(--c-muted)}
.tb-cardGrid__text{color:var(--c-muted);max-width:38rem;text-wrap:pretty;white-space:pre-line}
.tb-cardGrid__link{text-decoration:none}
.tb-cardGrid__link::after{content:'';position:absolute;inset:0}
.tb-cardGrid__link:focus-visible{outline:0}
.tb-cardGrid__card:has(.tb-cardGrid__link:focus-visible){outline:2px solid var(--c-link);outline-offset:4px;border-radius:var(--radius-large)}
.tb-cardGrid__card--linked:hover .tb-cardGrid__link{text-decoration:underline;text-decoration-thickness:2px;text-decoration-color:var(--c-link)}
.tb-cardGrid__actions{margin-top:var(--space-7)}
.tb-cardGrid--list .tb-cardGrid__cards{grid-template-columns:1fr;gap:0}
.tb-cardGrid--list .tb-cardGrid__card{padding-block:var(--space-5);border-top:1px solid var(--c-border)}
.tb-cardGrid--list .tb-cardGrid__card:last-child{border-bottom:1px solid var(--c-border)}
@media (min-width:40rem){
  .tb-cardGrid--list .tb-cardGrid__card{flex-direction:row;gap:clamp(var(--space-5),4vw,var(--space-8));align-items:center}
  .tb-cardGrid--list .tb-cardGrid__picture{flex:0 0 clamp(10rem,24vw,18rem)}
  .tb-cardGrid--list .tb-cardGrid__body{flex:1}
}
.tb-cardGrid__card--large .tb-cardGrid__picture{aspect-ratio:4/3}
@media (min-width:60rem){
  .tb-cardGrid--featured .tb-cardGrid__cards{grid-template-columns:minmax(0,7fr) minmax(0,4fr);column-gap:clamp(var(--space-6),4vw,var(--space-8))}
  .tb-cardGrid--featured .tb-cardGrid__card--large{grid-row:1/span 3}
  .tb-cardGrid--featured .tb-cardGrid__card--large .tb-cardGrid__picture{flex:1;min-height:24rem}
  .tb-cardGrid--featured .tb-cardGrid__card--large .tb-cardGrid__body{flex:none}
  .tb-cardGrid--featured .tb-cardGrid__card:not(.tb-cardGrid__card--large){flex-direction:row;align-items:flex-start}
  .tb-cardGrid--featured .tb-cardGrid__card:not(.tb-cardGrid__card--large) .tb-cardGrid__picture{flex:0 0 38%;aspect-ratio:1}
}
[data-character=editorial] .tb-cardGrid__picture{border-radius:var(--radius-small)}
[data-character=editorial] .tb-cardGrid__meta{font-size:var(--step-0);font-style:italic;font-family:var(--font-display)}
[data-character=editorial] .tb-cardGrid__heading{font-size:var(--step-2);line-height:1.15}
[data-character=editorial] .tb-cardGrid__card--large .tb-cardGrid__heading{font-size:var(--step-3)}
[data-character=editorial] .tb-cardGrid--featured .tb-cardGrid__card:not(.tb-cardGrid__card--large) .tb-cardGrid__heading{font-size:var(--step-1)}
@media (min-width:60rem){
  [data-character=editorial] .tb-band.tb-cardGrid--grid .tb-cardGrid__cards{--gap:var(--space-7)}
  [data-character=editorial] .tb-band.tb-cardGrid--columns3 .tb-cardGrid__card:nth-child(3n+2){margin-top:var(--space-8)}
  [data-character=editorial] .tb-band.tb-cardGrid--grid.tb-cardGrid--columns2 .tb-cardGrid__card:nth-child(even){margin-top:var(--space-9)}
}
[data-character=technical] .tb-cardGrid__meta{font-size:.8125rem;text-transform:uppercase;letter-spacing:.04em}
[data-character=technical] .tb-cardGrid--grid .tb-cardGrid__cards{
  --gap:1px;gap:1px;border:1px solid var(--c-border);border-radius:var(--radius-large);overflow:hidden;
}
[data-character=technical] .tb-cardGrid--grid .tb-cardGrid__card{gap:0;box-shadow:1px 0 var(--c-border),0 1px var(--c-border)}
[data-character=technical] .tb-cardGrid--grid .tb-cardGrid__picture{border-radius:0;border-bottom:1px solid var(--c-border)}
[data-character=technical] .tb-cardGrid--grid .tb-cardGrid__body{padding:var(--space-5)}
[data-character=technical] .tb-cardGrid--grid .tb-cardGrid__card--linked:hover{background:var(--c-surface)}
[data-character=technical] .tb-cardGrid--grid .tb-cardGrid__card:has(:focus-visible){outline-offset:-3px}
[data-character=warm] .tb-cardGrid--grid .tb-cardGrid__card{
  gap:0;padding:var(--space-3);border-radius:calc(var(--radius-large) + var(--space-3));background:var(--c-surface);
  transition:translate .18s,box-shadow .18s;
}
[data-character=warm] .tb-cardGrid--grid .tb-cardGrid__body{padding:var(--space-4) var(--space-3) var(--space-3)}
[data-character=warm] .tb-cardGrid--grid .tb-cardGrid__cards{row-gap:var(--space-5)}
[data-character=warm] .tb-tone-muted .tb-cardGrid__picture{background:var(--c-background)}
[data-character=warm] .tb-cardGrid--grid .tb-cardGrid__card--linked:hover{translate:0 -4px;box-shadow:var(--shadow)}
[data-character=warm] .tb-cardGrid__meta{
  align-self:flex-start;padding:.2em .8em;border-radius:var(--radius-pill);
  background:color-mix(in oklab,var(--c-primary) 10%,var(--c-background));color:var(--c-text);
}
${breakpointCss({
  block: 'tb-cardGrid',
  rules: { columns: columnRules(' .tb-cardGrid__cards', ['1', '2', '3', '4']) },
})}`
