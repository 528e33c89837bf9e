import type { TextInBlock } from './textFieldsIn'

export type FoundText = { element: HTMLElement; text: TextInBlock }

const shownAs = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * The element below a block that shows one of its texts and nothing else: the one under a point, or the
 * first. Blocks draw their texts as they like; what they show is how they are known.
 */
export const findText = ({
  root,
  texts,
  at,
  mayEdit = () => true,
}: {
  root: HTMLElement
  texts: readonly TextInBlock[]
  /** In the canvas' own pixels. @default the first text */
  at?: { x: number; y: number }
  /** Texts that may not are passed over. @default all may */
  mayEdit?: (text: TextInBlock) => boolean
}): FoundText | null => {
  const byText = new Map<string, TextInBlock[]>()
  for (const text of texts) {
    const key = shownAs(text.value)
    if (key) byText.set(key, [...(byText.get(key) ?? []), text])
  }
  const taken = new Map<TextInBlock[], number>()
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    // The deepest element: its only content is the text itself.
    if (element.childNodes.length !== 1 || element.firstChild?.nodeType !== Node.TEXT_NODE) continue
    if (element.closest('[data-puck-component]') !== root) continue
    const same = byText.get(shownAs(element.textContent ?? ''))
    if (!same) continue
    // The same words twice: in the order they are drawn.
    const nth = taken.get(same) ?? 0
    taken.set(same, nth + 1)
    const text = same[Math.min(nth, same.length - 1)]
    if (text && mayEdit(text) && (!at || contains(element, at))) return { element, text }
  }
  return null
}

const contains = (element: HTMLElement, { x, y }: { x: number; y: number }): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}
