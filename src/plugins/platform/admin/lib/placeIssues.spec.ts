import { placeIssues, toFieldPath } from './placeIssues'

const fields = [
  'name',
  'slug',
  'brand.palette.primary',
  'variables.years',
  'variables.years.0.date',
]

describe('toFieldPath', () => {
  it('undoes the escapes of a JSON pointer', () => {
    expect(toFieldPath('/variables/a~1b/c~0d')).toBe('variables.a/b.c~d')
  })
})

describe('placeIssues', () => {
  it('puts an issue at its field', () => {
    const issues = [
      { pointer: '/slug', detail: 'is taken' },
      { pointer: '/brand/palette/primary', detail: 'is no colour' },
    ]
    expect(placeIssues({ issues, fields })).toEqual({
      byField: { slug: 'is taken', 'brand.palette.primary': 'is no colour' },
      rest: [],
    })
  })

  it('puts an issue inside a field that is shown as one at that field', () => {
    const issues = [{ pointer: '/variables/years/1/date', detail: 'is too long' }]
    expect(placeIssues({ issues, fields }).byField).toEqual({ 'variables.years': 'is too long' })
  })

  it('prefers the innermost field', () => {
    const issues = [{ pointer: '/variables/years/0/date', detail: 'is too long' }]
    expect(placeIssues({ issues, fields }).byField).toEqual({
      'variables.years.0.date': 'is too long',
    })
  })

  it('keeps the first of several issues of a field', () => {
    const issues = [
      { pointer: '/name', detail: 'first' },
      { pointer: '/name', detail: 'second' },
    ]
    expect(placeIssues({ issues, fields }).byField).toEqual({ name: 'first' })
  })

  it('lists what no field stands for, with its pointer', () => {
    const issues = [
      { pointer: '/templateId', detail: 'is unknown' },
      { pointer: '', detail: 'is no object' },
    ]
    expect(placeIssues({ issues, fields }).rest).toEqual([
      '/templateId: is unknown',
      'is no object',
    ])
  })
})
