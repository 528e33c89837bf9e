import { jest } from '@jest/globals'
import { blockRegistry as registry } from '../../../blocks/library'
import { updateBlock } from '../../../core/builder/updateBlock'
import { createEditorStore, type EditorStore } from '../editor/editorStore'
import { createOpening } from './opening'

const storeOf = (count: number): EditorStore =>
  createEditorStore({
    registry,
    layout: Array.from({ length: count }, (_, index) => ({
      id: `b${index}`,
      blockType: 'heading',
      text: `${index}`,
    })),
  })

const edit = (store: EditorStore, text: string): void => {
  const data = { ...store.layout()[0], text }
  store.apply(updateBlock({ layout: store.layout(), registry, id: 'b0', data }), { label: 'edit' })
}

/** An opening whose browser is idle when the returned `idle` is called. */
const open = (store: EditorStore) => {
  let waiting: (() => void)[] = []
  const opening = createOpening({ store, whenIdle: (run) => void waiting.push(run) })
  const idle = (): void => {
    const runs = waiting
    waiting = []
    for (const run of runs) run()
  }
  return { opening, idle }
}

describe('opening a page', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('draws what fills a screen at once, and the rest block by block in the page’s order', () => {
    const { opening, idle } = open(storeOf(43))
    expect([0, 39, 40, 42].map((at) => opening.isLate(`b${at}`))).toEqual([
      false,
      false,
      true,
      true,
    ])
    const drawn: string[] = []
    for (const id of ['b41', 'b40']) opening.wait(id, () => drawn.push(id))
    idle()
    expect(drawn).toEqual(['b40'])
    idle()
    expect(drawn).toEqual(['b40', 'b41'])
  })

  it('draws at once what comes into view after all that waited is drawn', () => {
    const { opening, idle } = open(storeOf(60))
    opening.wait('b40', () => undefined)
    idle()
    expect(opening.isLate('b59')).toBe(true)
    idle()
    expect(opening.isLate('b59')).toBe(false)
  })

  it('rests while somebody edits', async () => {
    const store = storeOf(60)
    const { opening, idle } = open(store)
    opening.wait('b40', () => undefined)
    edit(store, 'Changed')
    idle()
    expect(opening.isLate('b40')).toBe(true)
    await jest.advanceTimersByTimeAsync(200)
    idle()
    expect(opening.isLate('b40')).toBe(false)
  })
})
