import { breakpointCss, columnRules } from '../../core/blocks/breakpoints'
import { featureGridCharacterCss } from './characterStyles'

export const featureGridCss = `
.tb-featureGrid__items{
  --cols:3;--gap:var(--space-6);display:grid;gap:var(--space-7) var(--gap);
  grid-template-columns:repeat(auto-fill,minmax(min(100%,max(13.5rem,(100% - (var(--cols) - 1)*var(--gap))/var(--cols))),1fr));
}
.tb-featureGrid--columns1 .tb-featureGrid__items{--cols:1}
.tb-featureGrid--columns2 .tb-featureGrid__items{--cols:2}
.tb-featureGrid--columns4 .tb-featureGrid__items{--cols:4}
.tb-featureGrid__item{display:flex;flex-direction:column;align-items:flex-start;gap:var(--space-2);min-width:0}
.tb-featureGrid__icon{display:inline-flex;margin-bottom:var(--space-2);color:var(--c-link);font-size:1.375rem;line-height:1}
.tb-featureGrid__icon svg{width:1em;height:1em}
.tb-featureGrid__text{color:var(--c-muted);max-width:36rem;text-wrap:pretty;white-space:pre-line}
.tb-featureGrid__picture,.tb-featureGrid__item--picture{overflow:hidden;border-radius:var(--radius-large);background:var(--c-surface)}
.tb-featureGrid__picture :is(img,svg,picture),.tb-featureGrid__item--picture :is(img,svg,picture){width:100%;height:100%;object-fit:cover}
.tb-featureGrid__actions{margin-top:var(--space-7)}
.tb-featureGrid__split{display:grid;gap:var(--space-7)}
.tb-featureGrid__split .tb-featureGrid__items{--cols:2}
.tb-featureGrid__picture{aspect-ratio:4/3}
@media (min-width:60rem){
  .tb-featureGrid__split{grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:clamp(var(--space-7),6vw,var(--space-9));align-items:stretch}
  .tb-featureGrid__split .tb-featureGrid__picture{aspect-ratio:auto;min-height:28rem;position:relative}
  .tb-featureGrid__split .tb-featureGrid__picture>*{position:absolute;inset:0}
  .tb-featureGrid__split .tb-featureGrid__items{align-content:center}
}
.tb-featureGrid--rows .tb-featureGrid__items{grid-template-columns:1fr;gap:0}
.tb-featureGrid--rows .tb-featureGrid__item{
  display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--space-2) var(--space-5);
  padding-block:var(--space-5);border-top:1px solid var(--c-border);
}
.tb-featureGrid--rows .tb-featureGrid__item:last-child{border-bottom:1px solid var(--c-border)}
.tb-featureGrid--rows .tb-featureGrid__icon{margin:.15em 0 0;grid-row:1/span 2}
.tb-featureGrid--rows :is(.tb-featureGrid__heading,.tb-featureGrid__text){grid-column:2}
@media (min-width:48rem){
  .tb-band.tb-featureGrid--rows:not(.tb-featureGrid--beside) .tb-featureGrid__item{
    grid-template-columns:auto minmax(0,5fr) minmax(0,7fr);column-gap:var(--space-6);padding-block:var(--space-6);align-items:baseline;
  }
  .tb-band.tb-featureGrid--rows:not(.tb-featureGrid--beside) .tb-featureGrid__icon{grid-row:1;align-self:start}
  .tb-band.tb-featureGrid--rows:not(.tb-featureGrid--beside) .tb-featureGrid__heading{font-size:var(--step-2)}
  .tb-band.tb-featureGrid--rows:not(.tb-featureGrid--beside) .tb-featureGrid__text{grid-column:3}
}
.tb-featureGrid--bento .tb-featureGrid__items{grid-template-columns:1fr;gap:var(--space-4)}
.tb-featureGrid--bento .tb-featureGrid__item:not(.tb-featureGrid__item--picture){
  padding:clamp(var(--space-5),2.2vw,var(--space-6));border:1px solid var(--c-border);border-radius:var(--radius-large);background:var(--c-surface);
}
.tb-featureGrid--bento .tb-featureGrid__icon{margin-bottom:auto;padding-bottom:var(--space-7)}
.tb-featureGrid--bento .tb-featureGrid__item--picture{aspect-ratio:4/3}
@media (min-width:40rem){
  .tb-featureGrid--bento .tb-featureGrid__items{grid-template-columns:repeat(2,minmax(0,1fr))}
  .tb-featureGrid--bento :is(.tb-featureGrid__item--picture,.tb-featureGrid__item--full){grid-column:1/-1}
  .tb-featureGrid--bento .tb-featureGrid__item--wide{grid-column:span 2}
}
@media (min-width:60rem){
  .tb-featureGrid--bento .tb-featureGrid__items{grid-template-columns:repeat(4,minmax(0,1fr));grid-auto-rows:minmax(15rem,auto)}
  .tb-featureGrid--bento .tb-featureGrid__item--picture{grid-column:span 2;grid-row:span 2;aspect-ratio:auto;position:relative}
  .tb-featureGrid--bento .tb-featureGrid__item--picture>*{position:absolute;inset:0}
  .tb-featureGrid--bento :is(.tb-featureGrid__item--wide,.tb-featureGrid__item--full) .tb-featureGrid__heading{font-size:var(--step-2)}
}
${featureGridCharacterCss}${breakpointCss({
  block: 'tb-featureGrid',
  rules: { columns: columnRules(' .tb-featureGrid__items', ['1', '2', '3', '4']) },
})}`
