import type { Element } from 'domhandler'
import { FONTS } from '../fontTable'
import type { Visual } from '../profile/visual'
import type { Finding } from '../profile/provenance'
import type { FontId } from '../types'
import type { ComputedStyles, StyleValue } from './computeStyles'
import { byTag, isWithin, type ParsedPage, textOf } from './parsePage'
import { type ReadStyles, weightOf } from './readStyles'

type FoundFont = NonNullable<Visual['fonts']>[number]

const GENERIC =
  /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+|-apple-system|blinkmacsystemfont|inherit|initial|unset)$/i
const SYSTEM =
  /^(segoe ui|helvetica neue|helvetica|arial|roboto|georgia|times new roman|times|verdana|tahoma|cambria|liberation sans|noto sans|courier new|menlo|consolas)$/i
const ICONS = /icon|awesome|glyph|symbol|nucleo|swiper/i

/** The bundled family that comes nearest, for well-known ones. Others go by their generic family. */
const NEAREST: Readonly<Record<string, FontId>> = {
  'open sans': 'inter',
  roboto: 'inter',
  'helvetica neue': 'inter',
  lato: 'work-sans',
  montserrat: 'manrope',
  poppins: 'dm-sans',
  nunito: 'dm-sans',
  mulish: 'manrope',
  raleway: 'work-sans',
  merriweather: 'newsreader',
  'merriweather sans': 'work-sans',
  lora: 'newsreader',
  'roboto slab': 'fraunces',
  georgia: 'newsreader',
}

/** Families of headings and of text, where they come from, and the nearest bundled ones. */
export const findFonts = ({
  page,
  computed,
  styles,
}: {
  page: ParsedPage
  computed: ComputedStyles
  styles: ReadStyles
}): Finding[] => {
  const [body] = byTag(page, 'body')
  const headings = byTag(page, 'h1', 'h2').filter(
    (heading) => textOf(heading) !== '' && !isWithin(heading, 'footer'),
  )
  const linked = linkedFonts(page)
  const text = body && fontOf(body, computed)
  const display = headings[0] ? fontOf(headings[0], computed) : undefined
  const toFound = (font: Font, role: FoundFont['role']): FoundFont => ({
    family: font.family,
    role,
    weights: weightsOf(font.family, { linked, styles, page, computed, role }),
    ...(font.fallback ? { fallback: font.fallback.slice(0, 300) } : {}),
    source: sourceOf(font.family, linked, styles),
  })
  const found: FoundFont[] = []
  if (display) found.push(toFound(display, 'display'))
  if (text) found.push(toFound(text, 'text'))
  const known = new Set(found.map(({ family }) => family.toLowerCase()))
  for (const family of [...linked.keys(), ...styles.fontFaces.map((face) => face.family)])
    if (!known.has(family.toLowerCase()) && !ICONS.test(family) && found.length < 8) {
      known.add(family.toLowerCase())
      found.push(toFound({ family, fallback: '', evidence: undefined }, 'other'))
    }
  if (found.length === 0) return []
  const evidence = (display ?? text)?.evidence
  const findings: Finding[] = [
    {
      path: 'visual.fonts',
      value: found,
      source: 'measured',
      evidenceUrl: evidence?.url ?? page.url,
      snippet: evidence
        ? `${evidence.rule} { font-family: ${evidence.value} }`.slice(0, 300)
        : `Linked: ${[...linked.keys()].join(', ')}`.slice(0, 300),
      confidence: 0.9,
    },
  ]
  for (const [path, font] of [
    ['fonts.display', display ?? text],
    ['fonts.text', text],
  ] as const)
    if (font?.evidence) findings.push(bundledFinding(path, font))
  return findings
}

type Font = { family: string; fallback: string; evidence: StyleValue | undefined }

const fontOf = (element: Element, computed: ComputedStyles): Font | undefined => {
  const evidence = computed.inherited(element, 'font-family')
  const families = (evidence?.value ?? '')
    .split(',')
    .map((family) => family.trim().replace(/^["']|["']$/g, ''))
    .filter(Boolean)
  const family = families.find((one) => !GENERIC.test(one))
  if (!family) return undefined
  return { family, fallback: families.filter((one) => one !== family).join(', '), evidence }
}

const bundledFinding = (path: string, { family, fallback, evidence }: Font): Finding => {
  const exact = Object.keys(FONTS).find((id) => id === family.toLowerCase().replaceAll(' ', '-'))
  const value =
    exact ??
    NEAREST[family.toLowerCase()] ??
    (/(^|[^-])\bserif\b/.test(fallback) && !/sans-serif/.test(fallback) ? 'newsreader' : 'inter')
  return {
    path,
    value,
    source: exact ? 'measured' : 'inferred',
    evidenceUrl: evidence?.url ?? null,
    snippet: exact
      ? `font-family: ${family}`
      : `${family} is not bundled; the nearest that is`.slice(0, 300),
    confidence: exact ? 0.95 : 0.4,
  }
}

/** Families of Google Fonts links with their weights. */
const linkedFonts = (page: ParsedPage): Map<string, number[]> => {
  const fonts = new Map<string, number[]>()
  for (const { attribs } of byTag(page, 'link')) {
    const href = attribs.href ?? ''
    if (!/\/\/fonts\.(googleapis|bunny)\.(com|net)\//.test(href) || !URL.canParse(href, page.base))
      continue
    const { searchParams } = new URL(href, page.base)
    for (const list of searchParams.getAll('family'))
      for (const entry of list.split('|')) {
        const [family = '', axes = ''] = entry.split(':')
        const weights = (axes.match(/\b[1-9]00\b/g) ?? []).map(Number)
        if (family) fonts.set(family, [...new Set([...(fonts.get(family) ?? []), ...weights])])
      }
  }
  return fonts
}

const sourceOf = (
  family: string,
  linked: ReadonlyMap<string, unknown>,
  { fontFaces }: ReadStyles,
): FoundFont['source'] => {
  const same = (other: string): boolean => other.toLowerCase() === family.toLowerCase()
  if ([...linked.keys()].some(same)) return 'google'
  if (fontFaces.some((face) => same(face.family))) return 'self-hosted'
  return SYSTEM.test(family) ? 'system' : 'unknown'
}

const weightsOf = (
  family: string,
  {
    linked,
    styles,
    page,
    computed,
    role,
  }: {
    linked: ReadonlyMap<string, number[]>
    styles: ReadStyles
    page: ParsedPage
    computed: ComputedStyles
    role: FoundFont['role']
  },
): number[] => {
  const loaded = [
    ...(linked.get(family) ?? []),
    ...styles.fontFaces.filter((face) => face.family === family).flatMap(({ weights }) => weights),
  ]
  const [sample] = role === 'display' ? byTag(page, 'h1', 'h2') : byTag(page, 'body')
  const shown = sample && weightOf(computed.inherited(sample, 'font-weight')?.value ?? '')
  return [...new Set([...loaded, ...(shown ? [shown] : [])])]
    .sort((one, other) => one - other)
    .slice(0, 20)
}
