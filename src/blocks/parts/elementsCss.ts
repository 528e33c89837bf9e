/** Bare elements, rich text, focus, motion. */
export const elementsCss = `
*,*::before,*::after{box-sizing:border-box}
html{
  --tb-mono:ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;
  --tb-label:var(--font-text);
  -webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:6rem;
}
body{
  margin:0;min-height:100vh;overflow-x:clip;background:var(--c-background);color:var(--c-text);
  font-family:var(--font-text);font-size:var(--step-0);line-height:1.6;font-synthesis-weight:none;
  -webkit-font-smoothing:antialiased;text-rendering:optimizeLegibility;
}
h1,h2,h3,h4,h5,h6,p,figure,blockquote,dl,dd,ul,ol{margin:0}
ul[class],ol[class]{padding:0;list-style:none}
img,picture,svg,video{display:block;max-width:100%}
img,video{height:auto}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px}
button,input,select,textarea{font:inherit;color:inherit}
summary{cursor:pointer}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
address{font-style:normal}
:focus-visible{outline:2px solid var(--c-link);outline-offset:3px;border-radius:2px}
::selection{background:var(--c-primary);color:var(--c-on-primary)}
.tb-sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tb-skip{position:fixed;inset:var(--space-3) auto auto var(--space-3);z-index:20;translate:0 -300%}
.tb-skip:focus{translate:0}
.tb-broken{outline:1px dashed currentColor;outline-offset:2px;opacity:.7}
.tb-heading{
  font-family:var(--font-display);font-weight:var(--tb-display-weight,600);line-height:1.12;
  letter-spacing:var(--tb-display-tracking,-.02em);text-wrap:balance;overflow-wrap:break-word;
}
.tb-heading--s{font-size:var(--step-1);line-height:1.25;letter-spacing:-.01em}
.tb-heading--m{font-size:var(--step-2)}
.tb-heading--l{font-size:var(--step-4)}
.tb-heading--xl{font-size:var(--step-5);line-height:1.04}
.tb-heading--xxl{font-size:var(--step-6);line-height:1}
.tb-prose{max-width:42rem;text-wrap:pretty}
.tb-prose>*+*{margin-top:1em}
.tb-prose :is(h1,h2,h3,h4,h5,h6){
  font-family:var(--font-display);font-weight:var(--tb-display-weight,600);line-height:1.2;
  letter-spacing:-.01em;text-wrap:balance;
}
.tb-prose>*+:is(h1,h2,h3,h4,h5,h6){margin-top:1.8em}
.tb-prose :is(h1,h2){font-size:var(--step-3)}
.tb-prose h3{font-size:var(--step-2)}
.tb-prose :is(h4,h5,h6){font-size:var(--step-1)}
.tb-prose :is(h1,h2,h3,h4,h5,h6)+*{margin-top:.6em}
.tb-prose :is(ul,ol){padding-inline-start:1.3em}
.tb-prose li+li{margin-top:.4em}
.tb-prose li::marker{color:var(--c-muted)}
.tb-prose blockquote{padding-inline-start:var(--space-5);border-inline-start:2px solid var(--c-link);font-size:var(--step-1)}
.tb-prose hr{border:0;border-top:1px solid var(--c-border);margin-block:2em}
.tb-prose :is(td,th){padding:var(--space-2) var(--space-3);border-bottom:1px solid var(--c-border);text-align:start}
.tb-prose code{font-family:var(--tb-mono);font-size:.9em}
.tb-prose pre{overflow-x:auto;padding:var(--space-4);border:1px solid var(--c-border);border-radius:var(--radius)}
.tb-icon,.tb-icon svg{width:1.25em;height:1.25em;flex:none}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (prefers-reduced-motion:reduce){
  *,*::before,*::after{transition-duration:0s!important;animation-duration:0s!important}
}
@media print{.tb-navbar,.tb-skip{display:none!important}}
`
