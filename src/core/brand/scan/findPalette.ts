import type { Finding } from '../profile/provenance'
import { oklchCss, parseHexColor } from '../color'
import { colorDistance, colorsIn, isChromatic, isSameColor, lightnessOf } from './colors'
import type { ComputedStyles } from './computeStyles'
import { byTag, type ParsedPage } from './parsePage'
import type { NamedColor, UsedColors } from './readColors'

/** What a variable called "primary" counts when the page shows its colour, and when it does not. */
const NAMED_AND_USED = 12
const NAMED_ONLY = 2.5

/** An accent is another colour, not another shade of the primary one; one that is named may be near. ΔE2000. */
const ACCENT_DISTANCE = 18
const NAMED_DISTANCE = 10

/** A page with many colours has no accent: one must stand out from the next by this factor. */
const STANDS_OUT = 1.5

const MAX_SWATCHES = 12

/** Colours by role, and the swatches they were chosen from. A page of greys gets no primary colour. */
export const findPalette = ({
  page,
  computed,
  colors,
}: {
  /** The page that was asked for. */
  page: ParsedPage
  computed: ComputedStyles
  colors: UsedColors
}): Finding[] => {
  const findings: Finding[] = []
  const ranked = rank(colors, 'primary')
  const [first, second] = ranked
  if (first) {
    findings.push({
      path: 'palette.primary',
      value: first.hex,
      source: first.named ? 'declared' : 'measured',
      ...(first.named ?? colors.evidence.get(first.hex) ?? NOTHING),
      confidence: confidenceOf(first, second),
    })
    const accents = rank(colors, 'accent').filter(
      ({ hex, named }) =>
        colorDistance(hex, first.hex) >= (named ? NAMED_DISTANCE : ACCENT_DISTANCE),
    )
    const accent = accents.find(({ named }) => named) ?? accents[0]
    const other = accents.find((one) => one !== accent)
    const standsOut = (score: number): boolean =>
      score >= first.score / 4 && score >= STANDS_OUT * (other?.score ?? 0)
    if (accent && (accent.named || standsOut(accent.score)))
      findings.push({
        path: 'palette.accent',
        value: accent.hex,
        source: accent.named ? 'declared' : 'measured',
        ...(accent.named ?? colors.evidence.get(accent.hex) ?? NOTHING),
        confidence: round(Math.max(0.3, confidenceOf(accent, other) * 0.8)),
      })
  }
  const [body] = byTag(page, 'body')
  if (body) findings.push(...bodyColors(body, computed))
  const total = colors.clusters.reduce((sum, { weight }) => sum + weight, 0)
  if (total > 0)
    findings.push({
      path: 'visual.swatches',
      value: colors.clusters.slice(0, MAX_SWATCHES).map(({ hex, uses, weight }) => {
        const parsed = parseHexColor(hex)
        return {
          hex,
          ...(parsed ? { oklch: oklchCss(parsed) } : {}),
          uses: uses.slice(0, 12),
          share: round(weight / total),
        }
      }),
      source: 'measured',
      evidenceUrl: page.url,
      snippet: 'Colours of buttons, links, headings, bands and text, by weight',
      confidence: 0.9,
    })
  return findings
}

const NOTHING = { evidenceUrl: null, snippet: '' }

type Ranked = { hex: string; score: number; named: NamedColor | undefined }

const rank = ({ clusters, named }: UsedColors, role: NamedColor['role']): Ranked[] => {
  const ofRole = named.filter((color) => color.role === role)
  const used = clusters
    .filter(({ hex }) => isChromatic(hex) || ofRole.some((color) => isSameColor(color.hex, hex)))
    // An icon alone claims nothing: frameworks come with theirs.
    .filter(({ uses }) => uses.some((use) => use !== 'icon'))
    .map(({ hex, weight }): Ranked => {
      const name = ofRole.find((color) => isSameColor(color.hex, hex))
      return name
        ? { hex: name.hex, score: weight + NAMED_AND_USED, named: name }
        : { hex, score: weight, named: undefined }
    })
  const unused = ofRole
    .filter((color) => !used.some(({ hex }) => isSameColor(hex, color.hex)))
    .map((color): Ranked => ({ hex: color.hex, score: NAMED_ONLY, named: color }))
  return [...used, ...unused].sort((one, other) => other.score - one.score)
}

const confidenceOf = (first: Ranked, second: Ranked | undefined): number =>
  round(
    Math.min(0.97, 0.45 + 0.5 * (1 - (second?.score ?? 0) / first.score) + (first.named ? 0.1 : 0)),
  )

const bodyColors = (
  body: ReturnType<typeof byTag>[number],
  computed: ComputedStyles,
): Finding[] => {
  const findings: Finding[] = []
  const ground = computed.own(body, 'background-color', 'background')
  const background = colorsIn(ground?.value ?? '')[0]
  if (ground && background)
    findings.push({
      path: 'palette.background',
      value: background,
      source: 'measured',
      evidenceUrl: ground.url,
      snippet: `${ground.rule} { background: ${ground.value} }`.slice(0, 300),
      confidence: 0.9,
    })
  const ink = computed.inherited(body, 'color')
  const text = colorsIn(ink?.value ?? '')[0]
  if (ink && text)
    findings.push({
      path: 'palette.text',
      value: text,
      source: 'measured',
      evidenceUrl: ink.url,
      snippet: `${ink.rule} { color: ${ink.value} }`.slice(0, 300),
      confidence: 0.9,
    })
  if (background)
    findings.push({
      path: 'scheme',
      value: lightnessOf(background) < 0.5 ? 'dark' : 'light',
      source: 'measured',
      evidenceUrl: ground?.url ?? null,
      snippet: `Background ${background}`,
      confidence: 0.8,
    })
  return findings
}

const round = (value: number): number => Math.round(value * 1000) / 1000
