export const css = `
.tb-navbar{position:relative;z-index:10;background:var(--c-background);color:var(--c-text)}
.tb-navbar--sticky{position:sticky;top:0}
.tb-navbar__bar{display:flex;align-items:center;gap:var(--space-4) var(--space-6);min-height:4.5rem}
.tb-navbar__brand{display:inline-flex;align-items:center;gap:var(--space-3);margin-inline-end:auto;min-height:2.75rem;text-decoration:none}
.tb-navbar__name{font-family:var(--font-display);font-size:var(--step-1);font-weight:var(--tb-display-weight,600);letter-spacing:-.02em;line-height:1.1}
.tb-navbar__logo :is(picture,img,svg){display:block;width:auto;height:2.25rem;max-width:12rem;object-fit:contain}
.tb-navbar__link{text-decoration:none}
.tb-navbar :is(.tb-navbar__wide,.tb-navbar__action){display:none}
.tb-navbar .tb-button{min-height:2.75rem;padding-block:.4em}
.tb-navbar__toggle{
  display:flex;align-items:center;gap:.7em;min-height:2.75rem;padding-inline:var(--space-2);margin-inline-end:calc(-1*var(--space-2));
  font-family:var(--tb-label);font-size:1rem;font-weight:600;list-style:none;
}
.tb-navbar__toggle::-webkit-details-marker{display:none}
.tb-navbar__lines{position:relative;width:1.25rem;height:.5rem;border-block:2px solid currentColor}
.tb-navbar__menu[open] .tb-navbar__lines{border-block-color:transparent}
.tb-navbar__lines::before,.tb-navbar__lines::after{content:"";position:absolute;inset:calc(50% - 1px) 0 auto;height:2px;background:currentColor;opacity:0}
.tb-navbar__menu[open] .tb-navbar__lines::before{opacity:1;rotate:45deg}
.tb-navbar__menu[open] .tb-navbar__lines::after{opacity:1;rotate:-45deg}
.tb-navbar__sheet{
  position:absolute;inset:100% 0 auto;display:grid;gap:var(--space-5);max-height:calc(100dvh - 4.5rem);overflow-y:auto;
  padding:var(--space-3) var(--gutter) var(--space-6);background:var(--c-background);border-bottom:1px solid var(--c-border);box-shadow:var(--shadow);
}
.tb-navbar__sheet .tb-navbar__link{display:block;padding-block:var(--space-3);border-bottom:1px solid var(--c-border);font-family:var(--font-display);font-size:var(--step-2);font-weight:var(--tb-display-weight,600);letter-spacing:-.02em;line-height:1.25}
.tb-navbar__sheet .tb-navbar__link[aria-current]{color:var(--c-link)}
@media (min-width:60rem){
  .tb-navbar__bar{min-height:5rem}
  .tb-navbar .tb-navbar__wide{display:block}
  .tb-navbar .tb-navbar__action:not(:empty){display:block}
  .tb-navbar__menu{display:none}
  .tb-navbar__wide .tb-navbar__list{display:flex;flex-wrap:wrap;gap:var(--space-2) clamp(var(--space-4),2.2vw,var(--space-6))}
  .tb-navbar__wide .tb-navbar__link{
    display:flex;align-items:center;min-height:2.75rem;font-size:max(1rem,var(--step--1));font-weight:500;
    background:linear-gradient(currentColor,currentColor) 0 calc(50% + .85em)/0 1.5px no-repeat;transition:background-size .18s;
  }
  .tb-navbar__wide .tb-navbar__link:is(:hover,[aria-current]){background-size:100% 1.5px}
  .tb-navbar--center .tb-navbar__bar{display:grid;grid-template-columns:1fr auto 1fr}
  .tb-navbar--center .tb-navbar__action{justify-self:end}
  .tb-navbar--stacked .tb-navbar__bar{display:grid;grid-template-columns:1fr auto 1fr;gap:0 var(--space-6);padding-top:var(--space-5)}
  .tb-navbar--stacked .tb-navbar__brand{grid-column:2;margin:0;justify-self:center}
  .tb-navbar--stacked .tb-navbar__name{font-size:var(--step-4)}
  .tb-navbar--stacked .tb-navbar__action{grid-column:3;grid-row:1;justify-self:end}
  .tb-navbar--stacked .tb-navbar__wide{grid-column:1/-1;grid-row:2;justify-self:stretch;margin-top:var(--space-4);border-top:1px solid var(--c-border)}
  .tb-navbar--stacked .tb-navbar__list{justify-content:center}
}
[data-character=editorial] .tb-navbar__name{font-size:var(--step-2)}
[data-character=editorial] .tb-navbar .tb-button--primary{background:none;border-color:currentColor;color:var(--c-text)}
[data-character=editorial] .tb-navbar .tb-button--primary:is(:hover,.tb-skip){background:var(--c-text);color:var(--c-background)}
[data-character=editorial] .tb-navbar--sticky{border-bottom:1px solid var(--c-border)}
[data-character=technical] .tb-navbar{border-bottom:1px solid var(--c-border)}
[data-character=technical] .tb-navbar__bar{min-height:4rem}
[data-character=technical] .tb-navbar__name{font-size:var(--step-0);font-weight:600;letter-spacing:-.01em}
[data-character=technical] .tb-navbar__name::before{content:"";display:inline-block;width:.7em;height:.7em;margin-inline-end:.6em;background:var(--c-primary)}
[data-character=technical] .tb-navbar__logo+.tb-navbar__name::before{display:none}
[data-character=technical] .tb-navbar__wide .tb-navbar__link{font-family:var(--tb-mono);font-size:.875rem}
[data-character=technical] .tb-navbar .tb-button{font-size:.9375rem;min-height:2.5rem}
@media (min-width:60rem){
  [data-character=technical] .tb-navbar__bar{max-width:calc(var(--container) + 2*var(--space-6));width:calc(100% - 2*var(--gutter));padding-inline:var(--space-6);border-inline:1px solid var(--c-border)}
  [data-character=warm] .tb-navbar{padding-block:var(--space-3);background:none}
  [data-character=warm] .tb-navbar__bar{
    width:calc(100% - 2*var(--gutter));max-width:var(--container);min-height:4.25rem;padding-inline:var(--space-5) var(--space-3);border-radius:var(--radius-pill);
    background:color-mix(in oklab,var(--c-surface) 92%,var(--c-background));box-shadow:var(--shadow);
  }
  [data-character=warm] .tb-navbar--stacked .tb-navbar__bar{border-radius:var(--radius-large)}
  [data-character=warm] .tb-navbar__wide .tb-navbar__link{padding-inline:.9em;border-radius:var(--radius-pill);background:none;transition:background-color .15s}
  [data-character=warm] .tb-navbar__wide .tb-navbar__list{gap:0}
  [data-character=warm] .tb-navbar__wide .tb-navbar__link:is(:hover,[aria-current]){background:color-mix(in oklab,var(--c-accent) 22%,var(--c-background))}
}
`
