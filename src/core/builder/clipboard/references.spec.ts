import { blockRegistry as registry } from '../../../blocks/library'
import type { BlockData } from '../../blocks/types'
import { countIds, section } from '../specTrees'
import { copyBlocks } from './copyBlocks'
import { prepareForPaste, type PreparedPaste } from './prepareForPaste'

type Node = Record<string, unknown>

const text = (words: string): Node => ({ type: 'text', text: words })
const root = (...children: Node[]): Node => ({ root: { type: 'root', children } })
const link = (fields: Node): Node => ({ type: 'link', fields, children: [text('words')] })
const rich = (...children: Node[]): BlockData => ({
  id: 'rich',
  blockType: 'richText',
  content: root(...children),
})

const pasted = (
  blocks: readonly BlockData[],
  {
    tenantId = 'b',
    mapMedia = {},
    takesShared,
  }: {
    tenantId?: string
    mapMedia?: Record<string, string | null>
    takesShared?: boolean
  } = {},
): PreparedPaste =>
  prepareForPaste({
    clipboard: copyBlocks({
      layout: blocks,
      registry,
      ids: blocks.map(({ id }) => String(id)),
      source: { origin: 'https://a.test', tenantId: 'a', siteId: 's', pageId: 'p' },
      media: { m1: { filename: 'cup.jpg', alt: 'A cup' } },
    }),
    registry,
    target: { tenantId, siteId: 's2' },
    mapMedia,
    takesShared,
    newId: countIds(),
  })

describe('blocks pasted into another tenant', () => {
  const hero: BlockData = {
    id: 'h',
    blockType: 'hero',
    picture: { media: 'm1', alt: 'Cup' },
    actions: [{ id: 'r', label: 'Go', type: 'page', page: 'p1' }],
  }

  it('refer to no page or medium of the first, and say which media are missing where', () => {
    const { blocks, missing } = pasted([hero, { ...hero, id: 'h2' }])
    expect(blocks[0]).toMatchObject({
      picture: { media: null, alt: 'Cup' },
      actions: [{ label: 'Go', page: null }],
    })
    expect(missing).toEqual([
      { mediaId: 'm1', filename: 'cup.jpg', blockIds: [blocks[0]?.id, blocks[1]?.id] },
    ])
  })

  it('take the medium that was found for theirs; null is none', () => {
    expect(pasted([hero], { mapMedia: { m1: 'n1' } })).toMatchObject({
      blocks: [{ picture: { media: 'n1' } }],
      missing: [],
    })
    expect(pasted([hero], { mapMedia: { m1: null } }).missing).toHaveLength(1)
  })

  it('name the block inside that shows a medium, not the one around it', () => {
    const image = { id: 'i', blockType: 'image', picture: { media: 'm1' } }
    const { blocks, missing } = pasted([section('s', [image])])
    expect(missing[0]?.blockIds).toEqual([(blocks[0]?.content as BlockData[])[0]?.id])
  })

  it('keep the words of a link to a page and lose pictures in rich text', () => {
    const own = link({ linkType: 'custom', url: 'https://a.test' })
    const { blocks, missing } = pasted([
      rich(
        {
          type: 'paragraph',
          children: [
            text('a'),
            link({ linkType: 'internal', doc: { relationTo: 'pages', value: 'p1' } }),
            link({ linkType: 'internal', doc: { value: 'p2' } }),
            own,
          ],
        },
        { type: 'upload', relationTo: 'media', value: 'm1', fields: null },
        { type: 'relationship', relationTo: 'pages', value: { id: 'p3' } },
      ),
    ])
    expect(blocks[0]?.content).toEqual(
      root({ type: 'paragraph', children: [text('a'), text('words'), text('words'), own] }),
    )
    expect(missing.map(({ mediaId }) => mediaId)).toEqual(['m1'])
  })
})

describe('a pasted shared section', () => {
  const blocks: BlockData[] = [
    { id: 'r', blockType: 'sharedSection', section: 's1' },
    { id: 'h', blockType: 'heading', text: 'Beside it' },
  ]

  it('still stands for the same one in its tenant', () => {
    const { blocks: own, unshared } = pasted(blocks, { tenantId: 'a' })
    expect([own[0]?.section, own.length, unshared]).toEqual(['s1', 2, 0])
  })

  it('is left out of another tenant, and counted', () => {
    const { blocks: own, unshared } = pasted(blocks)
    expect([own.map(({ text }) => text), unshared]).toEqual([['Beside it'], 1])
  })

  it('is left out where none may stand', () => {
    const { blocks: own, unshared } = pasted(blocks, { tenantId: 'a', takesShared: false })
    expect([own.length, unshared]).toEqual([1, 1])
  })
})

describe('blocks pasted into the same tenant', () => {
  it('refer to what they did, as ids', () => {
    const populated = {
      id: 'i',
      blockType: 'image',
      picture: { media: { id: 'm1', secret: 'x' } },
    }
    const upload = { type: 'upload', relationTo: 'media', value: { id: 'm2', secret: 'x' } }
    const doc = { relationTo: 'pages', value: 'p1' }
    const { blocks, missing } = pasted(
      [populated, rich(upload, link({ linkType: 'internal', doc }))],
      { tenantId: 'a' },
    )
    expect(missing).toEqual([])
    expect(blocks[0]?.picture).toEqual({ media: 'm1' })
    expect(blocks[1]?.content).toEqual(
      root({ ...upload, value: 'm2' }, link({ linkType: 'internal', doc })),
    )
    expect(JSON.stringify(blocks)).not.toContain('secret')
  })
})
