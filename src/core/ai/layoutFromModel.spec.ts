import { blockRegistry } from '../../blocks/library'
import { validateLayout } from '../blocks/validateBlocks'
import { layoutFromModel } from './layoutFromModel'

const stored = (...layout: { blockType: string; [field: string]: unknown }[]) =>
  layoutFromModel({ layout, registry: blockRegistry, seed: 's' })

describe('layoutFromModel', () => {
  it('gives ids and defaults, and makes rich text of plain parts, in nested blocks, too', () => {
    const [section] = stored({
      blockType: 'section',
      heading: 'Hello',
      content: [
        {
          blockType: 'columns',
          columns: [
            { content: [{ blockType: 'richText', content: [{ heading: 'A' }, { list: ['b'] }] }] },
          ],
        },
      ],
    }).finish()
    expect(section).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{24}$/), tone: 'default' })
    const text = JSON.stringify(section)
    expect(text).toContain('"type":"listitem"')
    expect(text.match(/"id":"/g)).toHaveLength(4)
    expect(validateLayout({ layout: [section], registry: blockRegistry })).toEqual([])
  })

  it('takes no ids, media and unknown keys from a model', () => {
    const [hero] = stored({
      blockType: 'hero',
      id: 'mine',
      heading: 'Hello',
      picture: { media: 'somebody-elses', art: 'abstract' },
      lock: 'all',
      onclick: 'alert(1)',
    }).finish()
    expect(JSON.stringify(hero)).not.toMatch(/mine|somebody|"lock"|onclick/)
  })

  it.each([
    [
      { type: 'page', page: '/about' },
      { type: 'url', url: '/about' },
    ],
    [
      { page: '/about', anchor: 'team' },
      { type: 'url', url: '/about#team' },
    ],
    [
      { type: 'page', anchor: 'contact' },
      { type: 'url', url: '#contact' },
    ],
    [{ page: '64f0c0ffee' }, { type: 'url', url: '/' }],
    [{ url: 'https://example.com' }, { type: 'url', url: 'https://example.com' }],
  ])('makes of the link %j an address that can be followed', (link, expected) => {
    const [block] = stored({
      blockType: 'hero',
      heading: 'x',
      actions: [{ label: 'Go', ...link }],
    }).finish()
    const [action] = block?.actions as object[]
    expect(action).toMatchObject(expected)
    expect(action).not.toHaveProperty('page')
  })

  it('lists what pictures should show, and puts a medium where it is told to', () => {
    const { intents, finish } = stored(
      { blockType: 'hero', heading: 'x', picture: { art: 'product', intent: ' a loaf ' } },
      { blockType: 'gallery', pictures: [{ picture: { intent: 'an oven', alt: 'Ours' } }] },
    )
    expect(intents.map(({ words, art }) => [words, art])).toEqual([
      ['a loaf', 'product'],
      ['an oven', 'still-life'],
    ])
    for (const intent of intents) intent.place({ id: 'm1', alt: 'From the library' })
    const [hero, gallery] = finish()
    expect(hero?.picture).toEqual(expect.objectContaining({ media: 'm1', alt: 'From the library' }))
    expect(gallery?.pictures).toEqual([
      expect.objectContaining({ picture: expect.objectContaining({ media: 'm1', alt: 'Ours' }) }),
    ])
    expect(JSON.stringify([hero, gallery])).not.toContain('intent')
  })
})
