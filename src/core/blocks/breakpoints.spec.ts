import {
  breakpointClasses,
  breakpointCss,
  breakpointOf,
  breakpointOfField,
  withBreakpoints,
} from './breakpoints'

const GAP = { name: 'gap', type: 'select', defaultValue: 'm', options: ['s', 'm'] } as const

it('finds the breakpoint of a width by the limits that the stylesheet has', () => {
  const widths = [280, 375, 767, 768, 959, 960, 1280, Infinity]
  expect(widths.map(breakpointOf)).toEqual([
    'mobile',
    'mobile',
    'mobile',
    'tablet',
    'tablet',
    'desktop',
    'desktop',
    'desktop',
  ])
})

it('keeps the field as it was and adds groups without default for tablets and phones', () => {
  const fields = withBreakpoints({ fields: [{ ...GAP, options: [...GAP.options] }] })
  expect(fields[0]).toMatchObject({ name: 'gap', defaultValue: 'm' })
  expect(
    fields.slice(1).map((field) => [('name' in field && field.name) || '', field.type]),
  ).toEqual([
    ['tablet', 'group'],
    ['mobile', 'group'],
  ])
  for (const group of fields.slice(1)) {
    if (group.type !== 'group') throw new Error('not a group')
    expect(group.fields[0]).not.toHaveProperty('defaultValue')
    expect(breakpointOfField(group.fields[0] ?? {})).toBeDefined()
  }
})

it('names what differs on smaller screens in classes, and takes in nothing but tokens', () => {
  expect(
    breakpointClasses({
      blockType: 'stack',
      tablet: { gap: 'small', align: null },
      mobile: { gap: 'large', align: 'x"><script>' },
      hiddenOn: ['mobile', 'elsewhere' as 'mobile'],
    }),
  ).toBe('tb-t-gap-small tb-m-gap-large tb-hide-mobile')
  expect(breakpointClasses({ blockType: 'stack', tablet: {}, mobile: null })).toBeUndefined()
})

it('writes rules in media queries, a phone’s after a tablet’s', () => {
  const css = breakpointCss({
    block: 'tb-x',
    rules: { gap: { s: [' .tb-x__items', 'gap:var(--space-3)'] } },
  })
  expect(css).toBe(`@media (max-width:59.99rem){
.tb-x.tb-t-gap-s .tb-x__items{gap:var(--space-3)!important}
}
@media (max-width:47.99rem){
.tb-x.tb-m-gap-s .tb-x__items{gap:var(--space-3)!important}
}
`)
})
