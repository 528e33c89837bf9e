export const css = `
.tb-image--text .tb-image__figure{max-width:var(--container-narrow)}
.tb-image__caption{margin-top:var(--space-3);max-width:40rem;font-size:max(.875rem,var(--step--1));line-height:1.45;color:var(--c-muted)}
.tb-nested.tb-image--full{width:100vw;margin-inline:calc(50% - 50vw)}
:is(.tb-columns__column,.tb-stack__items,.tb-tabs__panel,.tb-section--aside .tb-section__content)>.tb-image--full{width:auto;margin-inline:0}
.tb-section .tb-section__content>.tb-image--full .tb-frame,.tb-band.tb-image--full .tb-frame{border-radius:0;border-inline:0}
.tb-image--full .tb-image__caption{max-width:none;padding-inline:max(var(--gutter),(100vw - var(--container))/2)}
:is(.tb-columns__column,.tb-stack__items,.tb-tabs__panel,.tb-section--aside .tb-section__content)>.tb-image--full .tb-image__caption{padding-inline:0}
.tb-band.tb-image--full{padding-block:0}
.tb-band.tb-image--full .tb-image__caption{padding-bottom:var(--space-5)}
[data-character=editorial] .tb-frame{border-radius:0}
[data-character=editorial] .tb-image__caption{display:flex;gap:var(--space-4);font-family:var(--font-display);font-style:italic;font-size:max(1rem,var(--step--1))}
[data-character=editorial] .tb-image__caption::before{content:"";flex:none;width:var(--space-7);margin-top:.7em;border-top:1px solid currentColor}
[data-character=technical] .tb-image__figure{counter-increment:tb-figure}
[data-character=technical] .tb-image__caption{font-family:var(--tb-mono);font-size:.8125rem;padding-top:var(--space-3);border-top:1px solid var(--c-border)}
[data-character=warm] .tb-image--container .tb-frame{border-radius:var(--tb-round)}
[data-character=warm] .tb-image__caption{text-align:center;margin-inline:auto}
`
