export const tableCss = `
.tb-table__scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
.tb-table__scroll:focus-visible{outline:2px solid var(--c-link);outline-offset:4px}
.tb-table__table{min-width:min(34rem,100%);font-variant-numeric:tabular-nums lining-nums}
.tb-table__caption{padding-bottom:var(--space-3);text-align:start;color:var(--c-muted);font-size:max(.9375rem,var(--step--1))}
.tb-table__table :is(th,td){padding:var(--space-3) var(--space-5) var(--space-3) 0;border-bottom:1px solid var(--c-border);text-align:start;vertical-align:baseline;line-height:1.45}
.tb-table__table :is(th,td):last-child{padding-inline-end:0}
.tb-table__table th{font-weight:600}
.tb-table__table thead th{border-bottom-color:var(--c-text);font-family:var(--tb-label);font-size:max(.9375rem,var(--step--1));color:var(--c-muted);white-space:nowrap;vertical-align:bottom}
.tb-table__table .tb-table__figure{text-align:end;white-space:nowrap}
.tb-table__note{margin-top:var(--space-4);color:var(--c-muted);font-size:max(.9375rem,var(--step--1));white-space:pre-line}
@media (max-width:40rem){
  .tb-table__table{min-width:100%;width:max-content;max-width:none}
  .tb-table__table :is(th,td){padding-inline-end:var(--space-4);max-width:14rem}
  .tb-table__scroll--held tr>:first-child{position:sticky;inset-inline-start:0;z-index:1;max-width:9.5rem;background:var(--c-background)}
}
[data-character=editorial] .tb-table__caption{font-family:var(--font-display);font-style:italic;font-size:var(--step-0)}
[data-character=editorial] .tb-table__table tbody th{font-family:var(--font-display);font-weight:var(--tb-display-weight,500);font-size:var(--step-1)}
[data-character=editorial] .tb-table__table tbody :is(th,td){padding-block:var(--space-4)}
[data-character=technical] .tb-table__table{border:1px solid var(--c-border);border-radius:var(--radius)}
[data-character=technical] .tb-table__table :is(th,td){padding:var(--space-3) var(--space-4);border-inline-end:1px solid var(--c-border);font-size:max(1rem,var(--step--1))}
[data-character=technical] .tb-table__table thead th{border-bottom-color:var(--c-border);background:var(--c-surface);font-size:.8125rem;font-weight:400}
[data-character=technical] .tb-table__figure{font-family:var(--tb-mono)}
[data-character=warm] .tb-table__scroll{border-radius:var(--radius-large);background:var(--c-surface);padding:var(--space-3)}
[data-character=warm] .tb-table__table{border-collapse:separate;border-spacing:0}
[data-character=warm] .tb-table__table :is(th,td){padding:var(--space-3) var(--space-4);border-bottom:0;background:var(--c-surface)}
[data-character=warm] .tb-table__caption{padding:var(--space-2) var(--space-4) var(--space-3)}
@media (max-width:40rem){
  [data-character=warm] .tb-table__scroll{padding:var(--space-2)}
  [data-character=warm] .tb-table__table :is(th,td){padding-inline:var(--space-2)}
  [data-character=warm] .tb-table__caption{padding-inline:var(--space-2)}
}
[data-character=warm] .tb-table__table tbody tr:nth-child(odd)>*{background:var(--c-background)}
[data-character=warm] .tb-table__table tbody tr>:first-child{border-start-start-radius:var(--radius);border-end-start-radius:var(--radius)}
[data-character=warm] .tb-table__table tbody tr>:last-child{border-start-end-radius:var(--radius);border-end-end-radius:var(--radius)}
`
