export const testimonialCss = `
.tb-testimonial__quote{margin:0}
.tb-testimonial__picture{overflow:hidden;background:var(--c-surface);aspect-ratio:1}
.tb-testimonial__picture :is(img,svg,picture){width:100%;height:100%;object-fit:cover}
.tb-testimonial__words{margin:0;text-wrap:pretty}
.tb-testimonial__source{display:flex;flex-direction:column;line-height:1.4}
.tb-testimonial__person{font-weight:600}
.tb-testimonial__role{color:var(--c-muted);font-size:max(.9375rem,var(--step--1))}
.tb-testimonial--single .tb-testimonial__quote{
  display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--space-5) var(--space-4);align-items:center;max-width:64rem;
}
.tb-testimonial--single .tb-testimonial__words{
  grid-column:1/-1;grid-row:1;font-family:var(--font-display);font-weight:var(--tb-display-weight,600);
  font-size:var(--step-3);line-height:1.2;letter-spacing:-.015em;
}
.tb-testimonial--single .tb-testimonial__picture{width:4rem;border-radius:var(--radius-pill)}
.tb-testimonial--single .tb-testimonial__quote--wordsOnly .tb-testimonial__source{grid-column:1/-1}
.tb-testimonial__list{
  --cols:3;--gap:var(--space-5);display:grid;gap:var(--gap);
  grid-template-columns:repeat(auto-fit,minmax(min(100%,max(17rem,(100% - (var(--cols) - 1)*var(--gap))/var(--cols))),1fr));
}
.tb-testimonial__list--two{--cols:2}
.tb-testimonial--grid .tb-testimonial__quote{
  display:grid;grid-template-columns:auto minmax(0,1fr);grid-template-rows:1fr auto;gap:var(--space-5) var(--space-3);align-items:center;height:100%;
}
.tb-testimonial--grid .tb-testimonial__words{grid-column:1/-1;grid-row:1;align-self:start;font-size:var(--step-1);line-height:1.45}
.tb-testimonial--grid .tb-testimonial__picture{width:3rem;border-radius:var(--radius-pill)}
.tb-testimonial--grid .tb-testimonial__quote--wordsOnly .tb-testimonial__source{grid-column:1/-1}
[data-character=editorial] .tb-testimonial__words p::before{content:'“';position:absolute;translate:-.46em 0}
[data-character=editorial] .tb-testimonial__words p::after{content:'”'}
[data-character=editorial] .tb-testimonial__picture.tb-testimonial__picture{border-radius:var(--radius-small)}
[data-character=editorial] .tb-testimonial--grid .tb-testimonial__words{font-family:var(--font-display);font-size:var(--step-2);line-height:1.25}
[data-character=editorial] .tb-testimonial__entry{padding:var(--space-5) 0 0 .6rem;border-top:1px solid var(--c-text)}
@media (max-width:48rem){[data-character=editorial] .tb-testimonial__words{padding-inline-start:.4em}}
@media (min-width:60rem){
  [data-character=editorial] .tb-band.tb-testimonial--single .tb-testimonial__quote:not(.tb-testimonial__quote--wordsOnly){
    max-width:none;grid-template-columns:minmax(0,3fr) minmax(0,8fr);grid-template-rows:1fr auto;
    column-gap:clamp(var(--space-7),7vw,var(--space-10));align-items:end;
  }
  [data-character=editorial] .tb-band.tb-testimonial--single .tb-testimonial__quote:not(.tb-testimonial__quote--wordsOnly)>:not(.tb-testimonial__picture){grid-column:2}
  [data-character=editorial] .tb-band.tb-testimonial--single .tb-testimonial__picture{grid-row:1/span 2;width:100%;aspect-ratio:4/5}
  [data-character=editorial] .tb-band.tb-testimonial--single .tb-testimonial__words{font-size:var(--step-4);line-height:1.12;align-self:start}
}
[data-character=technical] .tb-testimonial--single .tb-testimonial__quote{
  max-width:none;padding:clamp(var(--space-5),4vw,var(--space-8));border:1px solid var(--c-border);border-radius:var(--radius-large);
  background:radial-gradient(circle at 1px 1px,var(--c-border) 1px,transparent 1.5px) 0 0/24px 24px;
}
[data-character=technical] .tb-testimonial--single .tb-testimonial__words{max-width:26em;line-height:1.25}
[data-character=technical] .tb-testimonial__picture.tb-testimonial__picture{border-radius:var(--radius)}
[data-character=technical] .tb-testimonial__role{font-family:var(--tb-label);font-size:.8125rem}
[data-character=technical] .tb-testimonial__list{--gap:1px;border:1px solid var(--c-border);border-radius:var(--radius-large);overflow:hidden}
[data-character=technical] .tb-testimonial__entry{padding:var(--space-6) var(--space-5);box-shadow:1px 0 var(--c-border),0 1px var(--c-border)}
[data-character=technical] .tb-testimonial--grid .tb-testimonial__words{font-size:var(--step-0);line-height:1.6}
[data-character=warm] .tb-testimonial--single .tb-testimonial__quote{margin-inline:auto;grid-template-columns:1fr;justify-items:center;text-align:center;max-width:52rem}
[data-character=warm] .tb-testimonial--single .tb-testimonial__picture{order:-1;width:6.5rem;border-radius:52% 48% 46% 54%/56% 48% 52% 44%;outline:.5rem solid color-mix(in oklab,var(--c-accent) 30%,var(--c-background))}
[data-character=warm] .tb-testimonial--single .tb-testimonial__words{grid-row:auto;line-height:1.25}
[data-character=warm] .tb-testimonial--grid .tb-testimonial__words{
  position:relative;padding:var(--space-5);border-radius:var(--radius-large);background:var(--c-surface);height:100%;
}
[data-character=warm] .tb-testimonial--grid .tb-testimonial__words::after{
  content:'';position:absolute;inset:100% auto auto var(--space-6);width:1.25rem;height:.75rem;background:inherit;clip-path:polygon(0 0,100% 0,15% 100%);margin-top:-1px;
}
[data-character=warm] .tb-testimonial--grid :is(.tb-testimonial__picture,.tb-testimonial__quote--wordsOnly .tb-testimonial__source){margin-inline-start:var(--space-3)}
`
