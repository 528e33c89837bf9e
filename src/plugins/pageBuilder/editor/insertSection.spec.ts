import { blockRegistry } from '../../../blocks/library'
import { insertSection } from './commands'
import { createEditorStore, type EditorStore } from './editorStore'
import { newBlock } from './newBlock'

const block = (slug: string, id: string) => newBlock({ registry: blockRegistry, slug, id })!

const storeOf = (contentOnly = false): EditorStore =>
  createEditorStore({
    registry: blockRegistry,
    contentOnly,
    layout: [block('navbar', 'nav'), block('section', 'band'), block('footer', 'foot')],
  })

const idsIn = (store: EditorStore): string[] => store.layout().map(({ id }) => String(id))

describe('insertSection', () => {
  it('stands behind the chosen block in the page, also when a slot of it would take the blocks', () => {
    const store = storeOf()
    store.select(['band'])
    expect(insertSection(store, [block('richText', 'one'), block('faq', 'two')])).toBe(true)
    expect(idsIn(store)).toEqual(['nav', 'band', 'one', 'two', 'foot'])
    expect(store.get().selection).toEqual(['one', 'two'])
  })

  it('stands behind the band around a chosen block inside it', () => {
    const store = storeOf()
    const inner = store.layout()[1]?.content as { id: string }[]
    store.select([inner[0]!.id])
    insertSection(store, [block('faq', 'new')])
    expect(idsIn(store)).toEqual(['nav', 'band', 'new', 'foot'])
  })

  it('stands before the footer when nothing or the footer is chosen', () => {
    for (const chosen of [[], ['foot']]) {
      const store = storeOf()
      store.select(chosen)
      insertSection(store, [block('faq', 'new')])
      expect(idsIn(store)).toEqual(['nav', 'band', 'new', 'foot'])
    }
  })

  it('is one step of undo', () => {
    const store = storeOf()
    insertSection(store, [block('faq', 'one'), block('faq', 'two')])
    store.undo()
    expect(idsIn(store)).toEqual(['nav', 'band', 'foot'])
  })

  it('is refused where only texts and pictures may be changed', () => {
    const store = storeOf(true)
    expect(insertSection(store, [block('faq', 'new')])).toBe(false)
    expect(store.get().refusal?.code).toBe('locked')
    expect(idsIn(store)).toEqual(['nav', 'band', 'foot'])
  })
})
