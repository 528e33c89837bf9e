import { blockRegistry } from '../../../blocks/library'
import { dropSlots, restoreSlots } from './withoutSlots'

const fieldsOf = (slug: string) => blockRegistry.get(slug)?.fields ?? []

describe('a block’s data in its form', () => {
  const columns = {
    id: 'c',
    blockType: 'columns',
    gap: 'small',
    columns: [
      { id: 'a', content: [{ id: '1', blockType: 'heading' }] },
      { id: 'b', content: [{ id: '2', blockType: 'image' }] },
    ],
  }

  it('leave out what stands in slots, and keep rows and their ids', () => {
    expect(dropSlots(columns, fieldsOf('columns'))).toEqual({
      ...columns,
      columns: [{ id: 'a' }, { id: 'b' }],
    })
  })

  it('get it back by the rows’ ids, also when rows changed places, came or went', () => {
    const edited = { ...columns, gap: 'large', columns: [{ id: 'new' }, { id: 'b' }] }
    expect(restoreSlots({ data: edited, before: columns, fields: fieldsOf('columns') })).toEqual({
      ...edited,
      columns: [{ id: 'new' }, columns.columns[1]],
    })
  })

  it('have an empty list where the form counts no rows', () => {
    const before = { id: 'h', blockType: 'hero', heading: 'Hello' }
    expect(
      restoreSlots({ data: { ...before, actions: 0, facts: 0 }, before, fields: fieldsOf('hero') }),
    ).toEqual({ ...before, actions: [], facts: [] })
  })
})
