import { blockRegistry as registry } from '../../blocks/library'
import { duplicateBlocks } from './duplicateBlocks'
import { insertBlocks } from './insertBlocks'
import { mayEdit } from './lockOf'
import { moveBlocks } from './moveBlocks'
import { removeBlocks } from './removeBlocks'
import { freeze, heading, section, stack } from './specTrees'
import type { TreeResult } from './types'

const layout = freeze([
  section('s', [
    stack('t', [heading('held', { lock: 'content' }), heading('free')]),
    stack('shut', [heading('inside')], { lock: 'content' }),
  ]),
  heading('whole', { lock: 'all' }),
])
const tree = { layout, registry }

const codeOf = (result: TreeResult): string =>
  result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.blockId}`

describe('a locked block', () => {
  it('goes with nothing that is removed or copied around it', () => {
    expect(codeOf(removeBlocks({ ...tree, ids: ['s'] }))).toBe('locked held')
    expect(codeOf(removeBlocks({ ...tree, ids: ['t'] }))).toBe('locked held')
    expect(codeOf(duplicateBlocks({ ...tree, ids: ['t'] }))).toBe('locked held')
  })

  it('keeps its place in a block that is moved', () => {
    const to = { parentId: null, slot: 'layout', index: 0 }
    expect(codeOf(moveBlocks({ ...tree, ids: ['t'], to }))).toBe('ok')
    expect(codeOf(moveBlocks({ ...tree, ids: ['held'], to }))).toBe('locked held')
    expect(codeOf(moveBlocks({ ...tree, ids: ['free', 'held'], to }))).toBe('locked held')
  })

  it('gives no block out of its slots, takes none and lets none be dragged in them', () => {
    const into = { parentId: 'shut', slot: 'content', index: 0 }
    expect(codeOf(removeBlocks({ ...tree, ids: ['inside'] }))).toBe('locked shut')
    expect(codeOf(duplicateBlocks({ ...tree, ids: ['inside'] }))).toBe('locked shut')
    expect(codeOf(insertBlocks({ ...tree, blocks: [heading('new')], at: into }))).toBe(
      'locked shut',
    )
    expect(codeOf(moveBlocks({ ...tree, ids: ['free'], to: into }))).toBe('locked shut')
    expect(codeOf(moveBlocks({ ...tree, ids: ['inside'], to: { ...into, index: 1 } }))).toBe(
      'locked shut',
    )
  })

  it('of which fields are locked leaves those locks behind when it is copied', () => {
    const inside = [section('s', [heading('a', { lockedFields: ['text'] })])]
    const result = duplicateBlocks({ layout: inside, registry, ids: ['s'] })
    const [original, copy] = result.ok ? result.layout : []
    expect(original).toBe(inside[0])
    expect(copy?.content).toMatchObject([{ blockType: 'heading', text: 'a' }])
    expect(JSON.stringify(copy)).not.toContain('lockedFields')
  })

  it('leaves its neighbours free', () => {
    expect(codeOf(removeBlocks({ ...tree, ids: ['free'] }))).toBe('ok')
    expect(codeOf(duplicateBlocks({ ...tree, ids: ['free'] }))).toBe('ok')
  })
})

describe('mayEdit', () => {
  it('is false for what is locked as a whole and what is not there', () => {
    const may = ['held', 'free', 'inside', 'whole', 'nobody'].map((id) => mayEdit({ ...tree, id }))
    expect(may).toEqual([true, true, true, false, false])
    expect(mayEdit({ ...tree, id: 'free', contentOnly: true })).toBe(true)
    expect(mayEdit({ ...tree, id: 'whole', contentOnly: true })).toBe(false)
  })
})
