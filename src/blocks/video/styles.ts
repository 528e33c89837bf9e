export const css = `
.tb-video__player{width:100%;aspect-ratio:16/9;border-radius:var(--radius);background:var(--c-text);object-fit:cover}
.tb-video--landscape .tb-video__player{aspect-ratio:4/3}
.tb-video--tall .tb-video__player{aspect-ratio:9/16}
.tb-video--tall .tb-video__figure{max-width:26rem;margin-inline:auto}
.tb-video__link{display:block;text-decoration:none}
.tb-video__title{
  position:absolute;inset:auto auto var(--space-4) var(--space-4);display:flex;align-items:center;gap:var(--space-3);max-width:calc(100% - 2*var(--space-4));
  padding:var(--space-2) var(--space-4) var(--space-2) var(--space-2);border-radius:var(--radius);background:var(--c-background);color:var(--c-text);font-weight:600;line-height:1.25;
}
.tb-video__play{flex:none;display:grid;place-items:center;width:3rem;height:3rem;border-radius:var(--radius-small);background:var(--c-primary);transition:scale .15s}
.tb-video__play::before{content:"";margin-inline-start:.2rem;border-block:.5rem solid transparent;border-inline-start:.8rem solid var(--c-on-primary)}
.tb-video__link:hover .tb-video__play{scale:1.06}
.tb-video__caption{margin-top:var(--space-3);font-size:max(.875rem,var(--step--1));color:var(--c-muted)}
[data-character=editorial] .tb-video__title{border-radius:0;inset:auto auto 0 0;padding:var(--space-4) var(--space-5) 0 0;font-family:var(--font-display);font-size:var(--step-1);font-weight:400}
[data-character=editorial] .tb-video__play{border-radius:var(--radius-pill)}
[data-character=editorial] .tb-video__caption{font-family:var(--font-display);font-style:italic;font-size:max(1rem,var(--step--1))}
[data-character=technical] .tb-video__title{border:1px solid var(--c-border);border-radius:var(--radius-small);font-family:var(--tb-mono);font-size:.875rem;font-weight:500}
[data-character=technical] .tb-video__caption{font-family:var(--tb-mono);font-size:.8125rem}
[data-character=warm] :is(.tb-video__title,.tb-video__play){border-radius:var(--radius-pill)}
[data-character=warm] .tb-video__player{border-radius:var(--tb-round)}
`
