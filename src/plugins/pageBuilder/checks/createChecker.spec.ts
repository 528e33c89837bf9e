import { jest } from '@jest/globals'
import { blockRegistry as registry } from '../../../blocks/library'
import type { BlockData } from '../../../core/blocks/types'
import type { Layout } from '../../../core/builder/types'
import { updateBlock } from '../../../core/builder/updateBlock'
import { createEditorStore, type EditorStore } from '../editor/editorStore'
import type { Saver, SaveState } from '../save/createSaver'
import type { ChecksReport } from '../types'
import { createChecker, type Checker } from './createChecker'

const hero: BlockData = {
  ...registry.get('hero')?.defaults,
  blockType: 'hero',
  id: 'h',
  actions: [{ id: 'a', label: 'Go', type: 'url', url: '/gone' }],
}

const REPORT: ChecksReport = {
  issues: [],
  headings: [{ level: 1, text: 'Hello', block: 'h' }],
  weight: {
    html: { raw: 1, compressed: 1 },
    css: { raw: 1, compressed: 1 },
    js: { raw: 0, compressed: 0 },
    images: { bytes: 0, count: 0, largest: null },
  },
  pages: [],
  media: {},
  body: '<tb-block data-id="h"></tb-block>',
  publishing: 'forbid',
}

type Made = {
  store: EditorStore
  checker: Checker
  asked: { layout: Layout; signal: AbortSignal; answer: (report: ChecksReport | Error) => void }[]
  refuse: (errors: SaveState['errors']) => void
}

const make = (): Made => {
  const store = createEditorStore({ layout: [hero], registry })
  const asked: Made['asked'] = []
  const listeners = new Set<() => void>()
  let saved = { status: 'saved', errors: [], documentStatus: 'draft' } as unknown as SaveState
  const saver: Pick<Saver, 'get' | 'subscribe'> = {
    get: () => saved,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const checker = createChecker({
    store,
    saver,
    field: 'layout',
    own: { id: 'p', path: '/' },
    ask: (layout, signal) =>
      new Promise((resolve, reject) =>
        asked.push({
          layout,
          signal,
          answer: (report) => (report instanceof Error ? reject(report) : resolve(report)),
        }),
      ),
    measure: () => Promise.resolve([]),
    medium: () => undefined,
    rest: () => Promise.resolve(),
  })
  return {
    store,
    checker,
    asked,
    refuse: (errors) => {
      saved = { ...saved, status: 'invalid', errors }
      for (const listener of listeners) listener()
    },
  }
}

const rename = (store: EditorStore, heading: string): void => {
  const data = { ...store.layout()[0], heading }
  store.apply(updateBlock({ layout: store.layout(), registry, id: 'h', data }), { label: 'x' })
}

const codes = ({ get }: Checker): string[] => get().issues.map(({ code }) => code)

describe('a page’s checker', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('checks the data after a short rest and the rendered page after a longer one', async () => {
    const { store, checker, asked } = make()
    const stop = checker.start()
    rename(store, '')
    await jest.advanceTimersByTimeAsync(300)
    expect(codes(checker)).toEqual(['field_required'])
    expect(asked).toHaveLength(0)
    rename(store, 'Hello')
    await jest.advanceTimersByTimeAsync(3900)
    expect(asked).toHaveLength(0)
    await jest.advanceTimersByTimeAsync(200)
    expect(asked.map(({ layout }) => layout)).toEqual([store.layout()])
    asked[0]?.answer(REPORT)
    await jest.advanceTimersByTimeAsync(0)
    expect(codes(checker)).toEqual(['link_broken'])
    expect(checker.get()).toMatchObject({ status: 'done', publishing: 'forbid' })
    stop()
    rename(store, 'After the end')
    await jest.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveLength(1)
  })

  it('lets a newer state of the page overtake an older one', async () => {
    const { store, checker, asked } = make()
    const first = checker.now()
    rename(store, 'Newer')
    const second = checker.now()
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[1]?.answer({ ...REPORT, headings: [] })
    await second
    asked[0]?.answer(REPORT)
    await first
    expect(codes(checker)).toContain('h1_missing')
  })

  it('asks the server once about a page that does not change', async () => {
    const { checker, asked } = make()
    const first = checker.now()
    asked[0]?.answer(REPORT)
    await first
    await checker.now()
    expect(asked).toHaveLength(1)
  })

  it('keeps what the data say when the page cannot be rendered, and says why', async () => {
    const { store, checker, asked } = make()
    rename(store, '')
    const now = checker.now()
    asked[0]?.answer(new Error('The template is gone.'))
    expect(await now).toMatchObject({ status: 'failed', message: 'The template is gone.' })
    expect(codes(checker)).toEqual(['field_required'])
  })

  it('shows what the server refused until the block changes', async () => {
    const { store, checker, refuse } = make()
    const stop = checker.start()
    refuse([{ path: 'layout.0.text', message: 'No.' }])
    expect(checker.get().byBlock.get('h')).toMatchObject([
      { code: 'field_refused', field: 'text', values: { message: 'No.' } },
    ])
    rename(store, 'Other')
    await jest.advanceTimersByTimeAsync(300)
    expect(codes(checker)).toEqual([])
    stop()
  })
})
