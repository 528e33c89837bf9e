import type { EditorStore } from '../editor/editorStore'
import { chooseParent, duplicateChosen, removeChosen } from '../editor/commands'
import { moveChosen, moveIn, moveOut } from '../editor/moveAcross'
import type { TextKey } from '../text/keys'

export type ShortcutActions = {
  store: EditorStore
  save: () => void
  /** Closes what is open beside the page, else chooses nothing. */
  leave: () => void
  help: () => void
  copy: () => void
  cut: () => void
  paste: () => void
  saveSection: () => void
  /** Opens the AI panel, or closes it. */
  ai: () => void
  /** Takes the focus to the next (1) or last (-1) part of the screen. */
  goToRegion: (step: -1 | 1) => void
}

export type Shortcut = {
  /** As `KeyboardEvent.key` has it, lower case. */
  key: string
  /** Ctrl, or Cmd on a Mac. */
  mod?: boolean
  shift?: boolean
  alt?: boolean
  label: TextKey
  /** May not change the page while the user only looks. */
  changes: boolean
  /** Works while a field has the focus. */
  inFields?: boolean
  /** Taken by the canvas itself; listed for the help sheet. */
  native?: boolean
  run: (actions: ShortcutActions) => void
}

/** Keys of the builder, in the order of the help sheet. */
export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'z', mod: true, label: 'builder:undo', changes: true, run: ({ store }) => store.undo() },
  {
    key: 'z',
    mod: true,
    shift: true,
    label: 'builder:redo',
    changes: true,
    run: ({ store }) => store.redo(),
  },
  { key: 'y', mod: true, label: 'builder:redo', changes: true, run: ({ store }) => store.redo() },
  {
    key: 's',
    mod: true,
    label: 'builder:saveDraft',
    changes: true,
    inFields: true,
    run: ({ save }) => save(),
  },
  {
    key: 's',
    mod: true,
    shift: true,
    label: 'builder:saveSection',
    changes: true,
    run: ({ saveSection }) => saveSection(),
  },
  { key: 'c', mod: true, label: 'builder:copy', changes: false, run: ({ copy }) => copy() },
  { key: 'x', mod: true, label: 'builder:cut', changes: true, run: ({ cut }) => cut() },
  { key: 'v', mod: true, label: 'builder:paste', changes: true, run: ({ paste }) => paste() },
  {
    key: 'd',
    mod: true,
    label: 'builder:duplicate',
    changes: true,
    run: ({ store }) => duplicateChosen(store),
  },
  {
    key: 'delete',
    label: 'builder:remove',
    changes: true,
    run: ({ store }) => removeChosen(store),
  },
  {
    key: 'backspace',
    label: 'builder:remove',
    changes: true,
    run: ({ store }) => removeChosen(store),
  },
  {
    key: 'arrowup',
    alt: true,
    label: 'builder:moveUp',
    changes: true,
    run: ({ store }) => moveChosen(store, -1),
  },
  {
    key: 'arrowdown',
    alt: true,
    label: 'builder:moveDown',
    changes: true,
    run: ({ store }) => moveChosen(store, 1),
  },
  {
    key: 'arrowleft',
    alt: true,
    label: 'builder:chooseParent',
    changes: false,
    run: ({ store }) => chooseParent(store),
  },
  {
    key: 'arrowright',
    alt: true,
    shift: true,
    label: 'builder:moveIn',
    changes: true,
    run: ({ store }) => moveIn(store),
  },
  {
    key: 'arrowleft',
    alt: true,
    shift: true,
    label: 'builder:moveOut',
    changes: true,
    run: ({ store }) => moveOut(store),
  },
  {
    key: 'f6',
    label: 'builder:nextRegion',
    changes: false,
    inFields: true,
    run: ({ goToRegion }) => goToRegion(1),
  },
  {
    key: 'f6',
    shift: true,
    label: 'builder:lastRegion',
    changes: false,
    inFields: true,
    run: ({ goToRegion }) => goToRegion(-1),
  },
  { key: 'i', mod: true, label: 'builder:ai', changes: false, run: ({ ai }) => ai() },
  { key: 'f2', label: 'builder:typeInPlace', changes: true, native: true, run: () => undefined },
  {
    key: 'escape',
    label: 'builder:chooseNothing',
    changes: false,
    run: ({ leave }) => leave(),
  },
  { key: '?', label: 'builder:shortcuts', changes: false, run: ({ help }) => help() },
]

/** Keys as people read them, e.g. `Ctrl Shift Z`. */
export const keysText = (
  { key, mod, shift, alt }: Pick<Shortcut, 'key' | 'mod' | 'shift' | 'alt'>,
  mac = false,
): string =>
  [
    mod ? (mac ? '⌘' : 'Ctrl') : '',
    alt ? (mac ? '⌥' : 'Alt') : '',
    shift && key !== '?' ? (mac ? '⇧' : 'Shift') : '',
    KEY_NAMES[key] ?? key.toUpperCase(),
  ]
    .filter(Boolean)
    .join(' ')

const KEY_NAMES: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
  backspace: '⌫',
  escape: 'Esc',
}

/** The shortcut that a key press stands for. */
export const shortcutOf = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): Shortcut | undefined =>
  SHORTCUTS.find(
    ({ key, mod = false, shift = false, alt = false, native = false }) =>
      !native &&
      event.key.toLowerCase() === key &&
      (event.ctrlKey || event.metaKey) === mod &&
      // Layouts differ in whether the question mark takes Shift.
      (event.shiftKey === shift || key === '?') &&
      event.altKey === alt,
  )
