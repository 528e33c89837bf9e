import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { columns, countIds, freeze, heading, placesOf, section, stack } from './specTrees'
import type { Layout, TreeResult } from './types'
import { updateBlock } from './updateBlock'

const update = (
  layout: Layout,
  id: string,
  data: Record<string, unknown>,
  contentOnly = false,
): TreeResult =>
  updateBlock({ layout: freeze(layout), registry, id, data, contentOnly, newId: countIds() })

const codeOf = (result: TreeResult): string => (result.ok ? 'ok' : result.refusal.code)

const rows = (
  ...ids: [string, readonly BlockData[]][]
): { id: string; content: readonly BlockData[] }[] => ids.map(([id, content]) => ({ id, content }))

describe('updateBlock', () => {
  it('replaces the data but neither id nor type', () => {
    const result = update([heading('a', { level: 'h2' })], 'a', {
      id: 'z',
      blockType: 'hero',
      text: 'new',
    })
    expect(result.ok && result.layout).toEqual([{ id: 'a', blockType: 'heading', text: 'new' }])
  })

  it('shares every other block', () => {
    const layout = [heading('a'), section('s', [heading('b'), stack('t', [heading('c')])])]
    const result = update(layout, 'b', { text: 'new' })
    expect(result.ok && result.layout[0]).toBe(layout[0])
    const content = (result.ok ? result.layout[1]?.content : []) as BlockData[]
    expect(content[1]).toBe((layout[1]?.content as BlockData[])[1])
  })

  it('gives a copied row and what stands in it ids of their own', () => {
    const content = [heading('a')]
    const result = update([section('s', [columns('c', [content])])], 'c', {
      columns: rows(['c-0', content], ['c-0', content]),
    })
    expect(result.ok && placesOf({ layout: result.layout, registry })).toEqual([
      'layout.0 s',
      'layout.0.content.0 c',
      'layout.0.content.0.columns.0.content.0 a',
      'layout.0.content.0.columns.1.content.0 new2',
    ])
  })

  it('takes no block in that the slot does not allow, and none whose id is elsewhere', () => {
    const layout = [section('s', []), heading('a')]
    expect(codeOf(update(layout, 's', { content: [{ id: 'x', blockType: 'hero' }] }))).toBe(
      'notAllowed',
    )
    const result = update(layout, 's', { content: [heading('a')] })
    expect(result.ok && result.ids).toEqual(['s'])
    expect(result.ok && placesOf({ layout: result.layout, registry })).toEqual([
      'layout.0 s',
      'layout.0.content.0 new1',
      'layout.1 a',
    ])
  })

  it('asks deep inside too, but lets stay what stood there before', () => {
    const misplaced = section('s', [stack('t', [{ id: 'old', blockType: 'hero' }])])
    const edited = structuredClone(misplaced)
    expect(codeOf(update([misplaced], 's', { ...edited, heading: 'new' }))).toBe('ok')
    const more = section('s', [
      stack('t', [
        { id: 'old', blockType: 'hero' },
        { id: 'new', blockType: 'hero' },
      ]),
    ])
    expect(codeOf(update([misplaced], 's', more))).toBe('notAllowed')
  })

  it('refuses more blocks than a slot takes', () => {
    const many = Array.from({ length: 13 }, (_, index) => heading(`h${index}`))
    expect(codeOf(update([stack('t', [])], 't', { content: many }))).toBe('maxRows')
    expect(codeOf(update([stack('t', many)], 't', { content: many.slice(1) }))).toBe('ok')
  })

  describe('of a locked block', () => {
    const locked = stack('t', [heading('a'), heading('b')], { lock: 'content' })

    it('edits fields, but takes nothing out of its slots or into them', () => {
      const [a, b] = locked.content as [BlockData, BlockData]
      expect(codeOf(update([locked], 't', { ...locked, gap: 'large' }))).toBe('ok')
      expect(codeOf(update([locked], 't', { ...locked, content: [a] }))).toBe('locked')
      expect(codeOf(update([locked], 't', { ...locked, content: [b, a] }))).toBe('locked')
      expect(codeOf(update([locked], 't', { ...locked, content: [a, b, heading('c')] }))).toBe(
        'locked',
      )
      expect(codeOf(update([locked], 't', {}))).toBe('locked')
    })

    it('lets nothing be edited of one locked as a whole but the lock, and that alone', () => {
      const whole = heading('a', { lock: 'all' })
      expect(codeOf(update([whole], 'a', { ...whole, text: 'new' }))).toBe('locked')
      expect(codeOf(update([whole], 'a', { ...whole, lock: 'none' }))).toBe('ok')
      expect(codeOf(update([whole], 'a', { text: 'new', lock: 'none' }))).toBe('locked')
    })

    it('keeps its locked fields, takes others, and lets the locks themselves be changed', () => {
      const held = heading('a', { lockedFields: ['text'] })
      expect(update([held], 'a', { ...held, text: 'new' })).toMatchObject({
        refusal: { code: 'locked', blockId: 'a', message: expect.stringContaining('field text') },
      })
      expect(codeOf(update([held], 'a', { ...held, level: 'h2' }))).toBe('ok')
      expect(codeOf(update([held], 'a', { ...held, lockedFields: [] }))).toBe('ok')
      expect(codeOf(update([held], 'a', { ...held, lockedFields: [], text: 'new' }))).toBe('locked')
      const whole = heading('a', { lock: 'all' })
      expect(codeOf(update([whole], 'a', { ...whole, lockedFields: ['text'] }))).toBe('ok')
      expect(codeOf(update([held], 'a', { ...held, lockedFields: [] }, true))).toBe('locked')
    })

    it('does not let a locked field be edited through the block around it', () => {
      const held = heading('a', { lockedFields: ['text'] })
      const around = (inner: object) => update([stack('t', [held])], 't', { content: [inner] })
      expect(codeOf(around({ ...held, text: 'new' }))).toBe('locked')
      expect(codeOf(around({ ...held, level: 'h2' }))).toBe('ok')
    })

    it('leaves every lock as it is where only content may be edited', () => {
      const open = heading('a')
      expect(codeOf(update([open], 'a', { ...open, lock: 'all' }, true))).toBe('locked')
      const whole = heading('a', { lock: 'all' })
      expect(codeOf(update([whole], 'a', { ...whole, lock: 'none' }, true))).toBe('locked')
      expect(codeOf(update([open], 'a', { text: 'new' }, true))).toBe('ok')
    })

    it('keeps a locked block in its row, also when the row is dragged', () => {
      const held = heading('a', { lock: 'content' })
      const layout = [columns('c', [[held], [heading('b')]])]
      const dragged = rows(['c-1', [heading('b')]], ['c-0', [held]])
      expect(codeOf(update(layout, 'c', { columns: dragged }))).toBe('ok')
      expect(codeOf(update(layout, 'c', { columns: dragged.slice(0, 1) }))).toBe('locked')
      const changedRow = rows(['c-0', []], ['c-1', [heading('b'), held]])
      expect(codeOf(update(layout, 'c', { columns: changedRow }))).toBe('locked')
    })

    it('does not let a block locked as a whole be edited through the one around it', () => {
      const layout = [stack('t', [heading('a', { lock: 'all' })])]
      const data = { content: [heading('a', { lock: 'all', text: 'new' })] }
      expect(codeOf(update(layout, 't', data))).toBe('locked')
    })
  })
})
