import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { lockBreach } from './lockBreach'
import type { Layout } from './types'

const heading = (id: string, more: Partial<BlockData> = {}): BlockData => ({
  id,
  blockType: 'heading',
  text: id,
  level: 'auto',
  size: 'm',
  align: 'start',
  ...more,
})

const section = (id: string, content: BlockData[], more: Partial<BlockData> = {}): BlockData => ({
  id,
  blockType: 'section',
  heading: id,
  content,
  ...more,
})

const breach = (before: Layout, after: Layout, contentOnly = false) => {
  const found = lockBreach({ before, after, registry, contentOnly })
  return found && `${found.block.id} ${found.how}`
}

describe('a layout without locks', () => {
  it('may become any other', () => {
    const before = [heading('a'), section('s', [heading('b')])]
    expect(breach(before, [])).toBeNull()
    expect(breach(before, [section('s', []), heading('b'), heading('new')])).toBeNull()
  })

  it('takes no lock from whoever may not set it, neither on a block of its own nor on a new one', () => {
    expect(breach([heading('a')], [heading('a', { lock: 'content' })])).toBe('a lock')
    expect(breach([], [heading('a', { lock: 'all' })])).toBe('a lock')
    expect(breach([heading('a', { lock: 'none' })], [heading('a')])).toBeNull()
  })
})

describe('a block whose place is locked', () => {
  const locked = heading('a', { lock: 'content' })
  const around = [heading('x'), locked, heading('y')]

  it('keeps its place while its fields are edited and others come, go and move around it', () => {
    const edited = heading('a', { lock: 'content', text: 'Other' })
    expect(breach(around, [heading('y'), edited, heading('x'), heading('new')])).toBeNull()
  })

  it('may not be removed, neither itself nor with what it stands in', () => {
    expect(breach(around, [heading('x'), heading('y')])).toBe('a removed')
    expect(breach([section('s', [locked])], [])).toBe('a removed')
  })

  it('may not leave its slot, but goes along with what it stands in', () => {
    const inside = [section('s', [locked]), section('t', [])]
    expect(breach(inside, [section('s', []), section('t', [locked])])).toBe('a moved')
    expect(breach(inside, [section('t', []), section('s', [locked])])).toBeNull()
  })

  it('may not change its order among other locked ones', () => {
    const b = heading('b', { lock: 'content' })
    expect(breach([locked, b], [b, locked])).toBe('a moved')
  })

  it('may not become another block under the same id', () => {
    const other = { id: 'a', blockType: 'image', lock: 'content' } as BlockData
    expect(breach([locked], [other])).toBe('a changed')
  })

  it('may not be unlocked', () => {
    expect(breach([locked], [heading('a')])).toBe('a lock')
    expect(breach([locked], [heading('a', { lock: 'all' })])).toBe('a lock')
  })

  it('keeps what stands in its slots, in that order', () => {
    const content = [heading('b'), heading('c')]
    const before = [section('s', content, { lock: 'content' })]
    const after = (inside: BlockData[]): Layout => [section('s', inside, { lock: 'content' })]
    expect(breach(before, after([heading('b')]))).toBe('s slots')
    expect(breach(before, after([...content, heading('d')]))).toBe('s slots')
    expect(breach(before, after(content.toReversed()))).toBe('s slots')
    expect(breach(before, after([heading('b', { text: 'Other' }), heading('c')]))).toBeNull()
  })
})

describe('a block locked as a whole', () => {
  const locked = section('s', [heading('b')], { lock: 'all' })

  it('may not be edited', () => {
    expect(breach([locked], [{ ...locked, heading: 'Other' }])).toBe('s changed')
  })

  it('lets what stands in it be edited, as that has locks of its own', () => {
    expect(breach([locked], [{ ...locked, content: [heading('b', { text: '!' })] }])).toBeNull()
  })

  it('is not changed by what a save fills in: defaults, empty groups, the version', () => {
    const saved = {
      ...locked,
      layout: 'stacked',
      tone: 'default',
      width: 'container',
      anchor: null,
      actions: [],
      blockVersion: 1,
    }
    expect(breach([locked], [saved])).toBeNull()
    expect(breach([locked], [{ ...saved, tone: 'muted' }])).toBe('s changed')
  })
})

describe('a block of which fields are locked', () => {
  const locked = heading('a', { lockedFields: ['text', 'level'] })
  const detail = (after: Layout, before: Layout = [locked]) => {
    const found = lockBreach({ before, after, registry })
    return found && `${found.block.id} ${found.how} ${found.fields.join()}`
  }

  it('keeps their values, and takes others', () => {
    expect(detail([{ ...locked, text: 'Other' }])).toBe('a fields text')
    expect(detail([{ ...locked, text: 'Other', level: 'h2' }])).toBe('a fields text,level')
    expect(detail([{ ...locked, size: 'l', eyebrow: 'New' }])).toBeNull()
  })

  it('is not changed by a default that a save fills in', () => {
    const { level: _, ...stored } = locked
    expect(detail([locked], [stored])).toBeNull()
    expect(detail([{ ...locked, level: 'h2' }], [stored])).toBe('a fields level')
  })

  it('keeps which they are, whatever their order', () => {
    expect(detail([{ ...locked, lockedFields: ['level', 'text'] }])).toBeNull()
    expect(detail([{ ...locked, lockedFields: ['text'] }])).toBe('a fieldLocks level')
    expect(detail([{ ...locked, lockedFields: null, text: 'Other' }])).toBe(
      'a fieldLocks text,level',
    )
    expect(detail([{ ...locked, lockedFields: ['text', 'level', 'size'] }])).toBe(
      'a fieldLocks size',
    )
  })

  it('cannot be made or added by who may not lock', () => {
    expect(detail([locked], [heading('a')])).toBe('a fieldLocks text,level')
    expect(detail([heading('x'), locked], [heading('x')])).toBe('a fieldLocks text,level')
    expect(detail([heading('x', { lockedFields: [] })], [])).toBeNull()
  })

  it('may be moved and removed, and what stands in it edited, as its lock lets', () => {
    expect(detail([])).toBeNull()
    expect(detail([section('s', [locked])], [locked, section('s', [])])).toBeNull()
    const outer = section('s', [heading('b')], { lockedFields: ['heading'] })
    expect(detail([{ ...outer, content: [heading('b', { text: '!' })] }], [outer])).toBeNull()
    const inner = section('s', [{ ...locked, text: 'Other' }])
    expect(detail([inner], [section('s', [locked])])).toBe('a fields text')
  })
})

describe('a page of which only contents may be changed', () => {
  const before = [heading('a'), section('s', [heading('b')])]

  it('takes other contents', () => {
    const after = [heading('a', { text: 'Other' }), section('s', [heading('b', { size: 'l' })])]
    expect(breach(before, after, true)).toBeNull()
  })

  it('takes no other blocks and no other order', () => {
    expect(breach(before, [...before, heading('new')], true)).toBe('new added')
    expect(breach(before, before.slice(1), true)).toBe('a removed')
    expect(breach(before, before.toReversed(), true)).toBe('a moved')
    expect(breach(before, [heading('a'), section('s', [])], true)).toBe('s slots')
  })
})
