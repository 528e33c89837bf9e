import type { Field } from 'payload'
import { blockDefinitions } from './library'

/** Names of fields that say how something looks. */
const LOOK =
  /colou?r|tone|gap|padding|margin|width|height|(^|[a-z])size$|columns|align|spacing|radius|font|direction|beside/i

/** What only a stylesheet may hold. */
const RAW = /#[0-9a-f]{3,8}\b|\d(px|r?em|vw|vh|%)\b|\b(rgb|hsl|oklch)a?\(/i

type Named = { path: string; field: Field }

const fieldsOf = (fields: readonly Field[], around: string): Named[] =>
  fields.flatMap((field): Named[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => fieldsOf(tab.fields, around))
    const path = 'name' in field && field.name ? `${around}.${field.name}` : around
    return [
      ...('name' in field && field.name ? [{ path, field }] : []),
      ...('fields' in field ? fieldsOf(field.fields, path) : []),
    ]
  })

const all = blockDefinitions.flatMap(({ slug, fields }) => fieldsOf(fields, slug))

it('offers names of tokens for how a block looks, never a value to be typed', () => {
  const looks = all.filter(
    ({ field }) =>
      'name' in field && LOOK.test(field.name ?? '') && !['group', 'array'].includes(field.type),
  )
  expect(looks.length).toBeGreaterThan(20)
  expect(looks.filter(({ field }) => field.type !== 'select').map(({ path }) => path)).toEqual([])
})

it('has no colour, length or the like among the values of any choice', () => {
  const raw = all.flatMap(({ path, field }) =>
    field.type === 'select' || field.type === 'radio'
      ? field.options
          .map((option) => (typeof option === 'string' ? option : option.value))
          .filter((value) => RAW.test(value))
          .map((value) => `${path}: ${value}`)
      : [],
  )
  expect(raw).toEqual([])
})
