import type { Element } from 'domhandler'
import type { Finding } from '../profile/provenance'
import type { ComputedStyles } from './computeStyles'
import { isButton } from './isButton'
import { byTag, isWithin, parentOf, type ParsedPage } from './parsePage'
import { ROOT_SIZE, toPixels } from './pixels'

/** Sizes of headings when no rule gives one (HTML standard, 15.3.6). In em. */
const DEFAULT_SIZES: Readonly<Record<string, number>> = { h1: 2, h2: 1.5, h3: 1.17, h4: 1 }

const LEVELS = ['h1', 'h2', 'h3', 'h4'] as const

/** Sizes of type, steps of spacing and corners, as the page has them. */
export const findScale = ({
  page,
  computed,
}: {
  page: ParsedPage
  computed: ComputedStyles
}): Finding[] => {
  const evidenceUrl = page.url
  const [body] = byTag(page, 'body')
  const findings: Finding[] = []
  const text = body ? round(sizeOf(body, computed)) : ROOT_SIZE
  const sizes = LEVELS.flatMap((level) => {
    const heading = byTag(page, level).find((one) => !isWithin(one, 'footer'))
    return heading ? [[level, round(sizeOf(heading, computed))] as const] : []
  })
  if (sizes.length > 0) {
    findings.push({
      path: 'visual.typeScale',
      value: { body: text, ...Object.fromEntries(sizes) },
      source: 'measured',
      evidenceUrl,
      snippet: sizes.map(([level, size]) => `${level} ${size} px`).join(', '),
      confidence: 0.85,
    })
    const ratio = ratioOf(text, Object.fromEntries(sizes))
    if (ratio)
      findings.push({
        path: 'typeRatio',
        value: ratio,
        source: 'inferred',
        evidenceUrl,
        snippet: `Text ${text} px, ${sizes.map(([level, size]) => `${level} ${size} px`).join(', ')}`,
        confidence: 0.6,
      })
  }
  findings.push(...findRadii(page, computed), ...findSpacing(page, computed))
  return findings
}

const sizeOf = (element: Element, computed: ComputedStyles): number => {
  const parent = parentOf(element)
  const above = parent ? sizeOf(parent, computed) : ROOT_SIZE
  const own = computed.own(element, 'font-size')
  if (own) return toPixels(own.value, above) ?? above
  return above * (DEFAULT_SIZES[element.name] ?? 1)
}

/** The step between text, h3, h2 and h1 that fits best, held to what the tokens take. */
const ratioOf = (text: number, sizes: Partial<Record<string, number>>): number | undefined => {
  const steps = [
    { size: sizes.h1, power: 4 },
    { size: sizes.h2, power: 3 },
    { size: sizes.h3, power: 2 },
  ].flatMap(({ size, power }) =>
    size !== undefined && size > text ? [(size / text) ** (1 / power)] : [],
  )
  if (steps.length === 0) return undefined
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
  return Math.min(1.5, Math.max(1.125, Math.round(mean * 200) / 200))
}

const findRadii = (page: ParsedPage, computed: ComputedStyles): Finding[] => {
  const radiusOf = (is: (element: Element) => boolean): number | undefined =>
    mostUsed(
      page.elements.filter(is).flatMap((element) => {
        const own = computed.own(element, 'border-radius')
        const radius = own && toPixels(own.value.split(/[\s/]/)[0] ?? '')
        return radius === undefined ? [] : [Math.min(round(radius), 999)]
      }),
    )[0]
  const button = radiusOf(isButton)
  const card = radiusOf(({ attribs }) => /(^|\s)card(\s|$)/.test(attribs.class ?? ''))
  const input = radiusOf(({ name }) => ['input', 'textarea', 'select'].includes(name))
  if (button === undefined && card === undefined && input === undefined) return []
  const value = {
    ...(button === undefined ? {} : { button }),
    ...(card === undefined ? {} : { card }),
    ...(input === undefined ? {} : { input }),
  }
  const shared = {
    evidenceUrl: page.url,
    snippet: Object.entries(value)
      .map(([what, radius]) => `${what} ${radius} px`)
      .join(', '),
  }
  return [
    { path: 'visual.radii', value, source: 'measured', ...shared, confidence: 0.85 },
    {
      path: 'radius',
      value: nameOf(button ?? card ?? input ?? 0),
      source: 'inferred',
      ...shared,
      confidence: 0.7,
    },
  ]
}

const nameOf = (radius: number): string =>
  radius < 2 ? 'none' : radius <= 5 ? 'small' : radius <= 12 ? 'medium' : 'large'

const findSpacing = (page: ParsedPage, computed: ComputedStyles): Finding[] => {
  const lengths = page.elements.flatMap((element) =>
    ['padding-top', 'padding', 'margin-bottom', 'gap'].flatMap((property) => {
      const own = computed.own(element, property)
      const length = own && toPixels(own.value.split(/\s+/)[0] ?? '')
      return length && length > 1 && length <= 200 ? [round(length)] : []
    }),
  )
  if (lengths.length < 5) return []
  const value = mostUsed(lengths).slice(0, 8)
  return [
    {
      path: 'visual.spacing',
      value,
      source: 'measured',
      evidenceUrl: page.url,
      snippet: `Paddings, margins and gaps of ${lengths.length} elements`,
      confidence: 0.7,
    },
  ]
}

const mostUsed = (numbers: readonly number[]): number[] => {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1]).map(([number]) => number)
}

const round = (value: number): number => Math.round(value * 10) / 10
