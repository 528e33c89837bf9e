export const pricingTableCss = `
.tb-pricingTable__plans{display:grid;gap:var(--space-5);grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}
.tb-pricingTable__plans:has(>:nth-child(4)){grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr))}
.tb-pricingTable__plan{
  display:grid;grid-row:span 4;grid-template-rows:subgrid;gap:var(--space-5);align-content:start;min-width:0;
  padding:clamp(var(--space-5),2.4vw,var(--space-6));border:1px solid var(--c-border);border-radius:var(--radius-large);
  background:var(--c-background);color:var(--c-text);
}
.tb-pricingTable__plan:only-child{max-width:30rem}
@media (max-width:60rem){.tb-pricingTable__plans{gap:var(--space-4)}}
.tb-pricingTable__head{display:flex;flex-wrap:wrap;align-items:center;align-content:start;justify-content:space-between;gap:var(--space-2)}
.tb-pricingTable__badge{
  padding:.25em .8em;border-radius:var(--radius-pill);background:var(--c-primary);color:var(--c-on-primary);
  font-size:.875rem;font-weight:600;line-height:1.4;
}
.tb-pricingTable__description{flex-basis:100%;color:var(--c-muted);text-wrap:pretty}
.tb-pricingTable__price{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--space-2);align-self:end;margin:0}
.tb-pricingTable__amount{
  font-family:var(--font-display);font-weight:var(--tb-display-weight,600);font-size:var(--step-4);line-height:1.05;letter-spacing:-.03em;
  font-variant-numeric:tabular-nums lining-nums;
}
.tb-pricingTable__price--words .tb-pricingTable__amount{font-size:var(--step-3);line-height:1.35}
.tb-pricingTable__period{color:var(--c-muted)}
.tb-pricingTable__action{align-self:start}
.tb-pricingTable__plan .tb-pricingTable__features{display:grid;gap:var(--space-3);align-content:start;padding-top:var(--space-5);border-top:1px solid var(--c-border)}
.tb-pricingTable__feature{display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--space-3);line-height:1.45}
.tb-pricingTable__feature svg{width:1.125em;height:1.125em;margin-top:.17em;color:var(--c-link)}
.tb-pricingTable__feature--missing,.tb-pricingTable__feature--missing svg{color:var(--c-muted)}
.tb-pricingTable__note{margin-top:var(--space-5);color:var(--c-muted);font-size:max(.9375rem,var(--step--1));white-space:pre-line}
.tb-pricingTable__plan--highlighted{border-color:var(--c-link);box-shadow:inset 0 0 0 1px var(--c-link)}
.tb-pricingTable__plan--highlighted[class*=tb-tone-]{border-color:var(--c-background);box-shadow:none}
[data-character=editorial] .tb-pricingTable__plans{gap:var(--space-6) 0}
[data-character=editorial] .tb-pricingTable__plan{padding:var(--space-5) 0;border:0;border-top:1px solid var(--c-text);border-radius:0;box-shadow:none}
[data-character=editorial] .tb-pricingTable__plan--highlighted{padding-inline:var(--space-5);box-shadow:inset 0 3px var(--c-link)}
[data-character=editorial] .tb-pricingTable__name{font-size:var(--step-2)}
[data-character=editorial] .tb-pricingTable__badge{padding:0;background:none;color:var(--c-text);font-family:var(--font-display);font-style:italic;font-weight:400;font-size:var(--step-0)}
@media (min-width:48rem){
  [data-character=editorial] .tb-pricingTable__plan{padding-inline:clamp(var(--space-4),2.6vw,var(--space-7))}
  [data-character=editorial] .tb-pricingTable__plan:last-child:not(.tb-pricingTable__plan--highlighted){padding-inline-end:0}
  [data-character=editorial] .tb-pricingTable__plan:first-child:not(.tb-pricingTable__plan--highlighted){padding-inline-start:0}
  [data-character=editorial] .tb-pricingTable__plan:not(:first-child,.tb-pricingTable__plan--highlighted,.tb-pricingTable__plan--highlighted+*){border-inline-start:1px solid var(--c-border)}
}
@media (min-width:60rem){
  [data-character=editorial] .tb-pricingTable__amount{font-size:var(--step-5)}
  [data-character=editorial] .tb-pricingTable__price--words .tb-pricingTable__amount{font-size:var(--step-4)}
}
[data-character=technical] .tb-pricingTable__plans{gap:var(--space-4)}
[data-character=technical] .tb-pricingTable__name{font-family:var(--tb-label);font-size:1rem;font-weight:400;letter-spacing:0}
[data-character=technical] .tb-pricingTable__badge{border-radius:var(--radius-small);font-family:var(--tb-label);font-size:.8125rem;font-weight:400}
[data-character=technical] .tb-pricingTable__feature{font-size:max(1rem,var(--step--1))}
[data-character=warm] .tb-pricingTable__plan{border-color:transparent;background:var(--c-surface)}
[data-character=warm] .tb-pricingTable__feature svg{padding:.2em;border-radius:var(--radius-pill);background:color-mix(in oklab,var(--c-primary) 14%,var(--c-background))}
[data-character=warm] .tb-pricingTable__plan--highlighted[class*=tb-tone-]{border-color:var(--c-border);background:var(--c-background);box-shadow:var(--shadow)}
@media (min-width:60rem){
  [data-character=warm] .tb-pricingTable__plans{align-items:center}
}
`
