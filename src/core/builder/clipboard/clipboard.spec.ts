import { blockRegistry as registry } from '../../../blocks/library'
import { smallLayout } from '../specTrees'
import { copyBlocks } from './copyBlocks'
import { parseClipboard } from './parseClipboard'
import { prepareForPaste } from './prepareForPaste'
import type { BlockClipboard } from './types'

const source = { origin: 'https://a.test', tenantId: 'a', siteId: 's', pageId: 'p' }

const copied = (): BlockClipboard =>
  copyBlocks({
    layout: [
      ...smallLayout(),
      {
        id: 'pic',
        blockType: 'image',
        picture: { media: 'm1', alt: '' },
        link: { type: 'page', page: 'p9' },
      },
    ],
    registry,
    ids: ['section', 'heading', 'pic'],
    source,
    media: { m1: { filename: 'cup.jpg', alt: 'A cup' }, m2: { filename: 'other.jpg', alt: '' } },
  })

describe('copied blocks', () => {
  it('hold each block once and only the media they show', () => {
    const { blocks, media } = copied()
    expect(blocks.map(({ id }) => id)).toEqual(['section', 'pic'])
    expect(media).toEqual({ m1: { filename: 'cup.jpg', alt: 'A cup' } })
  })

  it('come back from text as they were', () => {
    const clipboard = copied()
    expect(parseClipboard(JSON.stringify(clipboard))).toEqual({ ok: true, clipboard })
  })

  it('leave their locks behind, also those of fields', () => {
    const { blocks } = prepareForPaste({
      clipboard: copyBlocks({
        layout: [{ id: 'a', blockType: 'heading', lock: 'content', lockedFields: ['text'] }],
        registry,
        ids: ['a'],
        source,
        media: {},
      }),
      registry,
      target: { tenantId: 'a', siteId: 'other' },
      mapMedia: {},
    })
    expect(blocks).toEqual([{ id: blocks[0]?.id, blockType: 'heading' }])
  })

  it('keep their pictures in the same tenant, with new ids', () => {
    const { blocks, missing } = prepareForPaste({
      clipboard: copied(),
      registry,
      target: { tenantId: 'a', siteId: 'other' },
      mapMedia: {},
    })
    expect(missing).toEqual([])
    expect(blocks[1]).toMatchObject({ blockType: 'image', picture: { media: 'm1' } })
    expect(JSON.stringify(blocks)).not.toMatch(/"id":"(section|columns|heading|image|c1|pic)"/)
  })

  it('ask for their pictures in another tenant, unless there is one for them', () => {
    const paste = (mapMedia: Record<string, string>) =>
      prepareForPaste({
        clipboard: copied(),
        registry,
        target: { tenantId: 'b', siteId: 'x' },
        mapMedia,
      })
    const { blocks, missing } = paste({})
    expect(missing).toEqual([{ mediaId: 'm1', filename: 'cup.jpg', blockIds: [blocks[1]?.id] }])
    expect(blocks[1]?.picture).toMatchObject({ media: null })
    expect(paste({ m1: 'n1' }).blocks[1]?.picture).toMatchObject({ media: 'n1' })
    expect(paste({ m1: 'n1' }).missing).toEqual([])
  })

  it('leave out types that are not installed, and say so', () => {
    const clipboard = {
      ...copied(),
      blocks: [{ id: 'x', blockType: 'mystery' }, ...copied().blocks],
    }
    const { blocks, removed } = prepareForPaste({
      clipboard,
      registry,
      target: { tenantId: 'a', siteId: 's' },
      mapMedia: {},
    })
    expect([removed, blocks.length]).toEqual([['mystery'], 2])
  })
})

describe('a clipboard that is not ours', () => {
  const reasonOf = (text: string): string => {
    const parsed = parseClipboard(text)
    return parsed.ok ? 'ok' : parsed.reason
  }
  const altered = (change: Record<string, unknown>): string =>
    reasonOf(JSON.stringify({ ...copied(), ...change }))

  it('is told apart by what is wrong with it', () => {
    for (const text of ['', 'hello', '{}', 'null', '[]', '"x"'])
      expect(reasonOf(text)).toBe('notBlocks')
    expect(altered({ version: 99 })).toBe('newerVersion')
    for (const change of [
      { blocks: [] },
      { blocks: [1] },
      { media: [] },
      { source: null },
      { version: '1' },
    ])
      expect(altered(change)).toBe('damaged')
    expect(reasonOf(`${' '.repeat(3 * 1024 * 1024)}{}`)).toBe('tooLarge')
  })

  it('is refused when it reaches for prototypes or is nested without end', () => {
    const text = JSON.stringify(copied())
    expect(reasonOf(text.replace('"heading":', '"__proto__":{"x":1},"heading":'))).toBe('damaged')
    const bomb = `${'['.repeat(5000)}${']'.repeat(5000)}`
    expect(reasonOf(text.replace('"blockType"', `"deep":${bomb},"blockType"`))).toBe('damaged')
  })
})
