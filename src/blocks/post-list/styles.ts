export const postListCss = `
.tb-postList__posts{display:grid}
.tb-postList__post{position:relative;display:grid;gap:var(--space-4);min-width:0}
.tb-postList__picture{overflow:hidden;border-radius:var(--radius-large);background:var(--c-surface);aspect-ratio:3/2}
.tb-postList__picture :is(img,svg,picture){width:100%;height:100%;object-fit:cover}
.tb-postList__body{display:grid;gap:var(--space-2);align-content:start}
.tb-postList__text{color:var(--c-muted);max-width:38rem;text-wrap:pretty}
.tb-postList__date{font-family:var(--tb-label);font-size:max(.9375rem,var(--step--1));line-height:1.4;color:var(--c-muted);font-variant-numeric:tabular-nums}
.tb-postList__link{text-decoration:none}
.tb-postList__link::after{content:'';position:absolute;inset:0}
.tb-postList__link:focus-visible{outline:0}
.tb-postList__post:has(.tb-postList__link:focus-visible){outline:2px solid var(--c-link);outline-offset:4px}
.tb-postList__post:hover .tb-postList__link{text-decoration:underline;text-decoration-thickness:2px;text-decoration-color:var(--c-link)}
.tb-postList__empty{padding:var(--space-6);border:1px dashed var(--c-border);border-radius:var(--radius);color:var(--c-muted)}
.tb-postList__actions{margin-top:var(--space-7)}
.tb-postList--list .tb-postList__post{padding-block:var(--space-5);border-top:1px solid var(--c-border)}
.tb-postList--list .tb-postList__post:last-child{border-bottom:1px solid var(--c-border)}
.tb-postList--list .tb-postList__title{font-size:var(--step-2)}
.tb-postList--list .tb-postList__date{order:-1}
@media (max-width:40rem){.tb-postList--list .tb-postList__picture{display:none}}
@media (min-width:40rem){
  .tb-postList--list .tb-postList__post{grid-template-columns:minmax(0,1fr) auto;gap:var(--space-2) var(--space-6);align-items:start}
  .tb-postList--list .tb-postList__picture{grid-column:2;grid-row:1/span 2;width:clamp(8rem,18vw,14rem)}
  .tb-postList--list :is(.tb-postList__body,.tb-postList__date){grid-column:1}
}
@media (min-width:60rem){
  .tb-band.tb-postList--list .tb-postList__post{grid-template-columns:11rem minmax(0,1fr) auto}
  .tb-band.tb-postList--list .tb-postList__date{grid-column:1;grid-row:1;padding-top:.5em}
  .tb-band.tb-postList--list .tb-postList__body{grid-column:2;grid-row:1}
  .tb-band.tb-postList--list .tb-postList__picture{grid-column:3;grid-row:1}
}
.tb-postList--cards .tb-postList__posts{--gap:var(--space-5);gap:var(--space-7) var(--gap);grid-template-columns:repeat(auto-fill,minmax(min(100%,max(15rem,(100% - 2*var(--gap))/3)),1fr))}
.tb-postList--cards .tb-postList__post{align-content:start}
.tb-postList--cards .tb-postList__date{margin-top:calc(var(--space-2)*-1)}
[data-character=editorial] .tb-postList__picture{border-radius:var(--radius-small)}
[data-character=editorial] .tb-postList__date{font-family:var(--font-display);font-style:italic;font-size:var(--step-0)}
[data-character=editorial] .tb-postList--cards .tb-postList__title{font-size:var(--step-2)}
@media (min-width:60rem){
  [data-character=editorial] .tb-band.tb-postList--list .tb-postList__title{font-size:var(--step-3)}
  [data-character=editorial] .tb-band.tb-postList--cards .tb-postList__post:first-child:nth-last-child(3n+2){grid-column:span 2}
  [data-character=editorial] .tb-band.tb-postList--cards .tb-postList__post:first-child:nth-last-child(3n+2) .tb-postList__picture{aspect-ratio:3.1}
}
[data-character=technical] .tb-postList__date{font-size:.8125rem}
[data-character=technical] .tb-postList--list .tb-postList__title{font-size:var(--step-1)}
[data-character=technical] .tb-postList--cards .tb-postList__post{padding:var(--space-4);border:1px solid var(--c-border);border-radius:var(--radius-large)}
[data-character=technical] .tb-postList--cards .tb-postList__picture{border-radius:var(--radius)}
[data-character=technical] .tb-postList--cards .tb-postList__post:hover{background:var(--c-surface)}
[data-character=warm] .tb-postList--list .tb-postList__posts{gap:var(--space-3)}
[data-character=warm] .tb-postList--list .tb-postList__post.tb-postList__post{padding:var(--space-4) var(--space-4) var(--space-4) var(--space-5);border:0;border-radius:var(--radius-large);background:var(--c-surface);align-items:center}
[data-character=warm] .tb-postList--cards .tb-postList__post{align-content:start;padding:var(--space-3) var(--space-3) var(--space-5);border-radius:calc(var(--radius-large) + var(--space-3));background:var(--c-surface)}
[data-character=warm] .tb-postList--cards :is(.tb-postList__body,.tb-postList__date){padding-inline:var(--space-3)}
`
