/** Frames that are waited for a field to be drawn: a form draws only what is near its visible part. */
const MOST_FRAMES = 60

const FOCUSABLE =
  'input:not([type=hidden],:disabled),textarea:not(:disabled),select,[contenteditable=true],button:not(:disabled)'

/**
 * Brings a field of the block's form into view and gives it the focus; folded rows on the way open.
 *
 * @returns stops waiting for it.
 */
export const showField = ({
  path,
  onShown,
}: {
  /** Dotted, inside the block. */
  path: string
  /** It is there, or will not come. */
  onShown: () => void
}): (() => void) => {
  let request = 0
  const look = (frames: number): void => {
    const panel = document.querySelector('.ts-builder-right')
    const found = panel && nearest(panel, path)
    if (found) {
      for (let fold = foldAround(found.element); fold; fold = foldAround(fold))
        if (fold.classList.contains('collapsible--collapsed'))
          fold.querySelector<HTMLElement>('.collapsible__toggle')?.click()
      found.element.scrollIntoView({ block: 'center' })
      if (found.isExact) {
        const { element } = found
        const target = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE)
        ;(target as HTMLElement | null)?.focus({ preventScroll: true })
        return onShown()
      }
    }
    if (frames === 0) return onShown()
    request = requestAnimationFrame(() => look(frames - 1))
  }
  request = requestAnimationFrame(() => look(MOST_FRAMES))
  return () => cancelAnimationFrame(request)
}

const foldAround = (element: Element): Element | null =>
  element.parentElement?.closest('.collapsible') ?? null

/** The field, or what of its path is drawn already. */
const nearest = (panel: Element, path: string): { element: Element; isExact: boolean } | null => {
  const keys = path.split('.')
  for (let length = keys.length; length > 0; length--) {
    const id = `field-${keys.slice(0, length).join('__')}`
    const row = `#${CSS.escape(`${keys.slice(0, length).join('-')}`.replace(/-(\d+)$/, '-row-$1'))}`
    const element =
      panel.querySelector(`#${CSS.escape(id)}`) ??
      panel.querySelector(`label[for="${id}"]`)?.closest('.field-type') ??
      panel.querySelector(row)
    if (element) return { element, isExact: length === keys.length }
  }
  return null
}
