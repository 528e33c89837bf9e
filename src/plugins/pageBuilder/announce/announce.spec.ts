import { blockRegistry as registry } from '../../../blocks/library'
import { detachSection } from '../../../core/builder/detachSection'
import { duplicateChosen, insertNewBlock, removeChosen } from '../editor/commands'
import { createEditorStore, type EditorStore } from '../editor/editorStore'
import { moveChosen, moveIn } from '../editor/moveAcross'
import { newBlock } from '../editor/newBlock'
import { en } from '../text/en'
import type { Translate } from '../text/keys'
import { announce } from './announce'

const t: Translate = (key, vars = {}) =>
  Object.entries(vars).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
    (en as Record<string, string>)[key.replace('builder:', '')] ?? key,
  )

const storeOf = (): EditorStore =>
  createEditorStore({
    registry,
    layout: ['columns', 'heading', 'hero'].map((slug) => newBlock({ registry, slug, id: slug })!),
  })

/** What is said of what an action does. */
const saidOf = (store: EditorStore, act: () => unknown): string | null => {
  const before = store.get()
  act()
  return announce({
    before,
    after: store.get(),
    registry,
    t,
    nameOf: (slug) => registry.get(slug)?.labels.singular ?? slug,
  })
}

describe('announce', () => {
  it('names what came, moved or went, and where it stands now', () => {
    const store = storeOf()
    store.select(['heading'])
    expect(saidOf(store, () => moveChosen(store, 1))).toBe('Heading moved. Position 3 of 3.')
    expect(saidOf(store, () => moveIn(store))).toMatch(
      /^Heading moved\. Position \d of \d in Columns\.$/,
    )
    expect(saidOf(store, () => store.undo())).toBe('Undone.')
    expect(saidOf(store, () => store.redo())).toBe('Redone.')
    store.select(['hero'])
    expect(saidOf(store, () => duplicateChosen(store))).toBe('Hero duplicated. Position 3 of 3.')
    expect(saidOf(store, () => removeChosen(store))).toBe('Hero deleted. Undo brings it back.')
    expect(saidOf(store, () => insertNewBlock(store, 'faq'))).toMatch(
      /^FAQ added\. Position \d of \d\.$/,
    )
  })

  it('names what a detached section left in its place', () => {
    const reference = { ...newBlock({ registry, slug: 'sharedSection', id: 'r' })!, section: 's1' }
    const store = createEditorStore({ registry, layout: [reference] })
    const blocks = [newBlock({ registry, slug: 'hero' })!]
    const detach = (): unknown =>
      store.apply(detachSection({ layout: store.layout(), registry, id: 'r', blocks }), {
        label: 'stepDetach',
      })
    expect(saidOf(store, detach)).toBe('Hero detached. Position 1 of 1.')
  })

  it('says why nothing moved, each time anew, and nothing of a choice', () => {
    const store = storeOf()
    expect(saidOf(store, () => store.select(['hero']))).toBeNull()
    for (let time = 0; time < 2; time++)
      expect(saidOf(store, () => moveChosen(store, 1))).toBe('It is the last here already.')
  })
})
