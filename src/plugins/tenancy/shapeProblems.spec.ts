import { type Field, flattenAllFields, type FlattenedBlock } from 'payload'
import { shapeProblems } from './shapeProblems'

const flattened = (fields: Field[]) => flattenAllFields({ fields })

const note = { slug: 'note', flattenedFields: [] as unknown } as FlattenedBlock
note.flattenedFields = flattened([
  { name: 'text', type: 'text' },
  { name: 'inner', type: 'blocks', blocks: [], blockReferences: [] },
])

const fields = flattened([
  { name: 'title', type: 'text' },
  { name: 'tags', type: 'text', hasMany: true },
  { name: 'kind', type: 'select', options: ['a'] },
  { name: 'count', type: 'number' },
  { name: 'open', type: 'checkbox' },
  { name: 'day', type: 'date' },
  { name: 'site', type: 'relationship', relationTo: 'sites' as never },
  { name: 'sites', type: 'relationship', relationTo: 'sites' as never, hasMany: true },
  { name: 'seo', type: 'group', fields: [{ name: 'title', type: 'text' }] },
  { name: 'rows', type: 'array', fields: [{ name: 'label', type: 'text' }] },
  { name: 'layout', type: 'blocks', blocks: [], blockReferences: [] },
  { name: 'any', type: 'json' },
])

const pathsOf = (value: Record<string, unknown>): string[] =>
  shapeProblems({
    fields,
    value,
    prefix: '',
    blockOf: (slug) => (slug === 'note' ? note : undefined),
  }).map(({ path }) => path)

describe('shapeProblems', () => {
  it('finds none in a document whose values are of their fields’ kinds', () => {
    const document = {
      title: 'A title',
      tags: ['a', 'b'],
      kind: 'a',
      count: 5,
      open: false,
      day: '2026-01-31T09:30:00Z',
      site: 'id',
      sites: ['id', { id: 'other' }],
      seo: { title: 'A title' },
      rows: [{ id: 'r', label: 'One' }],
      layout: [
        { id: 'b', blockType: 'note', text: 'x', inner: [{ blockType: 'note', text: 'y' }] },
      ],
      any: { of: ['what', 5] },
      unknown: { left: 'alone' },
    }
    expect(pathsOf(document)).toEqual([])
  })

  it('takes what forms send for nothing', () => {
    for (const nothing of [undefined, null, ''])
      expect(pathsOf(Object.fromEntries(fields.map(({ name }) => [name, nothing])))).toEqual([])
    expect(pathsOf({ rows: 0, layout: 0, site: { id: 'populated' } })).toEqual([])
  })

  it.each([
    [{ title: { a: 1 } }, 'title'],
    [{ title: ['a'] }, 'title'],
    [{ title: 5 }, 'title'],
    [{ tags: 'a' }, 'tags'],
    [{ tags: [5] }, 'tags'],
    [{ kind: { a: 1 } }, 'kind'],
    [{ count: { a: 1 } }, 'count'],
    [{ open: [] }, 'open'],
    [{ day: 'soon' }, 'day'],
    [{ day: { a: 1 } }, 'day'],
    [{ site: ['id'] }, 'site'],
    [{ sites: 'id' }, 'sites'],
    [{ seo: 'x' }, 'seo'],
    [{ seo: { title: {} } }, 'seo.title'],
    [{ rows: 'x' }, 'rows'],
    [{ rows: { 0: {} } }, 'rows'],
    [{ rows: [null] }, 'rows.0'],
    [{ rows: [{}, { label: [] }] }, 'rows.1.label'],
    [{ layout: [5] }, 'layout.0'],
    [{ layout: [{}] }, 'layout.0.blockType'],
    [{ layout: [{ blockType: '__proto__' }] }, 'layout.0.blockType'],
    [{ layout: [{ blockType: 'constructor' }] }, 'layout.0.blockType'],
    [{ layout: [{ blockType: 'note', id: {} }] }, 'layout.0.id'],
    [
      { layout: [{ blockType: 'note', inner: [{ blockType: 'note', text: {} }] }] },
      'layout.0.inner.0.text',
    ],
  ])('names the place of %j', (document, path) => expect(pathsOf(document)).toEqual([path]))

  it('leaves blocks alone that nothing is known of', () =>
    expect(pathsOf({ layout: [{ blockType: 'gone', text: { a: 1 } }] })).toEqual([]))

  it('says of data without end that it is too deep', () => {
    let block: Record<string, unknown> = { blockType: 'note' }
    for (let depth = 0; depth < 5000; depth += 1) block = { blockType: 'note', inner: [block] }
    const [problem, ...more] = shapeProblems({
      fields,
      value: { layout: [block] },
      prefix: '',
      blockOf: () => note,
    })
    expect([problem?.message, more]).toEqual(['This is nested too deep.', []])
  })
})
