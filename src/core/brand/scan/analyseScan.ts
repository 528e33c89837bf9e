import { isRecord } from '../../template/jsonTree'
import { BRAND_PATHS } from '../profile/paths'
import type { Finding } from '../profile/provenance'
import { type Breathe, type ComputedStyles, computeStyles } from './computeStyles'
import { findFonts } from './findFonts'
import { findIdentity } from './findIdentity'
import { findLogos } from './findLogos'
import { findMessaging } from './findMessaging'
import { findPalette } from './findPalette'
import { findScale } from './findScale'
import { findSocial } from './findSocial'
import { findVoice } from './findVoice'
import { mainText, type TextBlock } from './mainText'
import { byTag, type ParsedPage, parsePage, stylesheetsOf } from './parsePage'
import { readColors } from './readColors'
import { type ReadStyles, readStyles } from './readStyles'
import type { ScanInput, ScanStyle } from './types'

/** Styles are computed for the first pages only: they are one site's. */
const STYLED_PAGES = 3

/** Told what each part of the analysis has found, as it goes on. */
export type TellFindings = (findings: readonly Finding[]) => Promise<void>

/**
 * What pages, stylesheets, a logo and texts say about a brand, each value with its evidence. Pure and
 * deterministic; reads untrusted input and follows nothing in it.
 */
export const analyseScan = async (
  { pages, styles, manifest, logos = [], text }: ScanInput,
  breathe: Breathe = async () => true,
  tell: TellFindings = async () => undefined,
): Promise<Finding[]> => {
  const parsed: ParsedPage[] = []
  for (const one of pages) {
    parsed.push(parsePage(one))
    if (!(await breathe())) break
  }
  const [page] = parsed
  const findings: Finding[] = []
  const add = async (...found: Finding[]): Promise<void> => {
    const usable = found.filter(({ path }) => BRAND_PATHS.includes(path)).map(cleaned)
    findings.push(...usable)
    await tell(usable)
  }
  const blocks: TextBlock[] = [
    ...mainText(parsed),
    ...(text ?? '')
      .split(/\n{2,}|\r\n\r\n/)
      .map((part) => ({ url: '', heading: false, text: part.trim() }))
      .filter((block) => block.text !== ''),
  ]
  const declared = page && byTag(page, 'html')[0]?.attribs.lang
  if (page) {
    await add(...findIdentity({ pages: parsed, manifest }), ...findSocial(parsed))
    const styled: { page: ParsedPage; computed: ComputedStyles }[] = []
    const known = new Map<string, ReadStyles>()
    const sheetsOf = (one: ParsedPage): ReadStyles => {
      const read = stylesOf(one, styles).map((style) => {
        const found = known.get(style.css) ?? readStyles(style)
        known.set(style.css, found)
        return found
      })
      return {
        rules: read.flatMap(({ rules }) => rules),
        fontFaces: read.flatMap(({ fontFaces }) => fontFaces),
      }
    }
    for (const one of parsed.slice(0, STYLED_PAGES))
      styled.push({ page: one, computed: await computeStyles(one, sheetsOf(one), breathe) })
    const sheets = sheetsOf(page)
    const computed = styled[0]?.computed
    const colors = readColors({ pages: styled, styles: sheets, logos })
    if (computed)
      await add(
        ...findPalette({ page, computed, colors }),
        ...findFonts({ page, computed, styles: sheets }),
        ...findScale({ page, computed }),
      )
  } else if (logos.length > 0) await add(...logoPalette(logos))
  await add(...findLogos(logos), ...findVoice(blocks, declared), ...findMessaging(parsed, blocks))
  return findings
}

/** What a page itself loads: another page's styles would dress it in what it never wears. */
const stylesOf = (page: ParsedPage, styles: readonly ScanStyle[]): ScanStyle[] => [
  ...stylesheetsOf(page).flatMap((href) => styles.filter(({ url }) => url === href)),
  ...byTag(page, 'style').map((style) => ({
    url: page.url,
    css: style.children.map((child) => ('data' in child ? String(child.data) : '')).join(''),
  })),
]

const cleaned = (finding: Finding): Finding => ({
  ...finding,
  value: clean(finding.value),
  evidenceUrl: finding.evidenceUrl || null,
  snippet: String(clean(finding.snippet.slice(0, 600))),
})

/** Without what no document takes: NUL, and halves of characters that a cut has left. */
const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\0|\p{Surrogate}/gu, '').trim()
  if (Array.isArray(value)) return value.map(clean)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
}

/** Of a logo alone: its most colourful part is the primary colour. */
const logoPalette = (logos: Parameters<typeof findLogos>[0]): Finding[] => {
  const colors = readColors({ pages: [], styles: { rules: [], fontFaces: [] }, logos })
  return findPalette({ page: parsePage({ url: '', html: '' }), computed: NO_STYLES, colors })
}

const NO_STYLES = { own: () => undefined, inherited: () => undefined }
