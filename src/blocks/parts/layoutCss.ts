/** Bands, containers, intros, buttons, panels. */
export const layoutCss = `
.tb-container{width:100%;max-width:calc(var(--container) + 2*var(--gutter));margin-inline:auto;padding-inline:var(--gutter)}
.tb-container--narrow{max-width:calc(var(--container-narrow) + 2*var(--gutter))}
.tb-band{position:relative;padding-block:var(--section-space)}
.tb-nested{min-width:0}
.tb-nested[class*=tb-tone-]{padding:clamp(var(--space-5),3vw,var(--space-7));border-radius:var(--radius-large)}
.tb-intro__eyebrow{
  display:block;margin-bottom:var(--space-3);font-family:var(--tb-label);font-size:var(--step--1);
  font-weight:600;line-height:1.4;color:var(--c-muted);
}
.tb-intro__body{display:grid;gap:var(--space-4);justify-items:start}
.tb-intro__heading{max-width:24ch}
.tb-intro__text{max-width:36rem;color:var(--c-muted);font-size:var(--step-0);white-space:pre-line;text-wrap:pretty}
.tb-band>.tb-container>.tb-intro .tb-intro__text{font-size:var(--step-1);line-height:1.5}
.tb-intro--center{text-align:center}
.tb-intro--center .tb-intro__body{justify-items:center}
.tb-intro__body>.tb-actions{margin-top:var(--space-3)}
:is(.tb-band>.tb-container,.tb-nested)>.tb-intro:not(:last-child){margin-bottom:clamp(var(--space-6),4vw,var(--space-8))}
.tb-nested>.tb-intro:not(:last-child){margin-bottom:var(--space-6)}
.tb-actions{display:flex;flex-wrap:wrap;align-items:center;gap:var(--space-3) var(--space-4)}
.tb-actions--center{justify-content:center}
.tb-actions--end{justify-content:flex-end}
.tb-button{
  display:inline-flex;align-items:center;justify-content:center;gap:.6em;min-height:3rem;
  padding:.65em 1.4em;border:1px solid transparent;border-radius:var(--radius);background:none;
  font-family:var(--font-text);font-size:max(1rem,var(--step--1));font-weight:600;line-height:1.25;
  text-align:center;text-decoration:none;color:var(--c-text);cursor:pointer;
  transition:background-color .15s,color .15s,border-color .15s,box-shadow .15s,translate .15s;
}
.tb-button:focus-visible{border-radius:var(--radius)}
.tb-button--primary{background:var(--c-primary);color:var(--c-on-primary)}
.tb-button--primary:hover{box-shadow:0 0 0 3px color-mix(in oklab,var(--c-primary) 35%,transparent)}
.tb-button--secondary{border-color:color-mix(in oklab,var(--c-text) 45%,var(--c-background))}
.tb-button--secondary:hover{border-color:var(--c-text);background:color-mix(in oklab,var(--c-text) 6%,transparent)}
.tb-button--plain{padding-inline:.25em;text-decoration:underline;text-underline-offset:.35em;text-decoration-color:color-mix(in oklab,currentColor 40%,transparent)}
.tb-button--plain:hover{text-decoration-color:currentColor}
.tb-button:active{translate:0 1px}
.tb-panel{padding:clamp(var(--space-5),2.5vw,var(--space-6));border:1px solid var(--c-border);border-radius:var(--radius-large);background:var(--c-surface)}
.tb-label{font-family:var(--tb-label);font-size:var(--step--1);font-weight:600;line-height:1.4;color:var(--c-muted)}
.tb-frame{position:relative;overflow:hidden;border-radius:var(--radius);background:var(--c-surface)}
.tb-frame :is(picture,img,svg){display:block;width:100%}
.tb-frame:not(.tb-frame--original) :is(picture,img,svg){height:100%;object-fit:cover}
.tb-frame--panorama{aspect-ratio:4/3}
.tb-frame--wide{aspect-ratio:16/9}
.tb-frame--landscape{aspect-ratio:4/3}
.tb-frame--square{aspect-ratio:1}
.tb-frame--portrait{aspect-ratio:4/5}
.tb-frame--tall{aspect-ratio:9/16}
@media (min-width:48rem){.tb-frame--panorama{aspect-ratio:21/9}}
`
