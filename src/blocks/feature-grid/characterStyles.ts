/** Editorial: hairlines and serif headings. Technical: one ruled grid. Warm: soft tiles, round icons. */
export const featureGridCharacterCss = `
[data-character=editorial] .tb-featureGrid--grid .tb-featureGrid__item{padding-top:var(--space-4);border-top:1px solid var(--c-text)}
[data-character=editorial] .tb-featureGrid--grid .tb-featureGrid__icon{margin-bottom:var(--space-6);color:var(--c-text)}
[data-character=editorial] .tb-featureGrid__heading{font-size:var(--step-2);line-height:1.15}
[data-character=editorial] .tb-featureGrid__split .tb-featureGrid__heading{font-size:var(--step-1)}
[data-character=editorial] .tb-featureGrid__icon svg{stroke-width:1.25}
[data-character=editorial] :is(.tb-featureGrid__picture,.tb-featureGrid__item--picture){border-radius:var(--radius-small)}
[data-character=technical] .tb-featureGrid--grid .tb-featureGrid__items{
  --gap:1px;gap:1px;border:1px solid var(--c-border);border-radius:var(--radius-large);overflow:hidden;
}
[data-character=technical] .tb-featureGrid--grid .tb-featureGrid__item{padding:clamp(var(--space-5),2.4vw,var(--space-6));box-shadow:1px 0 var(--c-border),0 1px var(--c-border)}
[data-character=technical] .tb-featureGrid__split .tb-featureGrid__items{align-content:stretch}
[data-character=technical] .tb-featureGrid--grid .tb-featureGrid__icon{margin-bottom:var(--space-6)}
[data-character=technical] .tb-featureGrid__icon svg{stroke-width:1.5}
[data-character=technical] .tb-featureGrid--bento .tb-featureGrid__items{gap:var(--space-3)}
[data-character=technical] .tb-featureGrid--bento .tb-featureGrid__item--wide{
  background:radial-gradient(circle at 1px 1px,var(--c-border) 1px,transparent 1.5px) 0 0/20px 20px,var(--c-surface);
}
[data-character=technical] .tb-featureGrid__text{font-size:max(1rem,var(--step--1))}
[data-character=warm] .tb-featureGrid__icon{
  align-items:center;justify-content:center;width:3.25rem;height:3.25rem;border-radius:48% 52% 44% 56%/54% 46% 54% 46%;
  background:color-mix(in oklab,var(--c-accent) 26%,var(--c-background));color:var(--c-text);
}
[data-character=warm] .tb-featureGrid__item:nth-child(3n+2) .tb-featureGrid__icon{border-radius:56% 44% 52% 48%/46% 56% 44% 54%;background:color-mix(in oklab,var(--c-primary) 16%,var(--c-background))}
[data-character=warm] .tb-featureGrid--bento .tb-featureGrid__icon{margin-bottom:auto;padding:0}
[data-character=warm] .tb-featureGrid--bento .tb-featureGrid__heading{margin-top:var(--space-6)}
[data-character=warm] .tb-featureGrid--bento .tb-featureGrid__item:not(.tb-featureGrid__item--picture){border-color:transparent}
[data-character=warm] .tb-featureGrid--bento .tb-featureGrid__item--wide:not(.tb-featureGrid__item--picture){background:color-mix(in oklab,var(--c-primary) 10%,var(--c-background))}
[data-character=warm] .tb-featureGrid--bento .tb-featureGrid__item--wide .tb-featureGrid__text{color:var(--c-text)}
[data-character=warm] .tb-featureGrid--rows .tb-featureGrid__item{align-items:center}
[data-character=warm] .tb-featureGrid--rows .tb-featureGrid__icon{margin:0}
`
