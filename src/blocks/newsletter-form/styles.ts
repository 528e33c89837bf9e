export const newsletterFormCss = `
.tb-newsletterForm{--section-space:clamp(var(--space-7),6vw,var(--space-9))}
.tb-newsletterForm__layout{display:grid;gap:var(--space-6)}
@media (min-width:60rem){
  .tb-band.tb-newsletterForm--split .tb-newsletterForm__layout:has(.tb-newsletterForm__intro){grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:clamp(var(--space-7),7vw,var(--space-10));align-items:end}
}
.tb-newsletterForm--stacked .tb-newsletterForm__layout{max-width:38rem}
.tb-newsletterForm--card .tb-newsletterForm__layout{
  padding:clamp(var(--space-5),5vw,var(--space-8));border:1px solid var(--c-border);border-radius:var(--radius-large);background:var(--c-surface);
}
@media (min-width:60rem){
  .tb-band.tb-newsletterForm--card .tb-newsletterForm__layout:has(.tb-newsletterForm__intro){grid-template-columns:minmax(0,6fr) minmax(0,7fr);align-items:center;gap:var(--space-8)}
}
.tb-newsletterForm__inputs{display:grid;gap:var(--space-4)}
.tb-newsletterForm__inputs[hidden]{display:none}
.tb-newsletterForm__row{display:flex;flex-wrap:wrap;align-items:flex-end;gap:var(--space-3)}
.tb-newsletterForm__row>.tb-newsletterForm__field{flex:1 1 14rem}
.tb-newsletterForm__row>.tb-newsletterForm__field:has(.tb-field__error:not([hidden])){align-self:flex-start}
.tb-newsletterForm__submit{flex:0 1 auto}
.tb-newsletterForm__submit:disabled{opacity:.6;cursor:progress}
.tb-newsletterForm__optional,.tb-newsletterForm__note{color:var(--c-muted);font-weight:400;font-size:max(.9375rem,var(--step--1))}
.tb-newsletterForm__trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tb-newsletterForm__field [aria-invalid=true]{border-color:currentColor;border-width:2px}
.tb-newsletterForm__field .tb-field__error::before{content:'! ';font-weight:700}
.tb-newsletterForm__status:not(:empty){margin-top:var(--space-4);outline-offset:6px}
.tb-newsletterForm__status[data-state=sent]{margin:0;font-size:var(--step-1);font-weight:500;white-space:pre-line}
@media (max-width:34rem){.tb-newsletterForm__submit{flex:1 1 100%}}
[data-character=editorial] .tb-newsletterForm__field input:not([type=checkbox]){padding-inline:0;border-width:0 0 1px;border-radius:0;background:transparent}
[data-character=editorial] .tb-newsletterForm--card .tb-newsletterForm__layout{border-width:1px 0;border-radius:0;background:none;padding-inline:0}
[data-character=technical] .tb-newsletterForm__note{font-family:var(--tb-label);font-size:.8125rem}
[data-character=warm] .tb-newsletterForm__field input:not([type=checkbox]){border-radius:var(--radius-pill);padding-inline:1.25em}
[data-character=warm] :is(.tb-newsletterForm__note,.tb-newsletterForm__row .tb-newsletterForm__field>label){padding-inline-start:1.25em}
[data-character=warm] .tb-newsletterForm--card .tb-newsletterForm__layout{border-color:transparent}
`
