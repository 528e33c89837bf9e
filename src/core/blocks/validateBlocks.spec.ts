import type { Field } from 'payload'
import { blockDefinitions } from '../../blocks/library'
import { defineBlock } from './defineBlock'
import { actionsField, anchorField, linkField, slotField } from './fields'
import { createBlockRegistry } from './registry'
import type { BlockDefinition } from './types'
import { validateLayout } from './validateBlocks'

const define = (
  slug: string,
  fields: Field[],
  placement: BlockDefinition['placement'] = 'content',
): BlockDefinition =>
  defineBlock({
    slug,
    labels: { singular: slug, plural: slug },
    description: 'For tests.',
    category: 'layout',
    placement,
    icon: 'box',
    version: 1,
    fields,
    defaults: { blockType: slug },
    Render: () => null,
    css: '',
  })

/** Problems of one block with these fields and values. */
const check = (fields: Field[], values: Record<string, unknown>) =>
  validateLayout({
    layout: [{ id: 'x', blockType: 'sample', ...values }],
    registry: createBlockRegistry([define('sample', fields)]),
  }).map(({ field, message }) => `${field}: ${message}`)

const tree = createBlockRegistry([
  define(
    'section',
    [slotField({ name: 'content', allow: { slugs: ['note'] }, maxRows: 2 })],
    'root',
  ),
  define('note', [{ name: 'heading', type: 'text', required: true, maxLength: 5 }]),
])

describe('validateLayout', () => {
  it('accepts the defaults of every bundled block', () => {
    const registry = createBlockRegistry(blockDefinitions)
    for (const { defaults } of blockDefinitions.filter(({ reference }) => !reference))
      expect(validateLayout({ layout: [defaults], registry })).toEqual([])
  })

  it('locates a field of a nested block by path, block and field', () => {
    const layout = [
      { blockType: 'note', heading: 'ok' },
      { blockType: 'section', content: [{ id: 'n1', blockType: 'note', heading: 'too long' }] },
    ]
    expect(validateLayout({ layout, registry: tree })).toEqual([
      {
        path: 'layout.1.content.0.heading',
        block: 'n1',
        blockType: 'note',
        field: 'heading',
        message: 'This has 8 characters; at most 5 fit.',
        severity: 'error',
      },
    ])
  })

  it('names unknown blocks, misplaced blocks and entries that are no blocks', () => {
    const layout = [
      { blockType: 'gone' },
      { blockType: 'section', content: [{ blockType: 'section' }] },
      null,
      'text',
      { id: 'no-type' },
    ]
    expect(validateLayout({ layout, registry: tree }).map(({ path }) => path)).toEqual([
      'layout.0.blockType',
      'layout.1.content.0.blockType',
      'layout.2.blockType',
      'layout.3.blockType',
      'layout.4.blockType',
    ])
  })

  it('takes only the allowed blocks at the root', () => {
    const layout = [{ blockType: 'note', heading: 'a' }]
    expect(validateLayout({ layout, registry: tree, allow: ['section'] })).toHaveLength(1)
    expect(validateLayout({ layout, registry: tree })).toEqual([])
  })

  it('stops at blocks that nest too deep instead of following them', () => {
    let block: Record<string, unknown> = { blockType: 'section', content: [] }
    for (let level = 0; level < 500; level += 1) block = { blockType: 'section', content: [block] }
    const issues = validateLayout({ layout: [block], registry: tree })
    expect(issues.filter(({ message }) => message.includes('deeper'))).toHaveLength(1)
    expect(issues.length).toBeLessThan(10)
  })

  it('accepts an empty page and refuses a layout that is no list', () => {
    expect(validateLayout({ layout: [], registry: tree })).toEqual([])
    expect(validateLayout({ layout: null, registry: tree })).toEqual([])
    expect(validateLayout({ layout: { 0: {} }, registry: tree })[0]?.path).toBe('layout')
  })

  it('refuses more blocks than a slot takes', () => {
    const note = { blockType: 'note', heading: 'a' }
    const layout = [{ blockType: 'section', content: [note, note, note] }]
    expect(validateLayout({ layout, registry: tree })[0]).toMatchObject({
      path: 'layout.0.content',
      message: '3 rows; at most 2 fit.',
    })
  })
})

