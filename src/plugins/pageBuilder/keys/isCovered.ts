/** What opens above the builder and takes its own keys: dialogs, Payload's drawers, menus and lists of choices. */
const OVERLAYS = [
  'dialog[open]',
  '.drawer--is-open',
  '.popup__content',
  '.rs__menu',
  '[role="menu"]',
  '[role="listbox"]',
].join(',')

/** Whether something is open above the builder: the keys are that one's first, wherever the focus is. */
export const isCovered = (): boolean =>
  [...document.querySelectorAll(OVERLAYS)].some((element) => element.getClientRects().length > 0)
