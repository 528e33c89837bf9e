export const css = `
.tb-stack__items{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-5)}
.tb-stack__items--gap-small{gap:var(--space-3)}
.tb-stack__items--gap-large{gap:var(--space-7)}
.tb-stack__items--start{justify-items:start}
.tb-stack__items--center{justify-items:center;text-align:center}
.tb-stack__items--end{justify-items:end;text-align:end}
`
