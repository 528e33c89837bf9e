import type { CollectionConfig, Field } from 'payload'
import { withJsonFields } from './withJsonFields'

const json = (name: string, admin?: object): Field => ({ name, type: 'json', admin }) as Field

const components = (fields: Field[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      if (field.type === 'tabs')
        return field.tabs.flatMap((tab) => Object.entries(components(tab.fields)))
      if ('fields' in field) return Object.entries(components(field.fields))
      return 'name' in field ? [[field.name, field.admin?.components]] : []
    }),
  )

describe('withJsonFields', () => {
  it('gives every JSON field the text editor, also inside tabs, groups and rows', () => {
    const collection: CollectionConfig = {
      slug: 'things',
      fields: [
        json('plain', { readOnly: true }),
        json('own', { components: { Field: 'mine#Field' } }),
        { name: 'title', type: 'text' },
        {
          type: 'tabs',
          tabs: [
            { label: 'One', fields: [json('inTab')] },
            { name: 'two', fields: [{ type: 'row', fields: [json('inRow')] }] },
          ],
        },
        { name: 'list', type: 'array', fields: [json('inList')] },
      ],
    }
    const [made] = withJsonFields([collection])
    const ours = { Field: 'tausestack/client#JsonField' }
    expect(components(made?.fields ?? [])).toEqual({
      plain: ours,
      own: { Field: 'mine#Field' },
      title: undefined,
      inTab: ours,
      inRow: ours,
      inList: ours,
    })
    expect(made?.fields[0]).toMatchObject({ admin: { readOnly: true } })
    expect(components(collection.fields)).toMatchObject({ plain: undefined })
  })
})
