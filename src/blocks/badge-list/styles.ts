export const badgeListCss = `
.tb-badgeList{--section-space:clamp(var(--space-5),3vw,var(--space-6))}
.tb-badgeList__items{display:flex;flex-wrap:wrap;gap:var(--space-3) var(--space-6)}
.tb-badgeList__items--center{justify-content:center}
.tb-badgeList__item{display:inline-flex;align-items:center;gap:var(--space-3);font-weight:500;line-height:1.35}
.tb-badgeList__item svg{width:1.25em;height:1.25em;flex:none;color:var(--c-link)}
@media (min-width:60rem){
  .tb-band.tb-badgeList--bar .tb-badgeList__items:not(.tb-badgeList__items--center){justify-content:space-between}
}
@media (max-width:40rem){
  .tb-badgeList--bar .tb-badgeList__items{display:grid;grid-template-columns:1fr 1fr;gap:var(--space-4)}
  .tb-badgeList--bar .tb-badgeList__item{align-items:flex-start;gap:var(--space-2);font-size:max(.9375rem,var(--step--1))}
}
.tb-badgeList--pills .tb-badgeList__items{gap:var(--space-2)}
.tb-badgeList--pills .tb-badgeList__item{gap:var(--space-2);padding:.45em 1em;border:1px solid var(--c-border);border-radius:var(--radius-pill);font-size:max(.9375rem,var(--step--1))}
[data-character=editorial] .tb-badgeList--bar .tb-badgeList__items{padding-block:var(--space-4);border-block:1px solid var(--c-border)}
[data-character=editorial] .tb-badgeList__item svg{stroke-width:1.25;color:var(--c-text)}
[data-character=technical] .tb-badgeList__item{font-family:var(--tb-label);font-size:.875rem;font-weight:400}
[data-character=technical] .tb-badgeList--pills .tb-badgeList__item{border-radius:var(--radius-small)}
[data-character=technical] .tb-badgeList--bar .tb-badgeList__items{border-block:1px solid var(--c-border);padding-block:var(--space-4)}
[data-character=warm] .tb-badgeList--bar .tb-badgeList__item{padding:.6em 1.1em .6em .7em;border-radius:var(--radius-pill);background:var(--c-surface)}
[data-character=warm] .tb-badgeList--bar .tb-badgeList__items{gap:var(--space-3)}
@media (max-width:40rem){
  [data-character=warm] .tb-badgeList--bar .tb-badgeList__item{padding:var(--space-3);border-radius:var(--radius)}
}
[data-character=warm] .tb-badgeList--pills .tb-badgeList__item{border-color:transparent;background:color-mix(in oklab,var(--c-primary) 10%,var(--c-background))}
`
