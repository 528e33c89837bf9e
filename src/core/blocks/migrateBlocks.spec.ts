import { defineBlock } from './defineBlock'
import { slotField } from './fields'
import { migrateLayout } from './migrateBlocks'
import { createBlockRegistry } from './registry'
import type { BlockDefinition } from './types'

const define = (slug: string, rest: Partial<BlockDefinition>): BlockDefinition =>
  defineBlock({
    slug,
    labels: { singular: slug, plural: slug },
    description: 'For tests.',
    category: 'layout',
    placement: 'content',
    icon: 'box',
    version: 1,
    fields: [],
    defaults: { blockType: slug },
    Render: () => null,
    css: '',
    ...rest,
  })

const card = define('card', {
  version: 3,
  migrations: [
    {
      version: 2,
      migrate: (block) => {
        // Careless on purpose: changes its argument.
        block.heading = block.title
        delete block.title
        return block
      },
    },
    {
      version: 3,
      migrate: ({ heading, ...block }) => ({ ...block, heading: String(heading).trim() }),
    },
  ],
})
const stack = define('stack', {
  placement: 'root',
  version: 2,
  fields: [slotField({ name: 'content', allow: { slugs: ['card'] } })],
  migrations: [{ version: 2, migrate: ({ items, ...block }) => ({ ...block, content: items }) }],
})
const brittle = define('brittle', {
  version: 2,
  migrations: [
    {
      version: 2,
      migrate: () => {
        throw new Error('no title')
      },
    },
  ],
})
const registry = createBlockRegistry([card, stack, brittle])

describe('migrateLayout', () => {
  it('runs every migration from the version of the block on, also in slots that a migration makes', () => {
    const layout = [
      { blockType: 'stack', id: 's', items: [{ blockType: 'card', id: 'c', title: ' A ' }] },
    ]
    expect(migrateLayout({ layout, registry })).toEqual({
      issues: [],
      layout: [
        {
          blockType: 'stack',
          id: 's',
          blockVersion: 2,
          content: [{ blockType: 'card', id: 'c', blockVersion: 3, heading: 'A' }],
        },
      ],
    })
  })

  it('starts at the stored version', () => {
    const layout = [{ blockType: 'card', blockVersion: 2, heading: ' B ', title: 'kept' }]
    expect(migrateLayout({ layout, registry }).layout).toEqual([
      { blockType: 'card', blockVersion: 3, heading: 'B', title: 'kept' },
    ])
  })

  it('locks no field any more that a migration gave up', () => {
    const lockedFields = ['title', 'hiddenOn']
    const { layout } = migrateLayout({
      layout: [{ blockType: 'card', title: 'A', lockedFields }],
      registry,
    })
    expect(layout[0]).toMatchObject({ heading: 'A', lockedFields: ['hiddenOn'] })
  })

  it('leaves the stored layout alone when a migration changes its argument', () => {
    const layout = [{ blockType: 'card', title: 'A' }]
    migrateLayout({ layout, registry })
    expect(layout).toEqual([{ blockType: 'card', title: 'A' }])
  })

  it('changes nothing the second time', () => {
    const once = migrateLayout({ layout: [{ blockType: 'card', title: 'A' }], registry }).layout
    const twice = migrateLayout({ layout: once, registry }).layout
    expect(twice[0]).toBe(once[0])
  })

  it('leaves blocks of unknown types untouched', () => {
    const block = {
      blockType: 'gone',
      blockVersion: 9,
      content: [{ blockType: 'card', title: 'A' }],
    }
    const { layout, issues } = migrateLayout({ layout: [block], registry })
    expect(layout[0]).toBe(block)
    expect(issues).toEqual([])
  })

  it.each([4, 0, -1, 1.5, 'two'])(
    'reports version %j and leaves the block alone',
    (blockVersion) => {
      const block = { id: 'c', blockType: 'card', blockVersion: blockVersion as number, title: 'A' }
      const { layout, issues } = migrateLayout({ layout: [block], registry })
      expect(layout[0]).toBe(block)
      expect(issues).toEqual([
        expect.objectContaining({
          path: 'layout.0',
          block: 'c',
          blockType: 'card',
          field: 'blockVersion',
        }),
      ])
    },
  )

  it('reports a migration that throws and goes on with the other blocks', () => {
    const { layout, issues } = migrateLayout({
      layout: [{ blockType: 'brittle' }, { blockType: 'card', title: 'A' }],
      registry,
    })
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('no title')])
    expect(layout[0]).toEqual({ blockType: 'brittle' })
    expect(layout[1]).toMatchObject({ heading: 'A', blockVersion: 3 })
  })
})
