import { createStudioStore } from './createStudioStore'
import type { SaveAnswer } from './saveProfile'

const DOC = {
  updatedAt: '2026-01-01T00:00:00.000Z',
  name: 'Salt',
  palette: { primary: '#111111', accent: '#222222' },
  provenance: {
    name: { source: 'declared', evidenceUrl: null, snippet: '', confidence: 1, locked: true },
  },
}

const storeWith = (answer: SaveAnswer = { kind: 'failed', message: 'no', problems: {} }) => {
  const sent: unknown[] = []
  let time = 0
  const store = createStudioStore({
    doc: DOC,
    save: async (input) => {
      sent.push(input)
      return answer
    },
    now: () => time,
  })
  return { store, sent, wait: (milliseconds: number) => (time += milliseconds) }
}

const primaryOf = ({ store }: ReturnType<typeof storeWith>) =>
  (store.get().profile.palette as { primary: string }).primary

describe('createStudioStore', () => {
  it('takes a drag of one colour as one step, and undoes and redoes it', () => {
    const studio = storeWith()
    studio.store.set('palette.primary', '#333333')
    studio.wait(100)
    studio.store.set('palette.primary', '#444444')
    studio.wait(5000)
    studio.store.set('palette.primary', '#555555')
    studio.store.undo()
    expect(primaryOf(studio)).toBe('#444444')
    studio.store.undo()
    expect(primaryOf(studio)).toBe('#111111')
    expect(studio.store.get()).toMatchObject({ status: 'saved', canUndo: false, canRedo: true })
    studio.store.redo()
    expect(primaryOf(studio)).toBe('#444444')
  })

  it('sends what has changed, and locks with the evidence that they stand beside', async () => {
    const { store, sent } = storeWith()
    store.set('palette.accent', '#abcdef')
    store.setLocked('name', false)
    store.setLocked('palette.accent', true)
    await store.save()
    expect(sent).toEqual([
      expect.objectContaining({
        changed: ['palette.accent'],
        base: DOC.updatedAt,
        provenance: {
          name: { ...DOC.provenance.name, locked: false },
          'palette.accent': expect.objectContaining({ source: 'human', locked: true }),
        },
      }),
    ])
  })

  it('shows a refusal at its field until the field changes', async () => {
    const { store } = storeWith({
      kind: 'failed',
      message: 'Bad',
      problems: { tagline: 'Too long' },
    })
    store.set('tagline', 'x'.repeat(200))
    await store.save()
    expect(store.get()).toMatchObject({ status: 'failed', problems: { tagline: 'Too long' } })
    store.set('tagline', 'x')
    expect(store.get()).toMatchObject({ status: 'changed', problems: {} })
  })

  it.each([
    ['mine', { primary: '#111111', accent: '#abcdef' }, 'changed'],
    ['theirs', { primary: '#111111', accent: '#999999' }, 'saved'],
  ] as const)(
    'after a conflict goes on from their state with %s',
    async (keep, palette, status) => {
      const theirs = {
        ...DOC,
        updatedAt: '2026-01-02T00:00:00.000Z',
        name: 'Pepper',
        palette: { ...DOC.palette, accent: '#999999' },
      }
      const { store } = storeWith({ kind: 'conflict', theirs, message: 'Saved since' })
      store.set('palette.accent', '#abcdef')
      await store.save()
      expect(store.get()).toMatchObject({
        status: 'conflict',
        conflict: { both: ['palette.accent'] },
      })
      store.resolve(keep)
      expect(store.get()).toMatchObject({
        status,
        base: theirs.updatedAt,
        conflict: null,
        profile: { name: 'Pepper', palette },
      })
    },
  )

  const kept = {
    base: DOC.updatedAt,
    values: { 'palette.accent': '#abcdef', tagline: 'Mine' },
    locked: { name: false, tagline: true },
  }
  const reopened = (doc: object) =>
    createStudioStore({ doc: doc as typeof DOC, kept, save: () => Promise.reject(new Error()) })

  it('brings back values and locks that were not saved, as one step', () => {
    const store = reopened(DOC)
    expect(store.get()).toMatchObject({
      status: 'changed',
      offer: null,
      locked: { name: false, tagline: true },
      profile: { tagline: 'Mine', palette: { accent: '#abcdef' } },
    })
    expect(store.unsaved()).toEqual(kept)
    store.undo()
    expect(store.get()).toMatchObject({ status: 'saved', locked: { name: true }, canUndo: false })
    expect(store.unsaved()).toBeNull()
  })

  it.each([
    ['mine', 'changed', { tagline: 'Mine', name: 'Pepper' }],
    ['theirs', 'saved', { tagline: 'Theirs', name: 'Pepper' }],
  ] as const)(
    'offers them where somebody has saved since, and goes on with %s',
    (keep, status, profile) => {
      const store = reopened({
        ...DOC,
        name: 'Pepper',
        tagline: 'Theirs',
        updatedAt: '2026-01-02T00:00:00.000Z',
      })
      expect(store.get()).toMatchObject({ status: 'saved', offer: kept })
      // Nobody has decided yet: they are kept, and new ones beside them.
      store.set('industry', 'Pottery')
      expect(store.unsaved()).toEqual({
        ...kept,
        values: { ...kept.values, industry: 'Pottery' },
      })
      store.undo()
      store.takeOffer(keep)
      expect(store.get()).toMatchObject({ status, profile, offer: null })
      expect(store.unsaved() === null).toBe(keep === 'theirs')
    },
  )

  it('offers nothing where all of it stands there already', () => {
    const store = reopened({
      ...DOC,
      tagline: 'Mine',
      palette: { ...DOC.palette, accent: '#abcdef' },
      updatedAt: '2026-01-02T00:00:00.000Z',
      provenance: { tagline: { ...DOC.provenance.name, locked: true } },
    })
    expect(store.get()).toMatchObject({ status: 'saved', offer: null })
  })

  it('keeps what is typed while it saves', async () => {
    let finish: (answer: SaveAnswer) => void = () => undefined
    const store = createStudioStore({
      doc: DOC,
      save: () => new Promise((resolve) => (finish = resolve)),
    })
    store.set('name', 'First')
    const saving = store.save()
    store.set('tagline', 'Second')
    finish({ kind: 'saved', doc: { ...DOC, name: 'First' } })
    await saving
    expect(store.get()).toMatchObject({
      status: 'changed',
      profile: { name: 'First', tagline: 'Second' },
    })
    expect([...store.get().changed]).toEqual(['tagline'])
  })
})
