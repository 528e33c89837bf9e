export const teamCss = `
.tb-team__people{
  --cols:3;--gap:var(--space-5);display:grid;gap:var(--space-6) var(--gap);
  grid-template-columns:repeat(auto-fill,minmax(min(100%,max(9.25rem,(100% - (var(--cols) - 1)*var(--gap))/var(--cols))),1fr));
}
.tb-team--four .tb-team__people{--cols:4}
@media (max-width:40rem){.tb-team__people{--gap:var(--space-4)}}
.tb-team__person{display:flex;flex-direction:column;gap:var(--space-4);min-width:0}
.tb-team__picture{overflow:hidden;border-radius:var(--radius-large);background:var(--c-surface);aspect-ratio:4/5}
.tb-team__picture :is(img,svg,picture){width:100%;height:100%;object-fit:cover}
.tb-team__body{display:flex;flex-direction:column;gap:var(--space-1)}
.tb-team__role{font-family:var(--tb-label);font-size:max(.9375rem,var(--step--1));color:var(--c-muted);line-height:1.4}
.tb-team__bio{margin-top:var(--space-2);max-width:38rem;line-height:1.5;text-wrap:pretty;white-space:pre-line}
.tb-team__links{display:flex;flex-wrap:wrap;gap:var(--space-1) var(--space-4);margin-top:var(--space-2);font-size:max(.9375rem,var(--step--1))}
.tb-team__links a{display:inline-block;padding-block:.25em}
.tb-team__links a:hover{color:var(--c-link)}
.tb-team--list .tb-team__people{grid-template-columns:1fr;gap:0}
.tb-team--list .tb-team__person{flex-direction:row;gap:clamp(var(--space-4),4vw,var(--space-7));padding-block:var(--space-5);border-top:1px solid var(--c-border)}
.tb-team--list .tb-team__picture{flex:0 0 clamp(5rem,16vw,11rem);aspect-ratio:1;align-self:flex-start}
.tb-team--list .tb-team__body{flex:1;min-width:0}
@media (min-width:60rem){
  .tb-band.tb-team--list .tb-team__body{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,7fr);grid-auto-rows:auto;column-gap:var(--space-6);align-content:start}
  .tb-band.tb-team--list :is(.tb-team__bio,.tb-team__links){grid-column:2;margin-top:0}
  .tb-band.tb-team--list .tb-team__bio{grid-row:1/span 3}
  .tb-band.tb-team--list .tb-team__links{grid-row:4;margin-top:var(--space-3)}
}
[data-character=editorial] .tb-team__picture{border-radius:var(--radius-small)}
[data-character=editorial] .tb-team__name{font-size:var(--step-2)}
[data-character=editorial] .tb-team__role{font-family:var(--font-display);font-style:italic;font-size:var(--step-0)}
@media (min-width:60rem){
  [data-character=editorial] .tb-band.tb-team--grid .tb-team__person:nth-child(even){margin-top:var(--space-8)}
}
[data-character=technical] .tb-team--grid .tb-team__people{--gap:var(--space-4)}
[data-character=technical] .tb-team--grid .tb-team__person{gap:0;border:1px solid var(--c-border);border-radius:var(--radius-large);overflow:hidden}
[data-character=technical] .tb-team--grid .tb-team__picture{aspect-ratio:1;border-radius:0;border-bottom:1px solid var(--c-border)}
[data-character=technical] .tb-team--grid .tb-team__body{padding:var(--space-4)}
[data-character=technical] .tb-team__role{font-size:.8125rem}
[data-character=technical] .tb-team__bio{font-size:max(1rem,var(--step--1));color:var(--c-muted)}
[data-character=warm] .tb-team--grid .tb-team__picture{aspect-ratio:1;border-radius:50% 50% var(--radius-large) var(--radius-large)}
[data-character=warm] .tb-team--grid .tb-team__person:nth-child(even) .tb-team__picture{border-radius:var(--radius-large) var(--radius-large) 50% 50%}
[data-character=warm] .tb-team--list .tb-team__picture{border-radius:50%}
[data-character=warm] .tb-team--list .tb-team__person{border:0;align-items:center}
`
