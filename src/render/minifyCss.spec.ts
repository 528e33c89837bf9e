import { minifyCss } from './minifyCss'

describe('minifyCss', () => {
  it.each([
    ['a { color: red ; }', 'a{color:red}'],
    ['a  b ,\n c > d { margin: 0 auto; padding: 1px }', 'a b,c > d{margin:0 auto;padding:1px}'],
    ['/* x */a{b:c}/* y */', 'a{b:c}'],
    ['/*! licence */a{b:c}', '/*! licence */a{b:c}'],
    ['a :hover { b: c }', 'a :hover{b:c}'],
    ['a{width: calc(1px + 2px - var(--x))}', 'a{width:calc(1px + 2px - var(--x))}'],
    ['a::before{content: " { ; } /* no */ "}', 'a::before{content:" { ; } /* no */ "}'],
    [`a{content:'\\'  {'}`, `a{content:'\\'  {'}`],
    ['a{background:url( data:x;y, z )}', 'a{background:url( data:x;y, z )}'],
    [
      '@media (min-width: 60rem) and (width >= 1px) { a { b: c } }',
      '@media (min-width:60rem) and (width >= 1px){a{b:c}}',
    ],
    ['a{--x: ;b: c}', 'a{--x:;b:c}'],
    ['', ''],
  ])('turns %j into %j', (css, small) => {
    expect(minifyCss(css)).toBe(small)
  })
  it('is stable', () => {
    const css = '.a :is(h1, h2) { margin: 0 } @media print { .a { color: #000 } }'
    expect(minifyCss(minifyCss(css))).toBe(minifyCss(css))
  })
})
