/**
 * Bands that are quieter or louder than the page. The brand's tokens re-map the colour roles on these
 * classes; here they are painted. A muted panel inside a muted band steps back to the page's colours,
 * which `--b-*` keep (a property cannot refer to another that the same rule changes).
 */
export const tonesCss = `
:root{--b-background:var(--c-background);--b-surface:var(--c-surface)}
[class*=tb-tone-]{background-color:var(--c-background);color:var(--c-text)}
html body .tb-tone-muted .tb-nested.tb-tone-muted{--c-background:var(--b-background);--c-surface:var(--b-surface)}
`
