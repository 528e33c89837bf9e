export const contactFormCss = `
.tb-contactForm__layout{display:grid;gap:var(--space-7)}
.tb-contactForm__aside{display:grid;gap:var(--space-6);align-content:start}
.tb-contactForm:not(.tb-contactForm--aside) .tb-contactForm__layout{max-width:46rem;gap:var(--space-6)}
@media (min-width:60rem){
  .tb-band.tb-contactForm--aside .tb-contactForm__layout{grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:clamp(var(--space-7),7vw,var(--space-10))}
}
.tb-contactForm__details{display:grid;gap:var(--space-4)}
.tb-contactForm__details dt,.tb-contactForm__optional{color:var(--c-muted);font-size:max(.9375rem,var(--step--1))}
.tb-contactForm__details dt{font-family:var(--tb-label)}
.tb-contactForm__details dd{overflow-wrap:anywhere}
.tb-contactForm__details a:hover{color:var(--c-link)}
.tb-contactForm__address,.tb-contactForm__extraText{white-space:pre-line}
.tb-contactForm__extra{display:grid;gap:var(--space-2)}
.tb-contactForm__optional{font-weight:400}
.tb-contactForm__form{min-width:0}
.tb-contactForm__inputs{display:grid;gap:var(--space-5);grid-template-columns:repeat(2,minmax(0,1fr));align-items:start}
.tb-contactForm__inputs[hidden]{display:none}
.tb-contactForm__inputs>*{grid-column:1/-1}
@media (min-width:34rem){.tb-contactForm__inputs>.tb-contactForm__field--half{grid-column:span 1}}
.tb-contactForm__trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tb-contactForm__submit{justify-self:start}
.tb-contactForm__submit:disabled{opacity:.6;cursor:progress}
.tb-contactForm__field [aria-invalid=true]{border-color:currentColor;border-width:2px}
.tb-contactForm__field .tb-field__error::before{content:'! ';font-weight:700}
.tb-contactForm__status:not(:empty){margin-top:var(--space-4);outline-offset:6px}
.tb-contactForm__status[data-state=failed]{padding:var(--space-3) var(--space-4);border:1px solid currentColor;border-radius:var(--radius)}
.tb-contactForm__status[data-state=sent]{margin:0;padding:clamp(var(--space-5),4vw,var(--space-7));border-radius:var(--radius-large);background:var(--c-surface);font-size:var(--step-1);white-space:pre-line}
@media (max-width:30rem){.tb-contactForm__submit{justify-self:stretch}}
[data-character=editorial] .tb-contactForm__field :is(input:not([type=checkbox]),textarea,select){
  padding-inline:0;border-width:0 0 1px;border-radius:0;background:transparent;
}
[data-character=editorial] .tb-contactForm__field :is(input:not([type=checkbox]),textarea,select)[aria-invalid=true]{border-bottom-width:2px}
[data-character=editorial] .tb-contactForm__field textarea{min-height:7rem}
[data-character=editorial] .tb-contactForm__inputs{gap:var(--space-6)}
[data-character=editorial] .tb-contactForm__details>div{padding-top:var(--space-3);border-top:1px solid var(--c-border)}
[data-character=technical] .tb-contactForm__form{padding:clamp(var(--space-5),3vw,var(--space-7));border:1px solid var(--c-border);border-radius:var(--radius-large)}
[data-character=technical] .tb-contactForm__field label{font-weight:500}
[data-character=technical] .tb-contactForm__details dt{font-size:.8125rem}
[data-character=warm] .tb-contactForm__form{padding:clamp(var(--space-5),4vw,var(--space-7));border-radius:calc(var(--radius-large)*1.25);background:var(--c-surface)}
[data-character=warm] .tb-contactForm__status[data-state=sent]{padding:0;background:none}
`
