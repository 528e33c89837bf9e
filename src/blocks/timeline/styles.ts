export const timelineCss = `
.tb-timeline__items{position:relative;display:grid}
.tb-timeline__date{font-family:var(--tb-label);font-size:max(.9375rem,var(--step--1));font-weight:600;line-height:1.4;color:var(--c-muted);font-variant-numeric:tabular-nums}
.tb-timeline__body{display:grid;gap:var(--space-2)}
.tb-timeline__text{color:var(--c-muted);max-width:36rem;text-wrap:pretty;white-space:pre-line}
.tb-timeline__layout{display:grid;gap:var(--space-6)}
@media (min-width:60rem){
  .tb-band.tb-timeline--vertical .tb-timeline__layout:has(.tb-timeline__intro){grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:clamp(var(--space-7),6vw,var(--space-9));align-items:start}
  .tb-band.tb-timeline--vertical .tb-timeline__intro{position:sticky;top:7rem}
}
.tb-timeline__item{--dot:.75rem;position:relative;display:grid;gap:var(--space-1);padding-block-end:var(--space-6);padding-inline-start:calc(var(--dot) + var(--space-5))}
.tb-timeline__item:last-child{padding-block-end:0}
.tb-timeline__item::before{content:'';position:absolute;inset:.35rem auto auto 0;width:var(--dot);height:var(--dot);border-radius:50%;background:var(--c-primary)}
.tb-timeline__item:not(:last-child)::after{content:'';position:absolute;inset:calc(.35rem + var(--dot) + 6px) auto calc(6px - .35rem) calc(var(--dot)/2 - .5px);width:1px;background:var(--c-border)}
@media (min-width:60rem){
  .tb-band.tb-timeline--horizontal .tb-timeline__items{grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:var(--space-5)}
  .tb-band.tb-timeline--horizontal .tb-timeline__item{padding:calc(var(--dot) + var(--space-4)) 0 0;align-content:start}
  .tb-band.tb-timeline--horizontal .tb-timeline__item::before{inset:0 auto auto 0}
  .tb-band.tb-timeline--horizontal .tb-timeline__item:not(:last-child)::after{inset:calc(var(--dot)/2 - .5px) calc(6px - var(--space-5)) auto calc(var(--dot) + 6px);width:auto;height:1px}
}
[data-character=editorial] .tb-timeline--vertical .tb-timeline__item{padding:var(--space-5) 0;border-top:1px solid var(--c-border)}
[data-character=editorial] .tb-timeline--vertical .tb-timeline__item:first-child{border-top-color:var(--c-text)}
[data-character=editorial] .tb-timeline--vertical .tb-timeline__item.tb-timeline__item:is(::before,::after){display:none}
[data-character=editorial] .tb-timeline--vertical .tb-timeline__item.tb-timeline__item::before,
[data-character=editorial] .tb-timeline--vertical .tb-timeline__item.tb-timeline__item::after{display:none}
[data-character=editorial] .tb-timeline__date{font-family:var(--font-display);font-style:italic;font-weight:400;font-size:var(--step-1);line-height:1.3}
[data-character=editorial] .tb-timeline__heading{font-size:var(--step-2)}
@media (min-width:40rem){
  [data-character=editorial] .tb-timeline--vertical .tb-timeline__item{grid-template-columns:8rem minmax(0,1fr);gap:var(--space-5);align-items:baseline}
}
[data-character=technical] .tb-timeline__date{font-weight:400;font-size:.8125rem}
[data-character=technical] .tb-timeline__item{--dot:.625rem}
[data-character=technical] .tb-timeline__item::before{border-radius:1px;background:var(--c-background);border:1.5px solid var(--c-link)}
[data-character=technical] .tb-timeline__item:first-child::before{background:var(--c-primary)}
[data-character=technical] .tb-timeline__text{font-size:max(1rem,var(--step--1))}
[data-character=warm] .tb-timeline__items{counter-reset:tb-step}
[data-character=warm] .tb-timeline__item{--dot:2.5rem;counter-increment:tb-step}
[data-character=warm] .tb-timeline__item::before{
  content:counter(tb-step);inset:0 auto auto 0;display:grid;place-items:center;
  background:color-mix(in oklab,var(--c-accent) 30%,var(--c-background));color:var(--c-text);
  font-family:var(--font-display);font-weight:700;line-height:1;
}
[data-character=warm] :is(.tb-tone-primary,.tb-tone-contrast) .tb-timeline__item::before{background:none;border:1px solid var(--c-border)}
[data-character=warm] .tb-timeline__item:not(:last-child)::after{inset-block:calc(var(--dot) + 6px) 6px;width:0;background:none;border-inline-start:2px dotted var(--c-border)}
@media (min-width:60rem){
  [data-character=warm] .tb-band.tb-timeline--horizontal .tb-timeline__item:not(:last-child)::after{inset-block:calc(var(--dot)/2 - 1px) auto;width:auto;border:0;border-top:2px dotted var(--c-border)}
}
`
