/** Style of a brand sheet on screen and on paper. */
export const sheetCss = `
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.5rem;max-width:60rem;font:1rem/1.5 var(--font-text);color:var(--c-text);background:var(--c-background)}
h1,h2,h3{font-family:var(--font-display);line-height:1.1;margin:0;text-wrap:balance}
h1{font-size:3rem}
h2{font-size:1.5rem;margin-block:2.5rem 1rem;padding-block-start:1rem;border-block-start:1px solid var(--c-border)}
h3{font-size:1rem;margin-block-end:.5rem}
p,ul{margin:0 0 .75rem}
ul{padding-inline-start:1.2em}
.kicker{color:var(--c-muted);font-size:.875rem;margin:0}
.lead{font-size:1.25rem;max-width:44rem}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1rem}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1.5rem}
.swatch{border:1px solid var(--c-border);border-radius:.5rem;overflow:hidden;break-inside:avoid;background:var(--c-background)}
.swatch div{height:4.5rem}
.swatch p{margin:0;padding:.5rem .75rem;font-size:.8125rem}
.swatch code{font:.8125rem/1.5 ui-monospace,monospace}
.specimen{font-size:2.25rem;line-height:1.15;margin-block-end:.5rem;overflow-wrap:anywhere}
.sizes p{margin:0;line-height:1.25;white-space:nowrap;overflow:hidden;text-overflow:clip}
.sizes small{display:inline-block;width:6.5rem;font:.75rem/1 ui-monospace,monospace;color:var(--c-muted)}
footer{margin-block-start:2.5rem;color:var(--c-muted);font-size:.8125rem}
section{break-inside:avoid-page}
@page{size:A4;margin:14mm}
@media print{
  :root{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  body{padding:0;max-width:none;font-size:10.5pt}
  h2{break-after:avoid}
  .grid{grid-template-columns:repeat(4,1fr)}
}
`