describe('fields in validateLayout', () => {
  it.each([undefined, null, '', '   '])('misses a required text that is %j', (heading) => {
    expect(check([{ name: 'heading', type: 'text', required: true }], { heading })).toEqual([
      'heading: "heading" is required.',
    ])
  })

  it('counts the default as the value of a field that is absent, not of one that was emptied', () => {
    const fields: Field[] = [
      { name: 'size', type: 'select', required: true, defaultValue: 'm', options: ['m', 'l'] },
    ]
    expect(check(fields, {})).toEqual([])
    expect(check(fields, { size: null })).toHaveLength(1)
  })

  it('asks only fields that their condition shows', () => {
    const fields: Field[] = [
      { name: 'kind', type: 'text' },
      {
        name: 'price',
        type: 'number',
        required: true,
        admin: { condition: (_, sibling) => sibling?.kind === 'paid' },
      },
    ]
    expect(check(fields, { kind: 'free' })).toEqual([])
    expect(check(fields, { kind: 'paid' })).toEqual(['price: "price" is required.'])
  })

  it('does not look into a group that its condition hides', () => {
    const fields: Field[] = [
      {
        name: 'form',
        type: 'group',
        admin: { condition: () => false },
        fields: [{ name: 'title', type: 'text', required: true }],
      },
    ]
    expect(check(fields, { form: {} })).toEqual([])
  })

  it('checks a field whose condition needs a person', () => {
    const fields: Field[] = [
      {
        name: 'title',
        type: 'text',
        required: true,
        admin: { condition: (_data, _sibling, { user }) => Boolean(user!.id) },
      },
    ]
    expect(check(fields, {})).toHaveLength(1)
  })

  it.each([
    [{ name: 'v', type: 'text' }, 7],
    [{ name: 'v', type: 'text', minLength: 3 }, 'ab'],
    [{ name: 'v', type: 'number', min: 1 }, 0],
    [{ name: 'v', type: 'number', max: 5 }, 6],
    [{ name: 'v', type: 'number' }, Number.NaN],
    [{ name: 'v', type: 'number' }, '5'],
    [{ name: 'v', type: 'checkbox' }, 'yes'],
    [{ name: 'v', type: 'date' }, 'soon'],
    [{ name: 'v', type: 'email' }, 'nobody'],
    [{ name: 'v', type: 'select', options: ['a', { label: 'B', value: 'b' }] }, 'B'],
    [{ name: 'v', type: 'select', hasMany: true, options: ['a'] }, ['a', 'c']],
    [{ name: 'v', type: 'array', minRows: 2, fields: [] }, [{}]],
    [{ name: 'v', type: 'array', maxRows: 1, fields: [] }, [{}, {}]],
    [{ name: 'v', type: 'array', fields: [] }, { 0: {} }],
    [{ name: 'v', type: 'group', fields: [] }, 'text'],
    [{ name: 'v', type: 'richText' }, 'plain'],
    [{ name: 'v', type: 'richText' }, { root: { type: 'root', children: ['x'] } }],
  ] as [Field, unknown][])('refuses %j with the value %j', (field, v) => {
    expect(check([field], { v })).toHaveLength(1)
  })

  it('names the row and field of an array', () => {
    const layout = { actions: [{ label: 'Go', type: 'page' }, { type: 'page' }, 'x'] }
    expect(check([actionsField()], layout)).toEqual([
      'actions.1.label: "label" is required.',
      'actions.2: This row is not an object.',
    ])
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '',
  ])('refuses the link address %j', (url) => {
    const fields = [linkField({ name: 'link', label: false })]
    expect(check(fields, { link: { type: 'url', url } })).toHaveLength(1)
    expect(check(fields, { link: { type: 'page', url } })).toEqual([])
  })

  it('refuses an unsafe link inside rich text', () => {
    const link = (url: string) => ({
      body: {
        root: {
          type: 'root',
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'link', fields: { linkType: 'custom', url }, children: [] }],
            },
          ],
        },
      },
    })
    const fields: Field[] = [{ name: 'body', type: 'richText' }]
    expect(check(fields, link('javascript:alert(1)'))).toHaveLength(1)
    expect(check(fields, link('https://example.org'))).toEqual([])
  })

  it('refuses rich text that nests without end instead of following it', () => {
    let node: Record<string, unknown> = { type: 'text' }
    for (let level = 0; level < 5000; level += 1) node = { type: 'quote', children: [node] }
    const body = { root: { type: 'root', children: [node] } }
    expect(check([{ name: 'body', type: 'richText' }], { body })).toEqual([
      expect.stringContaining('deeper'),
    ])
  })

  it('runs the own rules of a field with its siblings', () => {
    expect(check([anchorField()], { anchor: 'Bad Anchor' })).toHaveLength(1)
    expect(check([anchorField()], { anchor: 'good-anchor' })).toEqual([])
  })

  it('leaves rules that need a request or a promise to Payload', () => {
    const rule = (validate: unknown): Field => ({ name: 'v', type: 'text', validate }) as Field
    expect(
      check([rule((_: unknown, { req }: { req: { t: () => string } }) => req.t())], { v: 'a' }),
    ).toEqual([])
    expect(check([rule(async () => 'no')], { v: 'a' })).toEqual([])
    expect(check([rule(async () => Promise.reject(new Error('x')))], { v: 'a' })).toEqual([])
  })

  it('reports a rule that breaks', () => {
    const validate = (): never => {
      throw new Error('boom')
    }
    expect(check([{ name: 'v', type: 'text', validate } as Field], { v: 'a' })).toEqual([
      'v: The rule of this field failed: boom',
    ])
  })

  it('does not take inherited properties for values', () => {
    expect(check([{ name: 'constructor', type: 'text', required: true }], {})).toHaveLength(1)
  })

  it('looks into rows, collapsibles and tabs', () => {
    const required = (name: string): Field => ({ name, type: 'text', required: true })
    const fields: Field[] = [
      { type: 'row', fields: [required('a')] },
      { type: 'collapsible', label: 'More', fields: [required('b')] },
      {
        type: 'tabs',
        tabs: [
          { label: 'One', fields: [required('c')] },
          { name: 'two', fields: [required('d')] },
        ],
      },
    ]
    expect(check(fields, {}).map((line) => line.split(':')[0])).toEqual(['a', 'b', 'c', 'two.d'])
  })
})
