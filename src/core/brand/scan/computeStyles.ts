import { selectAll } from 'css-select'
import type { Element } from 'domhandler'
import { classesOf, parentOf, type ParsedPage } from './parsePage'
import { type ReadStyles, readStyleAttribute } from './readStyles'

type Applied = { value: string; important: boolean; specificity: number; url: string; rule: string }

/** A value with the rule that gave it. */
export type StyleValue = { value: string; url: string; rule: string }

export type ComputedStyles = {
  /** The winning declaration on the element itself, its variables resolved. */
  own: (element: Element, ...properties: string[]) => StyleValue | undefined
  /** The same, looked for upwards too. */
  inherited: (element: Element, property: string) => StyleValue | undefined
}

const ATTRIBUTE_SPECIFICITY = 1_000_000

/** Lets others work, now and then; `false`: time is up, go on with what is known. */
export type Breathe = () => Promise<boolean>

/** How many selectors are matched between two breaths. */
const BREATH = 40

/** Which rules reach which elements, as far as HTML and CSS alone can tell: no scripts, no states. */
export const computeStyles = async (
  page: ParsedPage,
  { rules }: ReadStyles,
  breathe: Breathe,
): Promise<ComputedStyles> => {
  const styles = new Map<Element, Map<string, Applied>>()
  const apply = (element: Element, property: string, next: Applied): void => {
    const known = styles.get(element) ?? new Map<string, Applied>()
    const old = known.get(property)
    if (!old || wins(next, old)) known.set(property, next)
    styles.set(element, known)
  }
  const present = namesIn(page)
  const matches = rules.flatMap(({ selectors, declarations, url }) =>
    selectors
      .filter(({ text }) => mayMatch(text, present))
      .map((selector) => ({ ...selector, declarations, url })),
  )
  for (const [index, { text, specificity, declarations, url }] of matches.entries()) {
    if (index % BREATH === BREATH - 1 && !(await breathe())) break
    for (const element of matching(text, page))
      for (const { property, value, important } of declarations)
        apply(element, property, { value, important, specificity, url, rule: text })
  }
  for (const element of page.elements)
    for (const { property, value, important } of readStyleAttribute(element.attribs.style ?? ''))
      apply(element, property, {
        value,
        important,
        specificity: ATTRIBUTE_SPECIFICITY,
        url: page.url,
        rule: `<${element.name} style>`,
      })

  const variable = (element: Element, name: string): string | undefined => {
    for (let node: Element | null = element; node; node = parentOf(node)) {
      const found = styles.get(node)?.get(name)
      if (found) return found.value
    }
    return undefined
  }
  const resolve = (element: Element, value: string, depth = 0): string =>
    depth > 8 || !value.includes('var(')
      ? value
      : resolve(
          element,
          value.replace(
            /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
            (_, name: string, fallback?: string) =>
              variable(element, name) ?? fallback?.trim() ?? 'unset',
          ),
          depth + 1,
        )
  const own: ComputedStyles['own'] = (element, ...properties) => {
    const found = properties
      .map((property) => styles.get(element)?.get(property))
      .filter((applied) => applied !== undefined)
      .reduce<Applied | undefined>(
        (best, next) => (best && !wins(next, best) ? best : next),
        undefined,
      )
    return found && { value: resolve(element, found.value), url: found.url, rule: found.rule }
  }
  return {
    own,
    inherited: (element, property) => {
      for (let node: Element | null = element; node; node = parentOf(node)) {
        const found = own(node, property)
        if (found && !/^(inherit|unset|currentcolor)$/i.test(found.value)) return found
      }
      return undefined
    },
  }
}

// Later rules come later: an equal one wins.
const wins = (next: Applied, old: Applied): boolean =>
  next.important === old.important ? next.specificity >= old.specificity : next.important

type Names = { classes: Set<string>; ids: Set<string>; tags: Set<string> }

const namesIn = (page: ParsedPage): Names => ({
  classes: new Set(page.elements.flatMap(classesOf)),
  ids: new Set(page.elements.map(({ attribs }) => attribs.id ?? '')),
  tags: new Set(page.elements.map(({ name }) => name)),
})

/** Rules out most selectors of a framework at once: what they name does not occur in the page. */
const mayMatch = (selector: string, { classes, ids, tags }: Names): boolean => {
  if (/:has\(|:nth-last/.test(selector)) return false
  const plain = selector.replace(/:[\w-]+(\((?:[^()]|\([^()]*\))*\))?|\[[^\]]*\]/g, '')
  return plain
    .split(/[\s>+~]+/)
    .every((compound) =>
      (compound.match(/[.#]?[\w-]+/g) ?? []).every((name) =>
        name.startsWith('.')
          ? classes.has(name.slice(1))
          : name.startsWith('#')
            ? ids.has(name.slice(1))
            : tags.has(name.toLowerCase()),
      ),
    )
}

const matching = (selector: string, { document }: ParsedPage): Element[] => {
  try {
    return selectAll(selector, document.children) as Element[]
  } catch {
    // A selector that is not known yet: browsers pass over it too.
    return []
  }
}
