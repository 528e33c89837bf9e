const layout = `
.tb-hero__grid{display:grid;grid-template-columns:minmax(0,1fr);gap:clamp(var(--space-6),4vw,var(--space-8))}
.tb-hero .tb-intro__heading{max-width:16ch}
.tb-hero .tb-intro__text{font-size:var(--step-1);line-height:1.5}
.tb-hero .tb-intro__body{gap:var(--space-5)}
.tb-hero__facts{display:flex;flex-wrap:wrap;gap:var(--space-5) clamp(var(--space-5),4vw,var(--space-8));margin:0}
.tb-hero__fact{display:flex;flex-direction:column-reverse;justify-content:flex-end;gap:var(--space-1)}
.tb-hero__fact dd{font-family:var(--font-display);font-size:var(--step-3);font-weight:var(--tb-display-weight,600);letter-spacing:-.02em;line-height:1.1;font-variant-numeric:tabular-nums}
.tb-hero__fact dt{max-width:22ch;color:var(--c-muted)}
.tb-hero--centered .tb-hero__grid{justify-items:center}
.tb-hero--centered .tb-intro__heading{max-width:18ch}
.tb-hero--centered .tb-hero__picture{width:100%}
.tb-hero--centered .tb-hero__facts{justify-content:center;text-align:center}
.tb-hero--square.tb-hero--centered .tb-hero__picture{max-width:40rem}
.tb-hero--portrait.tb-hero--centered .tb-hero__picture{max-width:34rem}
.tb-hero--full-bleed{display:grid;padding-block:0!important;isolation:isolate}
.tb-hero--full-bleed>*{grid-area:1/1}
.tb-hero--full-bleed .tb-hero__picture .tb-frame{height:100%;min-height:min(46rem,88svh);aspect-ratio:auto;border:0;border-radius:0}
.tb-hero--full-bleed .tb-hero__picture .tb-frame>*{position:absolute;inset:0}
.tb-hero__over{position:relative;display:grid;align-items:end;padding-block:clamp(var(--space-5),6vw,var(--space-9))!important}
.tb-hero__card{display:grid;gap:var(--space-6);max-width:46rem}
@media (max-width:47.99rem){.tb-hero--full-bleed:not(.tb-hero--text-only) .tb-hero__over{padding-block-start:56vw!important}}
.tb-hero--text-only .tb-intro__heading{max-width:18ch}
@media (min-width:60rem){
  .tb-hero--split:not(.tb-hero--text-only) .tb-hero__grid{grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-rows:1fr auto;column-gap:clamp(var(--space-6),5vw,var(--space-9))}
  .tb-hero--split .tb-hero__text{align-self:center}
  .tb-hero--split .tb-hero__picture{grid-column:2;grid-row:1/span 2;align-self:center}
  .tb-hero--split .tb-hero__facts{align-self:end}
  .tb-hero--picture-start.tb-hero--split :is(.tb-hero__text,.tb-hero__facts){grid-column:2}
  .tb-hero--picture-start.tb-hero--split .tb-hero__picture{grid-column:1;grid-row:1/span 2}
  .tb-hero--picture-start.tb-hero--full-bleed .tb-hero__over{justify-items:end}
}
`

