/**
 * What a brand's character changes in bands, intros, labels, panels and buttons.
 * Editorial: oversized light serif, hairlines, labels in the left margin. Technical: visible grid
 * lines, numbered monospace labels, tight panels. Warm: rounded tinted surfaces, pills, soft depth.
 */
const editorial = `
[data-character=editorial]{--tb-display-weight:400;--tb-display-tracking:-.03em;--tb-label:var(--font-display)}
[data-character=editorial] .tb-heading--l{font-size:var(--step-5);line-height:1.04}
[data-character=editorial] .tb-heading--s{font-weight:500}
[data-character=editorial] :is(.tb-intro__eyebrow,.tb-label){font-size:var(--step-0);font-style:italic;font-weight:400;color:var(--c-text)}
[data-character=editorial] .tb-intro__heading{max-width:20ch}
[data-character=editorial] .tb-band>.tb-container>.tb-intro{border-top:1px solid var(--c-text);padding-top:var(--space-4)}
[data-character=editorial] .tb-panel{padding:var(--space-4) 0 0;border:0;border-top:1px solid var(--c-text);border-radius:0;background:none}
[data-character=editorial] .tb-button{padding-inline:1.6em;font-weight:500}
[data-character=editorial] .tb-button--plain{padding-inline:.1em}
[data-character=editorial] .tb-prose blockquote{border:0;padding-inline-start:0;font-family:var(--font-display);font-size:var(--step-2);line-height:1.25}
@media (min-width:60rem){
  [data-character=editorial] .tb-band>.tb-container>.tb-intro--start{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,3fr);column-gap:var(--space-6)}
  [data-character=editorial] .tb-band>.tb-container--narrow>.tb-intro--start{display:block}
  [data-character=editorial] .tb-intro--start>.tb-intro__body{grid-column:2}
  [data-character=editorial] .tb-intro--start>.tb-intro__eyebrow{grid-column:1;padding-top:.35em}
}
`

const technical = `
[data-character=technical]{--tb-display-weight:500;--tb-display-tracking:-.035em;--tb-label:var(--tb-mono)}
[data-character=technical] body{counter-reset:tb-band}
[data-character=technical] .tb-band{padding-block:0;border-bottom:1px solid var(--c-border)}
[data-character=technical] .tb-band>.tb-container{padding-block:var(--section-space)}
[data-character=technical] .tb-band>.tb-container:has(>.tb-intro>.tb-intro__eyebrow){counter-increment:tb-band}
[data-character=technical] :is(.tb-intro__eyebrow,.tb-label){font-size:.8125rem;font-weight:500;letter-spacing:.04em;text-transform:uppercase}
[data-character=technical] .tb-band>.tb-container>.tb-intro>.tb-intro__eyebrow::before{
  content:counter(tb-band,decimal-leading-zero);content:counter(tb-band,decimal-leading-zero)/"";margin-inline-end:1.25em;color:var(--c-text);
}
[data-character=technical] .tb-band>.tb-container>.tb-intro>.tb-intro__eyebrow{padding-bottom:var(--space-4);border-bottom:1px solid var(--c-border);margin-bottom:var(--space-6)}
[data-character=technical] .tb-panel{padding:clamp(var(--space-4),2vw,var(--space-5));border-radius:var(--radius-small);background:var(--c-background)}
[data-character=technical] .tb-button{border-radius:var(--radius-small);font-weight:500}
[data-character=technical] .tb-button--primary::after{content:"→";content:"→"/"";font-family:var(--tb-mono);transition:translate .15s}
[data-character=technical] .tb-button--primary:hover::after{translate:.2em 0}
[data-character=technical] .tb-frame{border:1px solid var(--c-border);border-radius:var(--radius-small)}
@media (min-width:60rem){
  [data-character=technical] .tb-band>.tb-container{
    max-width:calc(var(--container) + 2*var(--space-6));width:calc(100% - 2*var(--gutter));padding-inline:var(--space-6);
    border-inline:1px solid var(--c-border);
  }
  [data-character=technical] .tb-band>.tb-container>.tb-intro--start>.tb-intro__body{grid-template-columns:repeat(2,minmax(0,1fr));column-gap:var(--space-8);align-items:end}
  [data-character=technical] .tb-band>.tb-container--narrow>.tb-intro--start>.tb-intro__body{grid-template-columns:minmax(0,1fr)}
  [data-character=technical] .tb-band>.tb-container>.tb-intro--start>.tb-intro__body>:only-child{grid-column:1/-1}
  [data-character=technical] .tb-intro--start>.tb-intro__body>.tb-actions:not(:only-child){grid-column:1/-1}
}
`

const warm = `
[data-character=warm]{--tb-display-weight:700;--tb-display-tracking:-.025em;--tb-round:clamp(1.5rem,4vw,3rem)}
[data-character=warm] .tb-band[class*=tb-tone-]{margin-inline:clamp(.5rem,1.5vw,1.25rem);border-radius:var(--tb-round)}
[data-character=warm] .tb-band[class*=tb-tone-]+.tb-band[class*=tb-tone-]{margin-top:clamp(.5rem,1.5vw,1.25rem)}
[data-character=warm] .tb-intro__eyebrow{
  display:inline-block;padding:.4em 1em;border-radius:var(--radius-pill);margin-bottom:var(--space-4);
  background:color-mix(in oklab,var(--c-accent) 18%,var(--c-background));color:var(--c-text);
}
[data-character=warm] .tb-tone-primary .tb-intro__eyebrow{background:none;box-shadow:inset 0 0 0 1px var(--c-border)}
[data-character=warm] .tb-label{color:var(--c-text)}
[data-character=warm] .tb-panel{border:0;border-radius:clamp(1.25rem,2.5vw,2rem);padding:clamp(var(--space-5),3vw,var(--space-7));box-shadow:var(--shadow)}
[data-character=warm] .tb-tone-primary .tb-panel{border:1px solid var(--c-border);box-shadow:none}
[data-character=warm] .tb-nested[class*=tb-tone-]{border-radius:clamp(1.25rem,2.5vw,2rem)}
[data-character=warm] .tb-button:not(.tb-button--plain){border-radius:var(--radius-pill);padding-inline:1.7em}
[data-character=warm] .tb-button--secondary{border-width:2px}
[data-character=warm] .tb-button--primary:hover{translate:0 -2px;box-shadow:var(--shadow)}
[data-character=warm] .tb-frame{border-radius:clamp(1.25rem,2.5vw,2rem)}
[data-character=warm] .tb-field :is(input:not([type=checkbox],[type=radio]),select,textarea){border-radius:1rem;padding-inline:1.1em}
`

export const characterCss: string = editorial + technical + warm
