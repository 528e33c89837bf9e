export const css = `
.tb-band.tb-buttonGroup{padding-block:var(--space-6)}
.tb-buttonGroup__note{margin-top:var(--space-3);font-size:max(.9375rem,var(--step--1));color:var(--c-muted)}
.tb-buttonGroup--center{text-align:center}
.tb-buttonGroup--end{text-align:end}
@media (max-width:29.99rem){.tb-buttonGroup .tb-button:not(.tb-button--plain){width:100%}}
`
