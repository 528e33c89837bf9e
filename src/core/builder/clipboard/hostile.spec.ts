import fc from 'fast-check'
import { blockRegistry as registry } from '../../../blocks/library'
import { insertBlocks } from '../insertBlocks'
import { arbitraryLayout, heading } from '../specTrees'
import { copyBlocks } from './copyBlocks'
import { parseClipboard, type ParsedClipboard } from './parseClipboard'
import { prepareForPaste } from './prepareForPaste'
import type { BlockClipboard } from './types'

const clipboard = (blocks: unknown, more: object = {}): Record<string, unknown> => ({
  format: 'tausestack/blocks',
  version: 1,
  source: { origin: 'https://a.test', tenantId: 'a', siteId: 's', pageId: 'p' },
  blocks,
  media: {},
  ...more,
})

const parse = (value: unknown): ParsedClipboard => parseClipboard(JSON.stringify(value))
const reasonOf = (parsed: ParsedClipboard): string => (parsed.ok ? 'ok' : parsed.reason)

const paste = (given: BlockClipboard, tenantId = 'b') =>
  prepareForPaste({ clipboard: given, registry, target: { tenantId, siteId: null }, mapMedia: {} })

describe('a hostile clipboard', () => {
  it('never throws, whatever text it is', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((blocks) => JSON.stringify(clipboard([blocks])) ?? ''),
      fc
        .record({
          format: fc.constant('tausestack/blocks'),
          version: fc.anything(),
          source: fc.anything(),
          blocks: fc.anything(),
          media: fc.anything(),
        })
        .map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(text, (value) => {
        const parsed = parseClipboard(value)
        if (parsed.ok) paste(parsed.clipboard)
      }),
      { numRuns: 1000 },
    )
  })

  it('is refused by its bytes, not its characters', () => {
    // Each of these letters takes three bytes.
    const text = JSON.stringify(clipboard([heading('a', { text: '語'.repeat(800_000) })]))
    expect(text.length).toBeLessThan(2 * 1024 * 1024)
    expect(reasonOf(parseClipboard(text))).toBe('tooLarge')
  })

  it.each([
    ['nested to the size limit', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['nested and cut off', '{"a":'.repeat(400_000)],
  ])('does not exhaust the stack: %s', (_, bomb) => {
    expect(reasonOf(parseClipboard(bomb))).toBe('notBlocks')
    const text = JSON.stringify(clipboard([heading('a')])).replace('"a"', bomb)
    expect(['damaged', 'notBlocks']).toContain(reasonOf(parseClipboard(text)))
  })

  it('reaches no prototype', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(clipboard([heading('a')]))
      const inBlock = text.replace('"text"', `"${key}":{"polluted":1},"text"`)
      const inMedia = text.replace('"media":{}', `"media":{"${key}":{"filename":"f","alt":""}}`)
      expect([inBlock, inMedia].map((one) => reasonOf(parseClipboard(one)))).toEqual([
        'damaged',
        'damaged',
      ])
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('brings nothing along that is not part of the format', () => {
    const parsed = parse(
      clipboard([heading('a')], {
        extra: 1,
        media: {
          good: { filename: 'f', alt: '', url: 'https://a.test/f.jpg', onload: 'x' },
          bad: { filename: 'f', alt: '', url: 'javascript:alert(1)' },
        },
      }),
    )
    expect(parsed.ok && Object.keys(parsed.clipboard)).toEqual([
      'format',
      'version',
      'source',
      'blocks',
      'media',
    ])
    expect(parsed.ok && parsed.clipboard.media).toEqual({
      good: { filename: 'f', alt: '', url: 'https://a.test/f.jpg' },
      bad: { filename: 'f', alt: '' },
    })
  })

  it.each([
    ['a source without a page', { source: { origin: 'x', tenantId: null, siteId: null } }],
    [
      'a tenant that is no id',
      { source: { origin: 'x', tenantId: {}, siteId: null, pageId: 'p' } },
    ],
    ['a medium without a name', { media: { m: { alt: '' } } }],
    ['a version before the first', { version: 0 }],
  ])('is damaged with %s', (_, more) =>
    expect(reasonOf(parse(clipboard([heading('a')], more)))).toBe('damaged'),
  )

  it('pastes slots that hold something else without what is no block', () => {
    const parsed = parse(
      clipboard([
        { blockType: 'section', content: [null, 7, {}, [], heading('a'), { blockType: 'gone' }] },
        { blockType: 'columns', columns: [null, { content: 'x' }, { content: [null] }] },
      ]),
    )
    if (!parsed.ok) throw new Error(parsed.reason)
    const { blocks, removed } = paste(parsed.clipboard)
    expect(removed).toEqual(['gone'])
    expect(blocks[0]?.content).toMatchObject([{ blockType: 'heading', text: 'a' }])
  })

  it('is not inserted when its blocks nest too deep', () => {
    const deep = Array.from({ length: 40 }).reduce<object>(
      (inner) => ({ blockType: 'stack', content: [inner] }),
      heading('a'),
    )
    const parsed = parse(clipboard([deep]))
    if (!parsed.ok) throw new Error(parsed.reason)
    const { blocks } = paste(parsed.clipboard)
    const at = { parentId: null, slot: 'layout', index: 0 }
    expect(insertBlocks({ layout: [], registry, blocks, at })).toMatchObject({
      refusal: { code: 'tooDeep' },
    })
  })
})

describe('an honest clipboard', () => {
  it('brings any blocks of the library unharmed through text to another page', () => {
    fc.assert(
      fc.property(arbitraryLayout({ fc, registry }), (layout) => {
        if (layout.length === 0) return
        const copied = copyBlocks({
          layout,
          registry,
          ids: layout.map(({ id }) => String(id)),
          source: { origin: 'https://a.test', tenantId: 'a', siteId: 's', pageId: 'p' },
          media: {},
        })
        expect(copied.blocks).toEqual(layout)
        expect(parse(copied)).toEqual({ ok: true, clipboard: copied })
        const { blocks, missing } = paste(copied, 'a')
        expect(missing).toEqual([])
        const ids = new Set(layout.map(({ id }) => id))
        expect(blocks.some(({ id }) => ids.has(id))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
