export const css = `
.tb-callToAction__box{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-6)}
.tb-callToAction:not(.tb-callToAction--split) .tb-callToAction__body{display:contents}
.tb-callToAction--split .tb-callToAction__body{display:grid;gap:var(--space-6)}
.tb-callToAction__text .tb-intro__text{font-size:var(--step-1);line-height:1.5}
.tb-callToAction--card .tb-callToAction__box{padding:clamp(var(--space-6),6vw,var(--space-9)) clamp(var(--space-5),6vw,var(--space-9));border-radius:var(--radius-large)}
@media (min-width:60rem){
  .tb-callToAction:not(.tb-callToAction--split) .tb-callToAction__box{grid-template-columns:minmax(0,1fr) auto;align-items:end;column-gap:var(--space-8)}
  .tb-callToAction--split .tb-callToAction__box{grid-template-columns:minmax(0,6fr) minmax(0,5fr);align-items:center;column-gap:clamp(var(--space-6),6vw,var(--space-9))}
}
[data-character=editorial] .tb-callToAction .tb-intro__heading{max-width:16ch}
[data-character=editorial] .tb-callToAction--banner .tb-heading{font-size:var(--step-6);line-height:1}
[data-character=editorial] .tb-callToAction--card .tb-callToAction__box{border-radius:0}
[data-character=editorial] .tb-callToAction--card .tb-panel{padding-inline:0;border-bottom:1px solid var(--c-text)}
[data-character=editorial] .tb-callToAction:not(.tb-callToAction--split) .tb-callToAction__box{grid-template-columns:minmax(0,1fr)}
[data-character=technical] .tb-callToAction--card .tb-callToAction__box{border:1px solid var(--c-border);border-radius:var(--radius-small)}
[data-character=technical] .tb-callToAction--banner{
  background-image:linear-gradient(var(--c-border) 1px,transparent 1px),linear-gradient(90deg,var(--c-border) 1px,transparent 1px);background-size:4rem 4rem;background-position:center;
}
[data-character=technical] .tb-callToAction--banner>.tb-container{background:var(--c-background)}
@media (min-width:60rem){
  [data-character=technical] .tb-callToAction--split>.tb-container{padding-block:0;padding-inline-end:0}
  [data-character=technical] .tb-callToAction--split .tb-callToAction__box{align-items:stretch}
  [data-character=technical] .tb-callToAction--split .tb-callToAction__body{padding-block:var(--section-space);align-content:center}
  [data-character=technical] .tb-callToAction--split .tb-callToAction__picture .tb-frame{height:100%;aspect-ratio:auto;border-width:0 0 0 1px;border-radius:0}
}
[data-character=warm] .tb-callToAction--card .tb-callToAction__box{border-radius:var(--tb-round)}
[data-character=warm] .tb-callToAction:not(.tb-callToAction--split) .tb-callToAction__box{grid-template-columns:minmax(0,1fr);justify-items:center;text-align:center;overflow:hidden;position:relative;isolation:isolate}
[data-character=warm] .tb-callToAction:not(.tb-callToAction--split) .tb-intro__body{justify-items:center}
[data-character=warm] .tb-callToAction:not(.tb-callToAction--split) .tb-callToAction__actions{justify-content:center}
[data-character=warm] .tb-callToAction--card .tb-callToAction__box::before,[data-character=warm] .tb-callToAction--card .tb-callToAction__box::after{
  content:"";position:absolute;z-index:-1;width:clamp(10rem,28vw,24rem);aspect-ratio:1;border-radius:50%;background:color-mix(in oklab,var(--c-text) 7%,transparent);
}
[data-character=warm] .tb-callToAction--card .tb-callToAction__box::before{inset:auto auto -30% -8%}
[data-character=warm] .tb-callToAction--card .tb-callToAction__box::after{inset:-40% -6% auto auto}
[data-character=warm] .tb-callToAction--split .tb-frame{border-start-end-radius:clamp(6rem,14vw,12rem)}
`
