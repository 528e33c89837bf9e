/** Form fields: `.tb-field` holds a label, a control, `.tb-field__help` and `.tb-field__error`. */
export const fieldsCss = `
.tb-field{display:grid;gap:var(--space-2);align-content:start;min-width:0}
.tb-field>label,.tb-field__label{font-size:max(.9375rem,var(--step--1));font-weight:600;line-height:1.4}
.tb-field :is(input:not([type=checkbox],[type=radio]),select,textarea){
  width:100%;min-height:3rem;padding:.6em .85em;border:1px solid color-mix(in oklab,var(--c-text) 50%,var(--c-background));
  border-radius:var(--radius);background:var(--c-background);color:var(--c-text);font-size:max(1rem,var(--step-0));line-height:1.4;
  transition:border-color .15s,box-shadow .15s;
}
.tb-field textarea{min-height:8.5rem;resize:vertical}
.tb-field :is(input,select,textarea):hover{border-color:var(--c-text)}
.tb-field :is(input,select,textarea):focus-visible{outline:2px solid var(--c-link);outline-offset:1px;border-radius:var(--radius)}
.tb-field :is(input,select,textarea):user-invalid{border-color:var(--tb-danger,#c2341d);border-width:2px}
.tb-field ::placeholder{color:var(--c-muted);opacity:1}
.tb-field input:is([type=checkbox],[type=radio]){width:1.25rem;height:1.25rem;margin:.15em 0 0;accent-color:var(--c-primary);flex:none}
.tb-field--check{grid-template-columns:auto 1fr;column-gap:var(--space-3);align-items:start}
.tb-field--check>label{font-weight:400}
.tb-field--check>:is(.tb-field__help,.tb-field__error){grid-column:2}
.tb-field__help{font-size:var(--step--1);color:var(--c-muted)}
.tb-field__error{font-size:var(--step--1);font-weight:600;color:var(--c-text)}
`
