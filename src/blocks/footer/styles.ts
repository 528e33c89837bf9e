export const css = `
.tb-footer{position:relative;padding-block:clamp(var(--space-7),6vw,var(--space-9)) var(--space-6);border-top:1px solid var(--c-border);background:var(--c-background);color:var(--c-text)}
.tb-footer__top{display:grid;gap:var(--space-7) clamp(var(--space-6),5vw,var(--space-9))}
.tb-footer__brand{display:grid;gap:var(--space-4);align-content:start}
.tb-footer__name{font-family:var(--font-display);font-size:var(--step-2);font-weight:var(--tb-display-weight,600);letter-spacing:-.02em;line-height:1.1}
.tb-footer__description{max-width:34ch;color:var(--c-muted);white-space:pre-line}
.tb-footer__columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9rem),1fr));gap:var(--space-6)}
.tb-footer__title{margin-bottom:var(--space-2)}
.tb-footer__link{display:inline-flex;align-items:center;min-height:2.25rem;text-decoration:none;overflow-wrap:anywhere}
.tb-footer__link:is(:hover,[aria-current]){text-decoration:underline}
.tb-footer__address{display:grid;justify-items:start;white-space:pre-line}
.tb-footer__address p{padding-block:.3em var(--space-2)}
.tb-footer__social{display:flex;flex-wrap:wrap;gap:0 var(--space-5);text-transform:capitalize;font-weight:600}
.tb-footer__legal{
  display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:var(--space-2) var(--space-6);margin-top:clamp(var(--space-6),5vw,var(--space-8));padding-top:var(--space-4);
  border-top:1px solid var(--c-border);font-size:max(.875rem,var(--step--1));color:var(--c-muted);
}
.tb-footer__legal .tb-footer__links{display:flex;flex-wrap:wrap;gap:0 var(--space-5)}
.tb-footer__statement{
  margin-top:clamp(var(--space-6),6vw,var(--space-9));font-family:var(--font-display);font-size:clamp(3rem,15vw,14rem);font-weight:var(--tb-display-weight,600);
  letter-spacing:-.05em;line-height:.95;overflow-wrap:anywhere;padding-bottom:.08em;
}
.tb-footer--statement .tb-footer__legal{margin-top:var(--space-5)}
.tb-footer--minimal .tb-footer__links{display:flex;flex-wrap:wrap;gap:0 var(--space-5)}
.tb-footer--minimal .tb-footer__address p{display:none}
.tb-footer--minimal .tb-footer__columns{display:flex;flex-wrap:wrap;gap:var(--space-2) var(--space-6)}
.tb-footer--minimal :is(.tb-footer__title){display:none}
.tb-footer--minimal .tb-footer__address{display:flex;align-items:center;flex-wrap:wrap;gap:0 var(--space-5)}
@media (max-width:47.99rem){.tb-footer__column--contact{grid-column:1/-1}}
@media (min-width:60rem){
  .tb-footer:not(.tb-footer--minimal) .tb-footer__top{grid-template-columns:minmax(0,4fr) minmax(0,7fr)}
  .tb-footer--minimal .tb-footer__top{grid-template-columns:auto 1fr;align-items:center}
  .tb-footer--minimal .tb-footer__columns{justify-content:flex-end}
}
[data-character=editorial] .tb-footer{border-top-color:var(--c-text)}
[data-character=editorial] .tb-footer__name{font-size:var(--step-4)}
[data-character=editorial] .tb-footer__title{margin-bottom:var(--space-3)}
[data-character=technical] .tb-footer__link{font-size:.9375rem}
[data-character=technical] .tb-footer__legal{font-family:var(--tb-mono);font-size:.8125rem}
[data-character=technical] .tb-footer__name{font-size:var(--step-1)}
@media (min-width:60rem){
  [data-character=technical] .tb-footer{padding-block:0}
  [data-character=technical] .tb-footer>.tb-container{max-width:calc(var(--container) + 2*var(--space-6));width:calc(100% - 2*var(--gutter));padding-inline:var(--space-6);border-inline:1px solid var(--c-border);padding-block:var(--space-8) var(--space-5)}
  [data-character=technical] .tb-footer:not(.tb-footer--minimal) .tb-footer__column{padding-inline-start:var(--space-5);border-inline-start:1px solid var(--c-border)}
  [data-character=technical] .tb-footer:not(.tb-footer--minimal) .tb-footer__columns{gap:0}
  [data-character=technical] .tb-footer__legal{margin-inline:calc(-1*var(--space-6));padding-inline:var(--space-6)}
}
[data-character=warm] .tb-footer{border:0}
[data-character=warm] .tb-footer[class*=tb-tone-]{border-radius:var(--tb-round) var(--tb-round) 0 0;margin-top:clamp(.5rem,1.5vw,1.25rem)}
[data-character=warm] .tb-footer__social .tb-footer__link{padding-inline:1em;border:1px solid var(--c-border);border-radius:var(--radius-pill)}
[data-character=warm] .tb-footer__social{gap:var(--space-2)}
`
