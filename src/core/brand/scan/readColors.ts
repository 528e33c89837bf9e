import type { Element } from 'domhandler'
import { clusterColors, colorsIn, isChosen, isChromatic, type WeightedColor } from './colors'
import type { ComputedStyles } from './computeStyles'
import { isButton } from './isButton'
import { isWithin, metaOf, oneLine, parentOf, type ParsedPage } from './parsePage'
import type { ReadStyles } from './readStyles'
import type { Evidence, ScanLogo } from './types'

export type NamedColor = Evidence & { role: 'primary' | 'accent'; hex: string }

export type UsedColors = {
  /** By weight: how much each marks the brand. */
  clusters: WeightedColor[]
  /** Where the heaviest use of a colour was seen. */
  evidence: ReadonlyMap<string, Evidence>
  /** Colours whose variable says what they are for. */
  named: NamedColor[]
}

/** Uses that mark a brand most come first; their weights were set by looking at many sites. */
const USES: readonly {
  use: string
  weight: number
  properties: readonly string[]
  is: (element: Element) => boolean
}[] = [
  { use: 'button', weight: 6, properties: ['background-color', 'background'], is: isButton },
  {
    use: 'button',
    weight: 2,
    properties: ['background-image'],
    is: isButton,
  },
  {
    use: 'header',
    weight: 2,
    properties: ['background-color', 'background'],
    is: (element) => ['header', 'nav'].includes(element.name),
  },
  {
    use: 'section',
    weight: 2,
    properties: ['background-color', 'background'],
    is: ({ name }) => ['section', 'aside', 'footer', 'div', 'hr'].includes(name),
  },
  {
    use: 'link',
    weight: 2,
    properties: ['color'],
    is: (element) => element.name === 'a' && !isButton(element),
  },
  {
    use: 'heading',
    weight: 2,
    properties: ['color'],
    is: ({ name }) => /^h[1-3]$/.test(name),
  },
  {
    use: 'text',
    weight: 1,
    properties: ['color', 'fill'],
    is: ({ name }) => ['span', 'i', 'strong', 'em', 'p', 'svg', 'path', 'div'].includes(name),
  },
]

const VARIABLE =
  /^--(?:[a-z]{1,6}-)?(?:colou?r-|clr-|c-|theme-|brand-)?(primary|brand|main|accent|secondary)(?:-(?:colou?r|base|default|500|600))?$/

/** Colours of a page by use, with those that variables, `theme-color` and the logo name. */
export const readColors = ({
  pages,
  styles,
  logos,
}: {
  pages: readonly { page: ParsedPage; computed: ComputedStyles }[]
  styles: ReadStyles
  logos: readonly ScanLogo[]
}): UsedColors => {
  const seen = new Map<string, { count: number; weight: number; uses: Set<string> }>()
  const evidence = new Map<string, Evidence>()
  const heaviest = new Map<string, number>()
  const add = (hex: string, use: string, weight: number, found: Evidence): void => {
    const key = `${hex} ${use}`
    const known = seen.get(key) ?? { count: 0, weight, uses: new Set([use]) }
    known.count += 1
    seen.set(key, known)
    if (weight <= (heaviest.get(hex) ?? 0)) return
    heaviest.set(hex, weight)
    evidence.set(hex, found)
  }
  for (const { page, computed } of pages) {
    for (const element of page.elements) {
      if (isHidden(element, computed)) continue
      for (const { use, weight, properties, is } of USES) {
        if (!is(element)) continue
        const found = computed.own(element, ...properties)
        if (!found) continue
        for (const hex of colorsIn(found.value).slice(0, 3))
          add(hex, use, isChromatic(hex) ? weight : weight / 4, {
            evidenceUrl: found.url,
            snippet: oneLine(`${found.rule} { ${properties[0]}: ${found.value} }`).slice(0, 300),
          })
      }
    }
    const theme = metaOf(page, 'theme-color')
    for (const hex of colorsIn(theme ?? '').slice(0, 1))
      add(hex, 'theme-color', isChromatic(hex) ? 4 : 1, {
        evidenceUrl: page.url,
        snippet: `<meta name="theme-color" content="${theme}">`,
      })
  }
  for (const { url, kind, colors } of logos)
    for (const { hex, share } of colors)
      add(hex, kind, isChromatic(hex) ? 4 * share : share, {
        evidenceUrl: url,
        snippet: `${Math.round(share * 100)} % of the ${kind}`,
      })
  const clusters = clusterColors(
    [...seen].map(([key, { count, weight, uses }]) => ({
      hex: key.slice(0, 7),
      // A colour on fifty buttons is no fifty times more the brand's than on one.
      weight: weight * (1 + Math.log2(count)),
      uses: [...uses],
    })),
  )
  return { clusters, evidence, named: namedColors(styles) }
}

const namedColors = ({ rules }: ReadStyles): NamedColor[] => {
  const found = new Map<string, NamedColor>()
  for (const { declarations, url, selectors } of rules)
    for (const { property, value } of declarations) {
      const name = VARIABLE.exec(property)?.[1]
      const hex =
        name && /^:root$|^html$|^body$/.test(selectors[0]?.text ?? '') && colorsIn(value)[0]
      if (!hex || !isChosen(hex)) continue
      const role = name === 'accent' || name === 'secondary' ? 'accent' : 'primary'
      // A later stylesheet overrides an earlier one, and so does a later declaration.
      found.set(property, { role, hex, evidenceUrl: url, snippet: `${property}: ${value}` })
    }
  return [...found.values()]
}

const isHidden = (element: Element, computed: ComputedStyles): boolean => {
  if (isWithin(element, 'head', 'script', 'template', 'noscript')) return true
  for (let node: Element | null = element, depth = 0; node && depth < 3; depth += 1) {
    if (computed.own(node, 'display')?.value === 'none') return true
    node = parentOf(node)
  }
  return false
}
