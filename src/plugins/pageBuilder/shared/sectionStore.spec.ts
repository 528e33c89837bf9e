import type { SectionApi, SectionKind, StoredSection } from './sectionApi'
import { createSectionStore, type SectionStore } from './sectionStore'

const section = (id: string, kind: SectionKind = 'shared'): StoredSection => ({
  id,
  name: id,
  kind,
  layout: [],
  status: 'published',
})

const changed = (store: SectionStore): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(() => {
      stop()
      resolve()
    })
  })

const apiOf = (more: Partial<Pick<SectionApi, 'list' | 'byIds'>>) => ({
  list: () => Promise.resolve({ sections: [], more: false }),
  byIds: () => Promise.resolve([]),
  ...more,
})

describe('createSectionStore', () => {
  it('asks once for all sections that a page needs, and knows which are gone', async () => {
    const asked: (readonly string[])[] = []
    const store = createSectionStore(
      apiOf({
        byIds: (ids) => {
          asked.push(ids)
          return Promise.resolve([section('a')])
        },
      }),
    )
    expect([store.get('a'), store.get('b'), store.get('a')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    await changed(store)
    expect([store.get('a')?.name, store.get('b')]).toEqual(['a', null])
    expect(asked).toEqual([['a', 'b']])
  })

  it('reads a list page by page, and says when that failed', async () => {
    let fails = true
    const store = createSectionStore(
      apiOf({
        list: ({ page }) =>
          fails
            ? Promise.reject(new Error('away'))
            : Promise.resolve({ sections: [section(`p${page}`)], more: page < 2 }),
      }),
    )
    store.read('shared')
    await changed(store)
    expect(store.list('shared').state).toBe('failed')
    fails = false
    for (const ids of [['p1'], ['p1', 'p2']]) {
      store.read('shared')
      await changed(store)
      expect(store.list('shared').sections.map(({ id }) => id)).toEqual(ids)
    }
    expect(store.list('shared').more).toBe(false)
  })

  it('shows a new one first, a renamed one by its name, and a removed one no more', () => {
    const store = createSectionStore(apiOf({}))
    store.put(section('a', 'own'))
    store.put(section('b', 'own'))
    store.put({ ...section('a', 'own'), name: 'New name' })
    expect(store.list('own').sections.map(({ name }) => name)).toEqual(['b', 'New name'])
    store.remove('b')
    expect([store.list('own').sections.length, store.get('b')]).toEqual([1, null])
  })
})
