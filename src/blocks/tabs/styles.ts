export const css = `
.tb-tabs__panels{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-7)}
.tb-tabs__panels--ready{gap:var(--space-6)}
.tb-tabs__panel{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-5)}
.tb-tabs__panel[hidden],.tb-tabs__heading[hidden]{display:none}
.tb-tabs__panel:focus-visible{outline-offset:var(--space-2)}
.tb-tabs__list{display:flex;overflow-x:auto;gap:var(--space-5);border-bottom:1px solid var(--c-border);scrollbar-width:none}
.tb-tabs__tab{
  flex:none;min-height:3rem;padding:.5em .1em;border:0;border-bottom:2px solid transparent;margin-bottom:-1px;background:none;
  font-weight:600;color:var(--c-muted);cursor:pointer;transition:color .15s,border-color .15s,background-color .15s;
}
.tb-tabs__tab:hover{color:var(--c-text)}
.tb-tabs__tab:focus-visible{outline-offset:-3px}
.tb-tabs__tab[aria-selected=true]{color:var(--c-text);border-bottom-color:var(--c-link)}
[data-character=editorial] .tb-tabs__tab{font-family:var(--font-display);font-size:var(--step-2);font-weight:400;letter-spacing:-.015em}
[data-character=editorial] .tb-tabs__tab[aria-selected=true]{border-bottom-width:1px;border-bottom-color:var(--c-text);font-style:italic}
[data-character=technical] .tb-tabs__list{gap:0;border:1px solid var(--c-border);border-radius:var(--radius-small)}
[data-character=technical] .tb-tabs__tab{padding-inline:var(--space-5);border-bottom:0;border-inline-end:1px solid var(--c-border);margin:0;font-family:var(--tb-mono);font-size:.875rem;font-weight:500}
[data-character=technical] .tb-tabs__tab[aria-selected=true]{background:var(--c-surface);box-shadow:inset 0 2px var(--c-link)}
[data-character=warm] .tb-tabs__list{gap:var(--space-1);width:fit-content;max-width:100%;padding:var(--space-1);border:0;border-radius:var(--radius-pill);background:color-mix(in oklab,var(--c-text) 7%,var(--c-background))}
[data-character=warm] .tb-tabs__tab{padding-inline:1.3em;border:0;border-radius:var(--radius-pill);margin:0;color:var(--c-text)}
[data-character=warm] .tb-tabs__tab[aria-selected=true]{background:var(--c-primary);color:var(--c-on-primary)}
`