/** A headline across the whole page; below it a narrow text column beside a large picture. */
const editorial = `
[data-character=editorial] .tb-hero--split{padding-top:clamp(var(--space-6),4vw,var(--space-8))}
[data-character=editorial] .tb-hero--split .tb-heading{font-size:var(--step-6);line-height:1;letter-spacing:-.03em}
[data-character=editorial] .tb-hero .tb-intro__heading{max-width:17ch}
[data-character=editorial] .tb-hero__facts{border-top:1px solid var(--c-text);padding-top:var(--space-4)}
[data-character=editorial] .tb-hero__fact dt{font-style:normal;font-family:var(--font-text);font-size:var(--step--1);color:var(--c-muted)}
[data-character=editorial] .tb-hero .tb-frame{border-radius:0}
[data-character=editorial] .tb-hero--full-bleed .tb-hero__card{padding:clamp(var(--space-5),4vw,var(--space-8))}
[data-character=editorial] .tb-hero--full-bleed .tb-hero__over{padding-block-end:0!important}
@media (min-width:60rem){
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) .tb-hero__grid{
    grid-template:"head head" auto "text picture" auto "actions picture" auto "facts picture" 1fr/minmax(0,5fr) minmax(0,7fr);gap:var(--space-5) clamp(var(--space-6),5vw,var(--space-9));
  }
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) :is(.tb-hero__text,.tb-intro__body){display:contents}
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) .tb-intro__eyebrow{grid-area:head;align-self:start;margin:0;padding-bottom:var(--space-3)}
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) .tb-intro__heading{grid-area:head;margin:calc(var(--step-0)*1.4 + var(--space-5)) 0 var(--space-5)}
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) .tb-intro__heading:first-child:last-child{margin-bottom:0}
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) .tb-intro__text{grid-area:text;padding-top:var(--space-4);border-top:1px solid var(--c-text)}
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) .tb-actions{grid-area:actions;align-self:start}
  [data-character=editorial] .tb-hero--split:not(.tb-hero--text-only) .tb-hero__facts{grid-area:facts;align-self:end}
  [data-character=editorial] .tb-hero--split .tb-hero__picture{grid-area:picture;align-self:stretch;margin-inline-end:calc(-1*(var(--gutter) + max(0px,(100vw - var(--container))/2 - var(--gutter))))}
  [data-character=editorial] .tb-hero--split .tb-hero__picture .tb-frame{height:100%;min-height:30rem}
  [data-character=editorial] .tb-hero--picture-start.tb-hero--split .tb-hero__grid{
    grid-template:"head head" auto "picture text" auto "picture actions" auto "picture facts" 1fr/minmax(0,7fr) minmax(0,5fr);
  }
  [data-character=editorial] .tb-hero--picture-start.tb-hero--split .tb-hero__picture{margin-inline:calc(-1*(var(--gutter) + max(0px,(100vw - var(--container))/2 - var(--gutter)))) 0}
  [data-character=editorial] .tb-hero--centered .tb-hero__picture{margin-inline:calc(50% - 50vw);width:100vw;justify-self:center}
  [data-character=editorial] .tb-hero--centered .tb-hero__facts{width:100%;justify-content:space-between;text-align:start}
}
`

/** Cells on the page's grid lines: text, picture, and the facts as a ruled row. */
const technical = `
[data-character=technical] .tb-hero__facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));gap:0;border:1px solid var(--c-border);width:100%;text-align:start}
[data-character=technical] .tb-hero__fact{padding:var(--space-4) var(--space-5);box-shadow:0 0 0 .5px var(--c-border);flex-direction:column;justify-content:space-between;gap:var(--space-4)}
[data-character=technical] .tb-hero__fact dd{font-size:var(--step-2)}
[data-character=technical] .tb-hero .tb-intro__eyebrow::before{content:"";display:inline-block;width:.6em;height:.6em;margin-inline-end:.8em;background:var(--c-primary)}
[data-character=technical] .tb-hero--centered .tb-intro__text{margin-inline:auto}
[data-character=technical] .tb-hero--full-bleed .tb-hero__card{padding:clamp(var(--space-5),3vw,var(--space-7));border-radius:var(--radius-small)}
@media (min-width:60rem){
  [data-character=technical] .tb-hero--split:not(.tb-hero--text-only)>.tb-container{padding-block:0;padding-inline-end:0}
  [data-character=technical] .tb-hero--split.tb-hero--picture-start>.tb-container{padding-inline:0 var(--space-6)}
  [data-character=technical] .tb-hero--split:not(.tb-hero--text-only) .tb-hero__grid{gap:0 var(--space-7)}
  [data-character=technical] .tb-hero--split:not(.tb-hero--text-only) .tb-hero__text{padding-block:var(--section-space)}
  [data-character=technical] .tb-hero--split:not(.tb-hero--text-only) .tb-hero__facts{grid-column:1/-1;grid-row:2;border-width:1px 0 0;margin-inline-start:calc(-1*var(--space-6));width:calc(100% + var(--space-6))}
  [data-character=technical] .tb-hero--split.tb-hero--picture-start .tb-hero__facts{margin-inline:0 calc(-1*var(--space-6))}
  [data-character=technical] .tb-hero--split:not(.tb-hero--text-only,.tb-hero--picture-start) .tb-hero__fact:first-child{padding-inline-start:var(--space-6)}
  [data-character=technical] .tb-hero--split .tb-hero__picture{grid-row:1!important;align-self:stretch}
  [data-character=technical] .tb-hero--split .tb-hero__picture .tb-frame{height:100%;min-height:100%;aspect-ratio:auto;border-width:0 0 0 1px;border-radius:0}
  [data-character=technical] .tb-hero--split.tb-hero--picture-start .tb-hero__picture .tb-frame{border-width:0 1px 0 0}
}
`

