import { type Field, flattenAllFields } from 'payload'
import { withoutUnknownFields } from './withoutUnknownFields'

const fields = flattenAllFields({
  fields: [
    { name: 'title', type: 'text' },
    { name: 'seo', type: 'group', fields: [{ name: 'title', type: 'text' }] },
    { name: 'rows', type: 'array', fields: [{ name: 'label', type: 'text' }] },
    { name: 'names', type: 'group', localized: true, fields: [{ name: 'first', type: 'text' }] },
    { name: 'layout', type: 'blocks', blocks: [] },
    { name: 'any', type: 'json' },
  ] satisfies Field[],
})

describe('withoutUnknownFields', () => {
  it('takes out what no field describes, in groups and rows too', () => {
    const document = {
      id: '1',
      createdAt: 'then',
      title: 'A',
      secretOfAPlugin: 's',
      seo: { title: 'B', secret: 's' },
      rows: [{ id: 'r', label: 'C', secret: 's' }],
    }
    withoutUnknownFields(document, fields)
    expect(document).toEqual({
      id: '1',
      createdAt: 'then',
      title: 'A',
      seo: { title: 'B' },
      rows: [{ id: 'r', label: 'C' }],
    })
  })

  it('leaves blocks, JSON and the languages of a field whole', () => {
    const document = {
      layout: [{ id: 'b', blockType: 'gone', heading: 'Kept', slides: [{ text: 'one' }] }],
      any: { of: { it: 1 } },
      names: { en: { first: 'A' }, es: { first: 'B' } },
    }
    const before = structuredClone(document)
    withoutUnknownFields(document, fields)
    expect(document).toEqual(before)
  })

  it('passes over what is no document', () => {
    expect(() => withoutUnknownFields(null, fields)).not.toThrow()
    expect(() => withoutUnknownFields({ seo: null, rows: undefined }, fields)).not.toThrow()
  })
})
