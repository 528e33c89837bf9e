import fc from 'fast-check'
import { diffLayouts } from './diffLayouts'
import { indexBlocks } from './indexBlocks'
import { insertBlocks } from './insertBlocks'
import { mergeLayouts } from './mergeLayouts'
import { moveBlocks } from './moveBlocks'
import { removeBlocks } from './removeBlocks'
import { blockRegistry as registry } from '../../blocks/library'
import { arbitraryLayout, smallLayout } from './specTrees'
import { ROOT_SLOT, type Layout, type TreeResult } from './types'
import { updateBlock } from './updateBlock'

const base = smallLayout()

const done = (result: TreeResult): Layout => {
  if (!result.ok) throw new Error(result.refusal.message)
  return result.layout
}

const edit = (layout: Layout, id: string, data: Record<string, unknown>): Layout => {
  const block = indexBlocks({ layout, registry }).get(id)?.block
  return done(updateBlock({ layout, registry, id, data: { ...block, ...data } }))
}

const merge = (theirs: Layout, mine: Layout): Layout | null =>
  mergeLayouts({ base, theirs, mine, registry })

const isSame = (a: Layout, b: Layout): boolean => {
  const { added, removed, moved, changed } = diffLayouts({ before: a, after: b, registry })
  return added.length + removed.length + moved.length + changed.length === 0
}

describe('mergeLayouts', () => {
  it('keeps both when different blocks were edited, also one inside the other', () => {
    const merged = merge(
      edit(base, 'section', { heading: 'Theirs' }),
      edit(base, 'heading', { text: 'Mine' }),
    )
    const index = indexBlocks({ layout: merged ?? [], registry })
    expect(index.get('section')?.block.heading).toBe('Theirs')
    expect(index.get('heading')?.block.text).toBe('Mine')
    expect([...index.keys()]).toEqual([...indexBlocks({ layout: base, registry }).keys()])
  })

  it('keeps my new block beside their edited one', () => {
    const block = { id: 'new', blockType: 'heading', text: 'New' }
    const at = { parentId: 'section', slot: 'content', index: 0 }
    const merged = merge(
      edit(base, 'hero', { heading: 'Theirs' }),
      done(insertBlocks({ layout: base, registry, blocks: [block], at })),
    )
    const index = indexBlocks({ layout: merged ?? [], registry })
    expect(index.get('hero')?.block.heading).toBe('Theirs')
    expect(index.get('new')?.position).toMatchObject(at)
  })

  it('keeps what they moved and what I edited', () => {
    const to = { parentId: null, slot: ROOT_SLOT, index: 0 }
    const merged = merge(
      done(moveBlocks({ layout: base, registry, ids: ['section'], to })),
      edit(base, 'hero', { heading: 'Mine' }),
    )
    expect(merged?.map(({ id }) => id)).toEqual(['section', 'hero', 'footer'])
    expect(merged?.[1]?.heading).toBe('Mine')
  })

  it.each<[string, Layout, Layout]>([
    [
      'both edited the same block',
      edit(base, 'hero', { heading: 'A' }),
      edit(base, 'hero', { lead: 'B' }),
    ],
    [
      'they removed what I edited',
      done(removeBlocks({ layout: base, registry, ids: ['section'] })),
      edit(base, 'heading', { text: 'B' }),
    ],
    [
      'I added to what they removed',
      done(removeBlocks({ layout: base, registry, ids: ['section'] })),
      done(
        insertBlocks({
          layout: base,
          registry,
          blocks: [{ id: 'new', blockType: 'heading' }],
          at: { parentId: 'section', slot: 'content', index: 0 },
        }),
      ),
    ],
    [
      'both rearranged the same list',
      done(removeBlocks({ layout: base, registry, ids: ['hero'] })),
      done(removeBlocks({ layout: base, registry, ids: ['footer'] })),
    ],
  ])('leaves the choice to people when %s', (_, theirs, mine) => {
    expect(merge(theirs, mine)).toBeNull()
    expect(merge(mine, theirs)).toBeNull()
  })

  it('is the other side where one side changed nothing', () => {
    fc.assert(
      fc.property(arbitraryLayout({ fc, registry }), (layout) => {
        const changed = layout.slice(1)
        const sides = { base: layout, registry }
        const mine = mergeLayouts({ ...sides, theirs: layout, mine: changed })
        const theirs = mergeLayouts({ ...sides, theirs: changed, mine: layout })
        return Boolean(mine && theirs && isSame(mine, changed) && isSame(theirs, changed))
      }),
      { numRuns: 50 },
    )
  })
})
