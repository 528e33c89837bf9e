/** What runs where content is taken for code: counts in `__ran` of the window it runs in. */
const RUN = 'window.__ran=(window.__ran||0)+1'

/** Texts that are markup to whoever forgets to escape them. */
export const HOSTILE_TEXTS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><svg/onload=${RUN}>`,
  `"><img src=x onerror=${RUN}>`,
  `'-${RUN}-'`,
  `</style><script>${RUN}</script>`,
  `</textarea></title><iframe srcdoc="<script>parent.${RUN}</script>">`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<details open ontoggle="${RUN}">`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  // Mutation: harmless as parsed once, not as parsed again (DOMPurify's own cases).
  `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${RUN} src>">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<math><annotation-xml encoding="text/html"><style><img src onerror=${RUN}></style></annotation-xml></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template>`,
  `<select><template><img src=x onerror=${RUN}></template></select>`,
  `<xmp><p title="</xmp><svg/onload=${RUN}>">`,
  // Handlers of elements that few think of (H5SC).
  `<input onfocus=${RUN} autofocus>`,
  `<video><source onerror="${RUN}">`,
  `<body onload=${RUN} onpageshow=${RUN}>`,
  `<marquee onstart=${RUN}>`,
  `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=${RUN}>`,
  `<object data="data:text/html,<script>parent.${RUN}</script>"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><a href='javascript:${RUN}'/></svg>#x"></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><a><set attributeName=href to="javascript:${RUN}"></set><text>a</text></a></svg>`,
  `<a href="javascript:${RUN}">Follow me</a>`,
  `<form action="javascript:${RUN}"><button>Go</button></form>`,
  `<button formaction="javascript:${RUN}" form=x>Go</button>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<link rel=stylesheet href="data:text/css,*{color:red}" onload=${RUN}>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<![CDATA[><script>${RUN}</script>]]>`,
  `<img src="x\` \`<script>${RUN}</script>"\` \`>`,
  `<a id=document><a id=document name=cookie><form id=attributes>`,
  `\u2028</script><script>${RUN}</script>\u2029`,
]

/** Addresses that run when they are followed. */
export const HOSTILE_URLS: readonly string[] = [
  `javascript:${RUN}`,
  ` JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `data:text/html,<script>parent.${RUN}</script>`,
  `vbscript:${RUN}`,
  '//evil.example/x',
  `https:javascript:${RUN}`,
  `java\nscript:${RUN}`,
  `java\r\nscript:${RUN}`,
  `java\0script:${RUN}`,
  `javascript\t:${RUN}`,
  `&#106;avascript:${RUN}`,
  `javascript://%0a${RUN}`,
  `javascript:/*--></title></style></textarea>*/${RUN}`,
  `\u00a0javascript:${RUN}`,
  `\u2003javascript:${RUN}`,
  `\ufeffjavascript:${RUN}`,
  `view-source:javascript:${RUN}`,
  `feed:javascript:${RUN}`,
  `jar:javascript:${RUN}!/`,
  `livescript:${RUN}`,
  `data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxlcnQoMSkiLz4=`,
  `DATA:text/html;charset=utf-7,+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `blob:https://evil.example/1`,
  `filesystem:https://evil.example/1`,
  `\\\\evil.example\\x`,
  `/\\evil.example`,
]

/** The control among them: this one stays a link. */
export const HONEST_URL = 'https://honest.example/page'

const text = (value: string): object => ({ type: 'text', text: value, format: 0, version: 1 })

const paragraph = (...children: object[]): object => ({ type: 'paragraph', version: 1, children })

/** Rich text with every hostile text, hostile links and nodes that nobody knows. */
export const hostileRichText = ({ links }: { links: boolean }): object => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    direction: 'ltr',
    version: 1,
    children: [
      ...HOSTILE_TEXTS.map((value) => paragraph(text(value))),
      ...(links
        ? [
            ...HOSTILE_URLS.map((url) =>
              paragraph({
                type: 'link',
                version: 3,
                fields: { linkType: 'custom', url, newTab: false },
                children: [text('Follow me')],
              }),
            ),
            paragraph({
              type: 'link',
              version: 3,
              fields: { linkType: 'custom', url: HONEST_URL, newTab: false },
              children: [text('Honest')],
            }),
            { type: 'html', version: 1, html: HOSTILE_TEXTS[1], children: [text('raw')] },
            { type: `script`, tag: 'script', version: 1, children: [text(RUN)] },
            { type: 'heading', tag: 'script', version: 1, children: [text(RUN)] },
          ]
        : []),
    ],
  },
})

/** A page's blocks full of it. Without `links` it may be published. */
export const hostileLayout = ({ links }: { links: boolean }): Record<string, unknown>[] => [
  {
    blockType: 'hero',
    heading: 'Hostile',
    eyebrow: HOSTILE_TEXTS[0],
    text: HOSTILE_TEXTS.join(' ').slice(0, 600),
    pictureShape: 'none',
    ...(links
      ? { actions: HOSTILE_URLS.slice(0, 3).map((url) => ({ label: 'Go', type: 'url', url })) }
      : {}),
  },
  ...HOSTILE_TEXTS.map((value) => ({
    blockType: 'heading',
    text: value.slice(0, 120),
    level: 'auto',
  })),
  { blockType: 'richText', content: hostileRichText({ links }) },
]
