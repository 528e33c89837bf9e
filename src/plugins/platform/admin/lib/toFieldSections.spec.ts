import { toFieldSections } from './toFieldSections'

const schema = {
  type: 'object',
  properties: {
    place: {
      type: 'string',
      title: 'Town',
      default: 'Belfast',
      maxLength: 40,
      'x-group': 'Studio',
    },
    motto: { type: 'string', title: 'Motto', default: '' },
    founded: { type: 'integer', title: 'Year', default: 2014, minimum: 1700, 'x-group': 'Studio' },
    open: { type: 'boolean', title: 'Open', default: true, 'x-group': 'Shop' },
    size: { type: 'number', title: 'Size', enum: [1, 2], default: 1, 'x-group': 'Shop' },
    mail: { type: 'string', format: 'email', title: 'Mail', default: 'a@b.example' },
    site: { type: 'string', format: 'uri', title: 'Site', default: 'https://b.example' },
    signUp: {
      type: 'string',
      title: 'Sign up',
      default: '',
      maxLength: 300,
      'x-placeholder': 'https://a.example',
    },
    story: { type: 'string', title: 'Story', default: '', maxLength: 400 },
    years: {
      type: 'array',
      title: 'Years',
      default: [],
      maxItems: 3,
      items: {
        type: 'object',
        required: ['heading'],
        properties: {
          heading: { type: 'string', title: 'What' },
          date: { type: 'string', title: 'When' },
        },
      },
    },
    words: { type: 'array', title: 'Words', default: [], items: { type: 'string' } },
  },
}

const field = (name: string) =>
  toFieldSections(schema)
    .flatMap(({ fields }) => fields)
    .find((one) => one.name === name)

describe('toFieldSections', () => {
  it('groups by x-group in order of appearance, what has no group first', () => {
    expect(toFieldSections(schema).map(({ title, fields }) => [title, fields.length])).toEqual([
      [null, 7],
      ['Studio', 2],
      ['Shop', 2],
    ])
  })

  it.each([
    ['place', 'text'],
    ['story', 'textarea'],
    ['signUp', 'text'],
    ['founded', 'number'],
    ['open', 'switch'],
    ['size', 'select'],
    ['mail', 'email'],
    ['site', 'url'],
    ['years', 'list'],
  ])('asks for %s with a %s field', (name, kind) => {
    expect(field(name)?.kind).toBe(kind)
  })

  it('keeps label, limits and default', () => {
    expect(field('place')).toEqual({
      name: 'place',
      kind: 'text',
      label: 'Town',
      maxLength: 40,
      defaultValue: 'Belfast',
    })
    expect(field('founded')).toMatchObject({ min: 1700, step: 1, numeric: true })
  })

  it('offers the values of an enumeration', () => {
    expect(field('size')).toMatchObject({
      numeric: true,
      options: [
        { label: '1', value: '1' },
        { label: '2', value: '2' },
      ],
    })
  })

  it('describes the rows of a list', () => {
    expect(field('years')?.items).toEqual([
      { name: 'heading', kind: 'text', label: 'What', defaultValue: null, required: true },
      { name: 'date', kind: 'text', label: 'When', defaultValue: null },
    ])
    expect(field('words')?.items).toMatchObject([{ name: '', kind: 'text' }])
  })

  it('gives no section for a template without variables', () => {
    expect(toFieldSections({ type: 'object', properties: {} })).toEqual([])
  })
})
