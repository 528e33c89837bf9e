export const logoWallCss = `
.tb-logoWall{--section-space:clamp(var(--space-7),5vw,var(--space-8))}
.tb-logoWall__heading{margin-bottom:var(--space-5);font-family:var(--tb-label);font-size:max(.9375rem,var(--step--1));color:var(--c-muted)}
.tb-logoWall__logos{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:var(--space-5) var(--space-7)}
.tb-logoWall__link{display:block;text-decoration:none}
.tb-logoWall__link:hover{opacity:.7}
.tb-logoWall__picture,.tb-logoWall__logo img{width:auto;max-width:9rem;height:2.5rem;object-fit:contain}
.tb-logoWall__name{
  display:block;font-family:var(--font-display);font-size:1.375rem;font-weight:600;line-height:1.2;letter-spacing:-.02em;white-space:nowrap;
}
.tb-logoWall__logo:nth-child(6n+2) .tb-logoWall__name{font-family:var(--font-text);font-size:1.0625rem;font-weight:600;text-transform:uppercase;letter-spacing:.16em}
.tb-logoWall__logo:nth-child(6n+3) .tb-logoWall__name{font-weight:700;font-size:1.5rem;letter-spacing:-.05em}
.tb-logoWall__logo:nth-child(6n+4) .tb-logoWall__name{font-family:var(--font-text);font-weight:400;font-size:1.25rem;letter-spacing:-.01em}
.tb-logoWall__logo:nth-child(6n+5) .tb-logoWall__name{font-weight:400;text-transform:uppercase;font-size:1.125rem;letter-spacing:.08em}
.tb-logoWall__logo:nth-child(6n+6) .tb-logoWall__name{font-family:var(--font-text);font-weight:700;font-size:1.25rem;letter-spacing:-.03em;text-transform:lowercase}
@media (max-width:40rem){
  .tb-logoWall__logos{display:grid;grid-template-columns:1fr 1fr;justify-items:start;gap:var(--space-5) var(--space-4)}
  .tb-logoWall__name{white-space:normal}
}
[data-character=editorial] .tb-logoWall__heading{font-family:var(--font-display);font-style:italic;font-size:var(--step-0)}
[data-character=editorial] .tb-logoWall__logos{padding-block:var(--space-5);border-block:1px solid var(--c-border)}
[data-character=technical] .tb-logoWall__logos{
  display:grid;grid-template-columns:repeat(auto-fit,minmax(min(50%,max(11rem,100%/6)),1fr));gap:0;justify-items:stretch;
  border-top:1px solid var(--c-border);border-inline-start:1px solid var(--c-border);
}
[data-character=technical] .tb-logoWall__logo{
  display:grid;place-items:center;min-height:6.5rem;padding:var(--space-3);text-align:center;
  border-bottom:1px solid var(--c-border);border-inline-end:1px solid var(--c-border);
}
[data-character=technical] .tb-logoWall__heading{font-size:.8125rem}
[data-character=technical] .tb-logoWall__logo:nth-child(6n+2) .tb-logoWall__name{letter-spacing:.06em}
[data-character=warm] .tb-logoWall{text-align:center}
[data-character=warm] .tb-logoWall__logos{justify-content:center;gap:var(--space-3)}
[data-character=warm] .tb-logoWall__logo{display:grid;place-items:center;min-height:4rem;padding:var(--space-3) var(--space-5);border-radius:var(--radius-pill);background:var(--c-surface)}
@media (max-width:40rem){
  [data-character=warm] .tb-logoWall__logos{display:flex}
  [data-character=warm] .tb-logoWall__logo{min-height:3.25rem;padding-inline:var(--space-4)}
  [data-character=warm] .tb-logoWall__name.tb-logoWall__name{font-size:1.0625rem}
}
`
