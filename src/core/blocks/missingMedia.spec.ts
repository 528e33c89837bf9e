import type { Field } from 'payload'
import { defineBlock } from './defineBlock'
import { slotField } from './fields'
import { createBlockRegistry } from './registry'
import type { BlockData } from './types'
import { validateLayout } from './validateBlocks'

const define = (slug: string, fields: Field[]): ReturnType<typeof defineBlock> =>
  defineBlock({
    slug,
    labels: { singular: slug, plural: slug },
    description: slug,
    category: 'text',
    placement: 'content',
    icon: 'star',
    version: 1,
    fields,
    defaults: { blockType: slug },
    css: '',
    Render: () => null,
  })

const upload = (name: string, more: object = {}): Field =>
  ({ name, type: 'upload', relationTo: 'media', ...more }) as Field

const problems = (fields: Field[], values: Record<string, unknown>): string[] => {
  const registry = createBlockRegistry([
    define('shown', fields),
    define('around', [slotField({ name: 'content', allow: { slugs: ['shown'] } })]),
  ])
  const layout: BlockData[] = [
    { blockType: 'around', id: 'a', content: [{ blockType: 'shown', id: 'b', ...values }] },
  ]
  return validateLayout({ layout, registry, hasMedia: (id) => id === 'here' }).map(
    ({ block, field, severity }) => `${block} ${field} ${severity}`,
  )
}

describe('media that do not exist any more', () => {
  it('are warnings where they may be left out, and errors where they may not', () => {
    const fields = [upload('logo'), upload('file', { required: true })]
    expect(problems(fields, { logo: 'gone', file: { id: 'gone' } })).toEqual([
      'b logo warning',
      'b file error',
    ])
    expect(problems(fields, { logo: 'here', file: 'here' })).toEqual([])
  })

  it('are named in rows, lists and fields of several collections', () => {
    const fields = [
      { name: 'items', type: 'array', fields: [upload('media')] } as Field,
      upload('many', { hasMany: true }),
      upload('either', { relationTo: ['media', 'files'] }),
    ]
    const items = [{ media: 'here' }, { media: 'gone' }]
    const either = { relationTo: 'media', value: 'gone' }
    expect(problems(fields, { items, many: ['here', 'gone', 'lost'], either })).toEqual([
      'b items.1.media warning',
      'b many warning',
      'b many warning',
      'b either warning',
    ])
    expect(problems(fields, { either: { relationTo: 'files', value: 'gone' } })).toEqual([])
  })

  it('are found in rich text, but not in what its condition hides', () => {
    const node = { type: 'upload', relationTo: 'media', value: 'gone' }
    const root = { type: 'root', children: [{ type: 'list', children: [node] }] }
    const hidden = upload('poster', { required: true, admin: { condition: () => false } })
    const fields = [{ name: 'body', type: 'richText' } as Field, hidden]
    expect(problems(fields, { body: { root }, poster: 'gone' })).toEqual(['b body warning'])
  })
})