/** An arch over a tinted shape, and the facts on a card that overlaps it. */
const warm = `
[data-character=warm] .tb-hero__picture{position:relative;isolation:isolate}
[data-character=warm] .tb-hero--split .tb-frame{border-radius:clamp(8rem,22vw,20rem) clamp(8rem,22vw,20rem) var(--tb-round) var(--tb-round)}
[data-character=warm] .tb-hero--split.tb-hero--landscape .tb-frame{border-radius:var(--tb-round) clamp(6rem,16vw,14rem) var(--tb-round) var(--tb-round)}
[data-character=warm] .tb-hero--split .tb-hero__picture::before{
  content:"";position:absolute;z-index:-1;inset:12% -4% -5% 16%;border-radius:var(--tb-round);background:color-mix(in oklab,var(--c-accent) 38%,var(--c-background));
}
[data-character=warm] .tb-hero--picture-start.tb-hero--split .tb-hero__picture::before{inset:12% 16% -5% -4%}
[data-character=warm] .tb-hero__facts{padding:var(--space-5) var(--space-6);border-radius:clamp(1.25rem,2.5vw,2rem);background:var(--c-surface);box-shadow:var(--shadow)}
[data-character=warm] .tb-hero--centered{padding-bottom:clamp(var(--space-6),4vw,var(--space-8))}
[data-character=warm] .tb-hero--centered .tb-hero__picture::before{content:"";position:absolute;z-index:-1;inset:42% calc(50% - 50vw + clamp(.5rem,1.5vw,1.25rem)) calc(-1*var(--space-7));background:color-mix(in oklab,var(--c-accent) 22%,var(--c-background));border-radius:var(--tb-round)}
[data-character=warm] .tb-hero--centered .tb-hero__facts{position:relative;margin-top:calc(-1*clamp(var(--space-7),7vw,var(--space-9)))}
[data-character=warm] .tb-hero--full-bleed{margin-inline:clamp(.5rem,1.5vw,1.25rem)}
[data-character=warm] .tb-hero--full-bleed .tb-frame{border-radius:var(--tb-round)}
[data-character=warm] .tb-hero--full-bleed .tb-hero__card{padding:clamp(var(--space-5),4vw,var(--space-8));border-radius:var(--tb-round)}
[data-character=warm] .tb-hero--full-bleed .tb-hero__facts{padding:0;background:none;box-shadow:none}
[data-character=warm] .tb-hero--split .tb-hero__fact dt{max-width:15ch;line-height:1.25}
@media (min-width:60rem){
  [data-character=warm] .tb-hero--split:not(.tb-hero--text-only) .tb-hero__grid{grid-template-columns:minmax(0,11fr) minmax(0,10fr)}
  [data-character=warm] .tb-hero--split:not(.tb-hero--text-only) .tb-hero__facts{
    grid-column:2;grid-row:2;position:relative;margin-top:calc(-1*var(--space-9) - var(--space-6));margin-inline:calc(-1*var(--space-9)) 0;justify-self:start;gap:var(--space-4) var(--space-6);
  }
  [data-character=warm] .tb-hero--split.tb-hero--picture-start .tb-hero__facts{grid-column:1;margin-inline:var(--space-6) calc(-1*var(--space-6));justify-self:end}
  [data-character=warm] .tb-hero--split .tb-hero__picture{grid-row:1!important}
}
`

export const css: string = layout + editorial + technical + warm
