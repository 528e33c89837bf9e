import type { ClientField } from 'payload'
import { fieldsAt, hasBreakpoints } from './fieldsAt'
import { inheritedFrom } from './inheritedFrom'

const select = (name: string): ClientField => ({ type: 'select', name, options: [] }) as ClientField
const group = (name: string, ...names: string[]): ClientField =>
  ({ type: 'group', name, fields: names.map(select) }) as unknown as ClientField

const FIELDS = [
  select('tone'),
  select('gap'),
  group('tablet', 'gap', 'beside'),
  group('mobile', 'gap', 'beside'),
  group('link', 'type'),
]

const namesAt = (breakpoint: Parameters<typeof fieldsAt>[1]): (string | undefined)[] =>
  fieldsAt(FIELDS, breakpoint).map((field) => ('name' in field ? field.name : undefined))

it('shows one screen’s values at a time, in place of the desktop’s', () => {
  expect(namesAt('desktop')).toEqual(['tone', 'gap', 'link'])
  expect(namesAt('tablet')).toEqual(['tone', 'tablet', 'link'])
  expect(namesAt('mobile')).toEqual(['tone', 'mobile', 'link'])
  expect([hasBreakpoints(FIELDS), hasBreakpoints([select('tone')])]).toEqual([true, false])
})

it('takes an empty value from the next larger screen, wherever the block stands in the form', () => {
  expect(inheritedFrom('mobile.gap').map(({ path }) => path)).toEqual(['tablet.gap', 'gap'])
  expect(inheritedFrom('layout.2.tablet.gap')).toEqual([
    { breakpoint: 'desktop', path: 'layout.2.gap' },
  ])
})
