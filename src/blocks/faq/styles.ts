export const faqCss = `
.tb-faq__layout{display:grid;gap:var(--space-6)}
.tb-faq--stacked .tb-faq__layout{max-width:54rem}
@media (min-width:60rem){
  .tb-band.tb-faq--split .tb-faq__layout{grid-template-columns:minmax(0,4fr) minmax(0,7fr);gap:clamp(var(--space-7),7vw,var(--space-10));align-items:start}
  .tb-band.tb-faq--split .tb-faq__intro{position:sticky;top:7rem}
  .tb-band.tb-faq--split .tb-faq__items:first-child{grid-column:1/-1}
}
.tb-faq__items{display:grid}
.tb-faq__item{border-bottom:1px solid var(--c-border)}
.tb-faq__item:first-child{border-top:1px solid var(--c-border)}
.tb-faq__question{
  display:grid;grid-template-columns:minmax(0,1fr) auto;gap:var(--space-4);align-items:center;
  padding-block:var(--space-4);list-style:none;
}
.tb-faq__question::-webkit-details-marker{display:none}
.tb-faq__question::after{
  content:'';width:1.125rem;height:1.125rem;margin-inline-end:2px;
  background:linear-gradient(currentColor,currentColor) 50%/100% 1.5px no-repeat,linear-gradient(currentColor,currentColor) 50%/1.5px 100% no-repeat;
  transition:rotate .15s;
}
.tb-faq__item[open]>.tb-faq__question::after{background-size:100% 1.5px,1.5px 0;rotate:180deg}
.tb-faq__heading{font-weight:600}
.tb-faq__question:hover .tb-faq__heading{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
.tb-faq__answer{display:grid;gap:var(--space-3);max-width:40rem;padding-bottom:var(--space-5);padding-inline-end:var(--space-6);color:var(--c-muted);text-wrap:pretty}
.tb-faq__answer p{white-space:pre-line}
[data-character=editorial] .tb-faq__heading{font-size:var(--step-2);font-weight:var(--tb-display-weight,400);line-height:1.2}
[data-character=editorial] .tb-faq__question{padding-block:var(--space-5)}
[data-character=editorial] .tb-faq__item:first-child{border-top-color:var(--c-text)}
[data-character=technical] .tb-faq__heading{font-size:max(1.0625rem,var(--step-0));font-weight:500;letter-spacing:0}
[data-character=technical] .tb-faq__items{border:1px solid var(--c-border);border-radius:var(--radius-large);overflow:hidden}
[data-character=technical] .tb-faq__item:first-child{border-top:0}
[data-character=technical] .tb-faq__item:last-child{border-bottom:0}
[data-character=technical] .tb-faq__question{padding:var(--space-4) var(--space-5)}
[data-character=technical] .tb-faq__question:focus-visible{outline-offset:-3px}
[data-character=technical] .tb-faq__question:hover{background:var(--c-surface)}
[data-character=technical] .tb-faq__answer{padding-inline-start:var(--space-5)}
[data-character=warm] .tb-faq__items{gap:var(--space-3)}
[data-character=warm] .tb-faq__item.tb-faq__item{border:0;border-radius:var(--radius-large);background:var(--c-surface)}
[data-character=warm] .tb-faq__question{padding:var(--space-4) var(--space-4) var(--space-4) var(--space-5)}
[data-character=warm] .tb-faq__question:focus-visible{border-radius:var(--radius-large)}
[data-character=warm] .tb-faq__question::after{
  width:2.25rem;height:2.25rem;border-radius:var(--radius-pill);background-color:color-mix(in oklab,var(--c-primary) 14%,var(--c-background));
  background-size:.9rem 2px,2px .9rem;
}
[data-character=warm] .tb-faq__item[open]>.tb-faq__question::after{background-size:.9rem 2px,2px 0}
[data-character=warm] .tb-faq__answer{padding-inline-start:var(--space-5)}
`
