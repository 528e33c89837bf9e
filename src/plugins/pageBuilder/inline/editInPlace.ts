import type { FoundText } from './findText'

const COMMIT_REST = 250

/**
 * Lets a text be typed where it stands. Enter ends it (a line of its own in longer texts), Escape takes
 * it back.
 *
 * @returns a function that ends the editing and keeps what was typed.
 */
export const editInPlace = ({
  found: { element, text },
  commit,
  onEnd,
}: {
  found: FoundText
  /** Takes the text as typed so far. */
  commit: (value: string) => void
  /** `byKey`: by Enter or Escape, so that the focus has nowhere to go by itself. */
  onEnd: (byKey: boolean) => void
}): (() => void) => {
  const doc = element.ownerDocument
  const before = text.value
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  const typed = (): string => {
    const value = element.innerText.replace(/\u00a0/g, ' ').replace(/\n$/, '')
    return text.multiline ? value : value.replace(/\s*\n\s*/g, ' ')
  }
  const send = (): void => {
    clearTimeout(timer)
    const caret = caretIn(element)
    commit(typed())
    // Drawing the text anew puts the caret at its start.
    if (!ended) doc.defaultView?.requestAnimationFrame(() => placeCaret(element, caret))
  }
  const onInput = (): void => {
    clearTimeout(timer)
    timer = setTimeout(send, COMMIT_REST)
  }
  const onBeforeInput = (event: InputEvent): void => {
    const more = event.data?.length ?? 0
    if (more > 0 && text.maxLength && typed().length + more > text.maxLength) event.preventDefault()
  }
  const end = (keep: boolean, byKey: boolean): void => {
    if (ended) return
    ended = true
    clearTimeout(timer)
    element.removeEventListener('input', onInput)
    element.removeEventListener('beforeinput', onBeforeInput)
    element.removeEventListener('keydown', onKeyDown)
    element.removeEventListener('blur', onBlur)
    for (const type of KEPT) element.removeEventListener(type, hold)
    const value = typed()
    element.removeAttribute('contenteditable')
    if (!keep) element.textContent = before
    commit(keep ? value : before)
    onEnd(byKey)
  }
  const onBlur = (): void => end(true, false)
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      end(false, true)
    } else if (event.key === 'Enter' && !(text.multiline && !event.ctrlKey && !event.metaKey)) {
      event.preventDefault()
      end(true, true)
    }
  }
  // The canvas would take these for dragging and choosing.
  const hold = (event: Event): void => event.stopPropagation()

  element.setAttribute('contenteditable', 'plaintext-only')
  element.addEventListener('input', onInput)
  element.addEventListener('beforeinput', onBeforeInput)
  element.addEventListener('keydown', onKeyDown)
  element.addEventListener('blur', onBlur)
  for (const type of KEPT) element.addEventListener(type, hold)
  element.focus()
  doc.getSelection()?.selectAllChildren(element)
  return () => end(true, false)
}

const KEPT = ['pointerdown', 'mousedown', 'click', 'dblclick', 'dragstart'] as const

const caretIn = (element: HTMLElement): number => {
  const selection = element.ownerDocument.getSelection()
  if (!selection || selection.rangeCount === 0) return 0
  const range = selection.getRangeAt(0).cloneRange()
  range.setStart(element, 0)
  return range.toString().length
}

const placeCaret = (element: HTMLElement, at: number): void => {
  const node = element.firstChild
  const selection = element.ownerDocument.getSelection()
  if (!selection || element.getAttribute('contenteditable') === null) return
  if (node?.nodeType === Node.TEXT_NODE)
    selection.collapse(node, Math.min(at, node.textContent?.length ?? 0))
}
