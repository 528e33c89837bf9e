import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { applyFixes } from '../checks/applyFixes'
import { fixesOf, textChanges } from './textChanges'
import { mapTexts } from './texts'

const heading = (id: string, text: string, more: object = {}): BlockData => ({
  id,
  blockType: 'heading',
  text,
  ...more,
})

const band: BlockData = {
  id: 'band',
  blockType: 'section',
  heading: 'What we bake',
  anchor: 'bread',
  content: [heading('one', 'Rye'), heading('two', 'Wheat', { lock: 'all' })],
}

const upper = (block: BlockData): BlockData =>
  mapTexts({ layout: [block], registry, change: ({ text }) => text.toUpperCase() })[0]!

const found = (block: BlockData, written: unknown = upper(block), contentOnly = false) =>
  textChanges({ block, written, registry, contentOnly })

describe('textChanges', () => {
  it('names the block and path of each text that changes, inside slots too', () => {
    expect(found(band)?.changes).toEqual([
      { block: 'band', path: 'heading', before: 'What we bake', after: 'WHAT WE BAKE' },
      { block: 'one', path: 'text', before: 'Rye', after: 'RYE' },
    ])
  })

  it('leaves locked blocks and locked fields alone and counts what would have changed', () => {
    const held = { ...band, lockedFields: ['heading'] }
    expect(found(held)).toEqual({
      changes: [{ block: 'one', path: 'text', before: 'Rye', after: 'RYE' }],
      locked: 2,
    })
  })

  it('takes nothing but texts of an answer: other ids, links and settings in it do not matter', () => {
    const evil = { ...upper(band), id: 'other', anchor: 'elsewhere', lock: 'all' }
    const { changes } = found(band, evil)!
    const { fixes } = fixesOf({
      changes,
      textAt: ({ block, path }) => valueAt([band], block, path),
    })
    const result = applyFixes({ layout: [band], registry, fixes })
    expect(result).toMatchObject({
      ok: true,
      layout: [{ id: 'band', heading: 'WHAT WE BAKE', anchor: 'bread' }],
    })
    expect(result.ok && result.layout[0]?.lock).toBeUndefined()
  })

  it('refuses an answer with other texts than the block has', () => {
    expect(found(band, { ...upper(band), content: [] })).toBeNull()
    expect(found(band, 'no block')).toBeNull()
  })
})

describe('fixesOf', () => {
  it('leaves out a text that somebody has changed since', () => {
    const { changes } = found(band)!
    const now = [{ ...band, heading: 'Typed meanwhile' }]
    const { fixes, stale } = fixesOf({
      changes,
      textAt: ({ block, path }) => valueAt(now, block, path),
    })
    expect(stale).toBe(1)
    expect(fixes).toEqual([
      { name: 'text', block: 'one', changes: [{ path: 'text', value: 'RYE' }] },
    ])
  })
})

const valueAt = (layout: BlockData[], block: string, path: string): unknown => {
  const [root] = layout
  const all = [root, ...((root?.content as BlockData[]) ?? [])]
  return all.find((one) => one?.id === block)?.[path]
}
