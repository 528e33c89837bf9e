import type { TextFact } from '../../../core/checks/checkContrast'

type Scheme = 'light' | 'dark'

/** Width that the page is laid out at. CSS pixels. */
const WIDTH = 1280

/** Longest that is measured in one go, so that typing stays fluent. Milliseconds. */
const SLICE = 8

const MARK = 'tb-block'
const BLOCK = 'data-ts-block'

const OWN_CSS = '*,*::before,*::after{animation:none!important;transition:none!important}'

const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>'

/** Waits until the browser has nothing better to do. */
export type WaitForRest = () => Promise<void>

export type ContrastMeter = {
  /**
   * The texts of a page with the colours they are shown in, in every look of the site.
   *
   * @param body what stands in `<body>`, each block within a `<tb-block data-id>`.
   */
  measure: (body: string, signal: AbortSignal) => Promise<TextFact[]>
  dispose: () => void
}

/**
 * Measures in a frame out of sight: the canvas draws only what is near its visible part. Blocks of the
 * page's own list that did not change are not measured again. Pictures are not loaded, and what stands
 * on a background picture is measured against the colour below it.
 */
export const createContrastMeter = ({
  css,
  locale,
  character,
  schemes,
  rest,
}: {
  /** The site's stylesheet. */
  css: string
  locale: string
  character: string
  schemes: readonly Scheme[]
  rest: WaitForRest
}): ContrastMeter => {
  let known = new Map<string, TextFact[]>()
  let frame: Promise<Document> | null = null
  let element: HTMLIFrameElement | null = null

  const open = (): Promise<Document> =>
    new Promise((resolve, reject) => {
      element = document.createElement('iframe')
      element.setAttribute('sandbox', 'allow-same-origin')
      element.setAttribute('aria-hidden', 'true')
      element.title = ''
      element.tabIndex = -1
      element.inert = true
      Object.assign(element.style, {
        position: 'fixed',
        insetInlineStart: `-${2 * WIDTH}px`,
        top: '0',
        width: `${WIDTH}px`,
        height: '800px',
        border: '0',
        visibility: 'hidden',
      })
      element.onload = () => {
        const page = element?.contentDocument
        if (!page) return reject(new Error('The frame has no document.'))
        page.documentElement.lang = locale
        page.documentElement.dataset.character = character
        const style = page.createElement('style')
        style.textContent = `${css}\n${OWN_CSS}`
        page.head.append(style)
        resolve(page)
      }
      element.srcdoc = EMPTY_PAGE
      document.body.append(element)
    })

  return {
    measure: async (body, signal) => {
      const page = await (frame ??= open())
      const parsed = new DOMParser().parseFromString(body, 'text/html')
      const next = new Map<string, TextFact[]>()
      let started = performance.now()
      for (const root of rootsIn(parsed)) {
        const key = root.outerHTML
        const facts = known.get(key)
        if (facts) {
          next.set(key, facts)
          continue
        }
        if (performance.now() - started > SLICE) {
          await rest()
          started = performance.now()
        }
        if (signal.aborted) break
        next.set(key, measureRoot({ root, page, schemes }))
      }
      // What was measured of a run that was broken off is kept for the next.
      known = signal.aborted ? new Map([...known, ...next]) : next
      return [...next.values()].flat()
    },
    dispose: () => {
      element?.remove()
      element = null
      frame = null
    },
  }
}

const rootsIn = (parsed: Document): Element[] =>
  [...parsed.querySelectorAll(MARK)].filter((mark) => !mark.parentElement?.closest(MARK))

const measureRoot = ({
  root,
  page,
  schemes,
}: {
  root: Element
  page: Document
  schemes: readonly Scheme[]
}): TextFact[] => {
  page.body.replaceChildren(withoutMarks(page.importNode(root, true)))
  const texts = textsIn(page)
  return schemes.flatMap((scheme) => {
    page.documentElement.dataset.scheme = scheme
    const read = reader(page)
    return texts.flatMap(({ element, text, block }) => {
      const shown = read(element)
      return shown ? [{ ...shown, block, text, scheme }] : []
    })
  })
}

/** The markup as it is published, where each block's own elements name it; nothing in it loads anything. */
const withoutMarks = (root: Element): DocumentFragment => {
  const fragment = root.ownerDocument.createDocumentFragment()
  fragment.append(root)
  for (const heavy of fragment.querySelectorAll('[src],[srcset],[poster]'))
    for (const name of ['src', 'srcset', 'poster']) heavy.removeAttribute(name)
  // What is folded is to be read too.
  for (const folded of fragment.querySelectorAll('details')) folded.open = true
  // From the innermost outwards: an element that is two blocks at once is the inner one's.
  for (const mark of [...fragment.querySelectorAll(MARK)].reverse()) {
    for (const child of mark.children)
      if (!child.hasAttribute(BLOCK)) child.setAttribute(BLOCK, mark.getAttribute('data-id') ?? '')
    mark.replaceWith(...mark.childNodes)
  }
  return fragment
}

type Text = { element: Element; text: string; block: string }

/** Elements that hold text themselves, but for what is no text to read. */
const textsIn = (page: Document): Text[] => {
  const texts = new Map<Element, string>()
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.nodeValue?.trim()
    if (!element || !text || element.closest('[aria-hidden="true"],:disabled,svg,style')) continue
    texts.set(element, `${texts.get(element) ?? ''} ${text}`.trim())
  }
  return [...texts].map(([element, text]) => ({
    element,
    text,
    block: element.closest(`[${BLOCK}]`)?.getAttribute(BLOCK) ?? '',
  }))
}

type Shown = Omit<TextFact, 'block' | 'text' | 'scheme'>

/** Reads how an element's text is shown; what its ancestors say is read once for all of them. */
const reader = (page: Document): ((element: Element) => Shown | null) => {
  const view = page.defaultView
  const behind = new Map<Element, { backgrounds: string[]; opacity: number }>()
  const around = (element: Element): { backgrounds: string[]; opacity: number } => {
    const found = behind.get(element)
    if (found) return found
    const style = view?.getComputedStyle(element)
    const outer = element.parentElement
      ? around(element.parentElement)
      : { backgrounds: [], opacity: 1 }
    const own = style?.backgroundColor ?? ''
    const result = {
      backgrounds: isClear(own) ? outer.backgrounds : [own, ...outer.backgrounds],
      opacity: outer.opacity * Number(style?.opacity || 1),
    }
    behind.set(element, result)
    return result
  }
  return (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return null
    const style = view?.getComputedStyle(element)
    // For screen readers only.
    if (!style || (style.position === 'absolute' && style.clipPath !== 'none')) return null
    const { backgrounds, opacity } = around(element)
    return {
      color: style.color,
      backgrounds,
      opacity,
      fontSize: parseFloat(style.fontSize),
      fontWeight: Number(style.fontWeight),
    }
  }
}

const isClear = (color: string): boolean =>
  color === '' || color === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(color)
