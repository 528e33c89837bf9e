import { breakpointCss } from '../../core/blocks/breakpoints'

const NUMBERS = ['1', '2', '3', '4'] as const

/** A number of columns stands against the special layout of five pictures, on every screen. */
const columns = (number: string) =>
  [
    [
      '.tb-gallery--grid .tb-gallery__list',
      `grid-template-columns:repeat(${number},minmax(0,1fr))`,
    ],
    ['.tb-gallery--grid .tb-gallery__item', 'grid-column:auto'],
    ['.tb-gallery--masonry .tb-gallery__list', `columns:${number}`],
  ] as const

const AUTO = [
  [
    '.tb-gallery--grid .tb-gallery__list',
    'grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr))',
  ],
  ['.tb-gallery--grid .tb-gallery__item', 'grid-column:auto'],
  ['.tb-gallery--masonry .tb-gallery__list', 'columns:2'],
] as const

export const css = `
.tb-gallery__caption{margin-top:var(--space-2);font-size:max(.875rem,var(--step--1));line-height:1.4;color:var(--c-muted)}
.tb-gallery--grid .tb-gallery__list{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:clamp(var(--space-5),2.5vw,var(--space-6)) clamp(var(--space-4),2vw,var(--space-6))}
.tb-gallery--masonry .tb-gallery__list{columns:1;column-gap:clamp(var(--space-4),2vw,var(--space-6))}
.tb-gallery--masonry .tb-gallery__item{break-inside:avoid;padding-bottom:clamp(var(--space-4),2vw,var(--space-6))}
@media (min-width:30rem){.tb-gallery--masonry .tb-gallery__list{columns:2}}
@media (min-width:60rem){.tb-gallery--masonry .tb-gallery__list{columns:3}}
.tb-gallery--strip .tb-gallery__list{
  display:flex;gap:clamp(var(--space-4),2vw,var(--space-6));overflow-x:auto;scroll-snap-type:x proximity;padding-bottom:var(--space-4);
  scrollbar-width:thin;scrollbar-color:color-mix(in oklab,var(--c-text) 55%,var(--c-background)) transparent;
}
.tb-gallery--strip .tb-gallery__item{flex:0 0 min(78%,22rem);scroll-snap-align:start}
@media (min-width:52rem){
  .tb-gallery--grid .tb-gallery__list:has(>:nth-child(5):last-child){grid-template-columns:repeat(6,minmax(0,1fr))}
  .tb-gallery--grid .tb-gallery__list:has(>:nth-child(5):last-child)>*{grid-column:span 2}
  .tb-gallery--grid .tb-gallery__list:has(>:nth-child(5):last-child)>:nth-child(-n+2){grid-column:span 3}
}
[data-character=editorial] .tb-gallery__caption{font-family:var(--font-display);font-style:italic;font-size:max(1rem,var(--step--1))}
@media (min-width:60rem){
  [data-character=editorial] .tb-gallery--grid .tb-gallery__list:has(>:nth-child(5):last-child)>:nth-child(1){grid-column:span 4}
  [data-character=editorial] .tb-gallery--grid .tb-gallery__list:has(>:nth-child(5):last-child)>:nth-child(2){grid-column:span 2;align-self:end}
  [data-character=editorial] .tb-gallery--masonry .tb-gallery__item:nth-child(2n){padding-inline-start:18%}
}
[data-character=technical] .tb-gallery__list{counter-reset:tb-figure}
[data-character=technical] .tb-gallery__item{counter-increment:tb-figure}
[data-character=technical] .tb-gallery__caption{display:flex;gap:1em;font-family:var(--tb-mono);font-size:.8125rem}
[data-character=technical] .tb-gallery__caption::before{content:counter(tb-figure,decimal-leading-zero);content:counter(tb-figure,decimal-leading-zero)/"";color:var(--c-text)}
[data-character=warm] .tb-gallery--grid .tb-gallery__item:nth-child(3n+1) .tb-frame{border-end-end-radius:clamp(4rem,10vw,8rem)}
[data-character=warm] .tb-gallery--grid .tb-gallery__item:nth-child(3n+2) .tb-frame{border-start-start-radius:clamp(4rem,10vw,8rem)}
@media (min-width:60rem){
${NUMBERS.flatMap((number) =>
  columns(number).map(
    ([selector, declaration]) =>
      `.tb-gallery--columns${number}${selector}{${declaration}!important}`,
  ),
).join('\n')}
}
${breakpointCss({
  block: 'tb-gallery',
  rules: {
    columns: {
      auto: AUTO,
      ...Object.fromEntries(NUMBERS.map((number) => [number, columns(number)])),
    },
  },
})}`
