/** Rules of the canvas itself, beside the site's own stylesheet. */
export const frameCss = `
html,body{min-height:100%}
:root{--puck-slot-component-color-overlay:transparent;--puck-slot-component-color-overlay-border:#3b82f6;--puck-slot-component-color-border-selected:#2563eb;--puck-slot-color-bg:rgb(37 99 235/.06)}
[data-puck-entry]{min-height:100vh}
html [data-puck-dropzone]{width:auto;height:auto}
html [data-puck-dropzone="root:default-zone"]{min-height:100vh}
html [data-puck-dropzone]>*:not([data-puck-component]):not([data-puck-line-placeholder]){opacity:1}
.ts-late{height:320px}
.tb-slot{display:grid;grid-template-columns:minmax(0,1fr);gap:inherit}
[data-puck-component] [contenteditable],[data-puck-component] [contenteditable] *{pointer-events:auto!important;user-select:text!important;cursor:text}
[contenteditable]:focus{outline:2px solid var(--c-link);outline-offset:4px;border-radius:2px}
.ts-shared{position:relative;min-height:1.5rem}
.ts-shared::before{content:"";position:absolute;inset:0;z-index:2;border:2px dashed #9333ea;pointer-events:none}
.ts-shared::after{content:attr(data-shared);position:absolute;inset-block-start:0;inset-inline-end:0;z-index:2;padding:2px 8px;border-end-start-radius:4px;background:#7e22ce;color:#fff;font:600 14px/1.5 system-ui,sans-serif;pointer-events:none}
.ts-shared--waiting{min-height:6rem}
@media (max-width:47.99rem){.tb-hide-mobile{opacity:.35;outline:2px dashed #3b82f6;outline-offset:-2px}}
@media (min-width:48rem) and (max-width:59.99rem){.tb-hide-tablet{opacity:.35;outline:2px dashed #3b82f6;outline-offset:-2px}}
@media (min-width:60rem){.tb-hide-desktop{opacity:.35;outline:2px dashed #3b82f6;outline-offset:-2px}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
`
