import type { ClientField } from 'payload'
import { fieldPermissions } from './fieldPermissions'
import { keepFields } from './keepFields'

const text = (name: string) => ({ type: 'text', name })
const fields = [
  text('heading'),
  { type: 'row', fields: [text('eyebrow')] },
  { type: 'group', name: 'picture', fields: [text('alt')] },
  { type: 'tabs', tabs: [{ fields: [text('tone')] }, { name: 'more', fields: [text('note')] }] },
] as unknown as ClientField[]

describe('the form of a block with locked fields', () => {
  it('lets them be read only, with all they hold, and others be changed', () => {
    expect(fieldPermissions(fields, [])).toBe(true)
    expect(fieldPermissions(fields, ['eyebrow', 'picture', 'more'])).toEqual({
      id: true,
      blockName: true,
      blockType: true,
      heading: true,
      eyebrow: { read: true, fields: {} },
      picture: { read: true, fields: { alt: { read: true, fields: {} } } },
      tone: true,
      more: { read: true, fields: { note: { read: true, fields: {} } } },
    })
  })

  it('changes none of their values, nor gives them one', () => {
    const before = { heading: 'A', tone: 'muted' }
    const data = { heading: 'B', tone: 'default', eyebrow: '' }
    expect(keepFields({ data, before, names: ['heading', 'eyebrow'] })).toEqual({
      heading: 'A',
      tone: 'default',
    })
  })
})
