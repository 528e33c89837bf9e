import type { Finding } from '../profile/provenance'
import { classesOf, byTag, isWithin, metaOf, type ParsedPage, textOf } from './parsePage'
import { organizationsIn, textAt } from './structuredData'

type Candidate = { name: string; source: Finding['source']; snippet: string; confidence: number }

// A » without a space before it closes a quotation.
const SEPARATOR = /\s+[|–—·•:»-]\s+|\s*[|·•]\s*|\s+»|:\s+/
const NOT_A_NAME =
  /^(home|welcome|inicio|bienvenid[oa]s?|start|index|untitled|document|your website|company name|logo|menu)$/i
const MAX_LENGTH = 60

/** The brand's name: what the page says of itself, else what its logo and its title have in common. */
export const findName = ({
  pages,
  manifest,
}: {
  pages: readonly ParsedPage[]
  manifest: { url: string; text: string } | undefined
}): Finding | undefined => {
  const [page] = pages
  if (!page) return undefined
  const candidates = [
    ...declared(page),
    ...fromManifest(manifest),
    ...fromLogo(page),
    ...fromTitle(page),
  ].filter(({ name }) => name.length > 1 && name.length <= MAX_LENGTH && isName(name))
  const best = candidates.reduce<Candidate | undefined>(
    (top, next) => (!top || next.confidence > top.confidence ? next : top),
    undefined,
  )
  return (
    best && {
      path: 'name',
      value: best.name,
      source: best.source,
      evidenceUrl: best.snippet.startsWith('Manifest') ? (manifest?.url ?? page.url) : page.url,
      snippet: best.snippet.slice(0, 300),
      confidence: best.confidence,
    }
  )
}

const isName = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && !NOT_A_NAME.test(text.trim())

const declared = (page: ParsedPage): Candidate[] => {
  const organization = organizationsIn(page).find((node) => textAt(node, 'name'))
  return [
    { name: textAt(organization, 'name'), snippet: 'JSON-LD name', confidence: 0.95 },
    { name: metaOf(page, 'og:site_name'), snippet: 'og:site_name', confidence: 0.9 },
    { name: metaOf(page, 'application-name'), snippet: 'application-name', confidence: 0.88 },
  ].flatMap(({ name, snippet, confidence }) =>
    name ? [{ name, source: 'declared' as const, snippet: `${snippet}: ${name}`, confidence }] : [],
  )
}

const fromManifest = (manifest: { text: string } | undefined): Candidate[] => {
  if (!manifest) return []
  try {
    const parsed: unknown = JSON.parse(manifest.text)
    const name = textAt(parsed, 'name') ?? textAt(parsed, 'short_name')
    return name
      ? [{ name, source: 'declared', snippet: `Manifest name: ${name}`, confidence: 0.85 }]
      : []
  } catch {
    return []
  }
}

const fromLogo = (page: ParsedPage): Candidate[] => {
  const title = titleOf(page).toLowerCase()
  const logo = page.elements.find(
    (element) =>
      classesOf(element).some((one) => /(^|[-_])(brand|logo)([-_]|$)/i.test(one)) &&
      (isWithin(element, 'header', 'nav') || element.name === 'a'),
  )
  const name = logo && textOf(logo).replace(/\s+(logo|home)$/i, '')
  // A picture whose alternative text is left as it was says nothing.
  if (!name || /^(\.\.\.|…)$/.test(name)) return []
  const agreed = title.includes(name.toLowerCase())
  return [
    {
      name,
      source: 'measured',
      snippet: `Logo: ${name}${agreed ? ', also in the title' : ''}`,
      confidence: agreed ? 0.8 : 0.6,
    },
  ]
}

const fromTitle = (page: ParsedPage): Candidate[] => {
  const title = titleOf(page)
  const parts = title.split(SEPARATOR).map((part) => part.trim())
  const host = URL.canParse(page.url) ? new URL(page.url).hostname.replace(/[^a-z0-9]/g, '') : ''
  const inHost = parts.find((part) => {
    const plain = part.toLowerCase().replace(/[^a-z0-9]/g, '')
    return plain.length > 2 && host.includes(plain)
  })
  const name = (inHost ?? parts.find(isName) ?? '').split(/\s+by\s+/i)[0] ?? ''
  return name
    ? [
        {
          name,
          source: 'inferred',
          snippet: `<title>${title}</title>`,
          confidence: inHost ? 0.75 : 0.45,
        },
      ]
    : []
}

const titleOf = (page: ParsedPage): string => {
  const title = byTag(page, 'title').find((one) => !isWithin(one, 'svg'))
  return title ? textOf(title) : ''
}
