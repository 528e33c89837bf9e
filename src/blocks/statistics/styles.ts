export const statisticsCss = `
.tb-statistics__items{
  --gap:var(--space-6);display:grid;gap:var(--space-6) var(--gap);
  grid-template-columns:repeat(auto-fit,minmax(min(100%,max(9rem,(100% - 3*var(--gap))/4)),1fr));
}
.tb-statistics__item{display:flex;flex-direction:column;min-width:0}
.tb-statistics__value{
  order:-1;font-family:var(--font-display);font-weight:var(--tb-display-weight,600);font-size:var(--step-5);line-height:1;
  letter-spacing:-.035em;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap;
}
.tb-statistics__label{margin-top:var(--space-3);font-weight:600;line-height:1.35}
.tb-statistics__note{margin-top:var(--space-1);color:var(--c-muted);font-size:max(.9375rem,var(--step--1));line-height:1.45;text-wrap:pretty}
@media (max-width:40rem){
  .tb-statistics__items{--gap:var(--space-4)}
  .tb-statistics__value{font-size:var(--step-4)}
}
[data-character=editorial] .tb-statistics__item{padding-inline-start:var(--space-5);border-inline-start:1px solid var(--c-border)}
[data-character=editorial] .tb-statistics__label{margin-top:var(--space-5)}
@media (max-width:40rem){[data-character=editorial] .tb-statistics__item{padding-inline-start:var(--space-4)}}
@media (min-width:60rem){
  [data-character=editorial] .tb-band .tb-statistics__value{font-size:var(--step-6)}
  [data-character=editorial] .tb-statistics__item:first-child{padding-inline-start:0;border:0}
}
[data-character=technical] .tb-statistics__items{--gap:1px;gap:1px;border-block:1px solid var(--c-border);overflow:hidden}
[data-character=technical] .tb-statistics__item{padding:var(--space-5) var(--space-5) var(--space-5) 0;box-shadow:1px 0 var(--c-border),0 1px var(--c-border)}
[data-character=technical] .tb-statistics__item+.tb-statistics__item{padding-inline-start:var(--space-5)}
@media (max-width:40rem){[data-character=technical] .tb-statistics__item.tb-statistics__item:nth-child(odd){padding-inline-start:0}}
[data-character=technical] .tb-statistics__label{order:-2;margin:0 0 var(--space-6);font-family:var(--tb-label);font-size:.8125rem;font-weight:400;color:var(--c-muted)}
[data-character=technical] .tb-statistics__note{margin-top:var(--space-3)}
[data-character=warm] .tb-statistics__items{--gap:var(--space-4);gap:var(--gap)}
[data-character=warm] .tb-statistics__item{padding:clamp(var(--space-4),2.4vw,var(--space-6));border-radius:var(--radius-large);background:color-mix(in oklab,var(--c-primary) 9%,var(--c-background))}
[data-character=warm] .tb-statistics__item:nth-child(even){background:color-mix(in oklab,var(--c-accent) 22%,var(--c-background))}
[data-character=warm] :is(.tb-tone-primary,.tb-tone-contrast) .tb-statistics__item{background:none;border:1px solid var(--c-border)}
[data-character=warm] :is(.tb-tone-primary,.tb-tone-contrast).tb-statistics .tb-statistics__item:nth-child(even){background:none}
[data-character=warm] .tb-statistics__value{font-size:var(--step-4)}
[data-character=warm] .tb-statistics__note{color:inherit}
`
