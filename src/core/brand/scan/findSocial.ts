import type { Finding } from '../profile/provenance'
import { byTag, type ParsedPage } from './parsePage'
import { organizationsIn } from './structuredData'

const NETWORKS: readonly (readonly [name: string, host: RegExp])[] = [
  ['facebook', /^(www\.|m\.)?(facebook|fb)\.com$/],
  ['instagram', /^(www\.)?instagram\.com$/],
  ['x', /^(www\.|mobile\.)?(x|twitter)\.com$/],
  ['linkedin', /^([a-z]{2}\.|www\.)?linkedin\.com$/],
  ['youtube', /^(www\.)?(youtube\.com|youtu\.be)$/],
  ['tiktok', /^(www\.)?tiktok\.com$/],
  ['pinterest', /^([a-z]{2}\.|www\.)?pinterest\.[a-z.]{2,6}$/],
  ['github', /^(www\.)?github\.com$/],
  ['dribbble', /^(www\.)?dribbble\.com$/],
  ['threads', /^(www\.)?threads\.(net|com)$/],
  ['bluesky', /^bsky\.app$/],
  ['mastodon', /^(mastodon\.[a-z]+|mas\.to|fosstodon\.org)$/],
  ['telegram', /^t\.me$/],
  ['whatsapp', /^(wa\.me|api\.whatsapp\.com)$/],
]

/** Ways to share the page, not the brand's own profile. */
const SHARING =
  /\/(sharer?|share|intent|pin\/create|dialog|submit|home|login|watch|status|p)\b|[?&](u|url|text)=/i

const MAX_PROFILES = 12

/** Profiles on social networks: `sameAs` first, then links. One a network. */
export const findSocial = (pages: readonly ParsedPage[]): Finding[] => {
  const profiles = new Map<string, { url: string; evidenceUrl: string; declared: boolean }>()
  for (const page of pages) {
    const declared = organizationsIn(page).flatMap((node) => [node.sameAs].flat())
    const linked = byTag(page, 'a').map(({ attribs }) => attribs.href)
    for (const [list, isDeclared] of [
      [declared, true],
      [linked, false],
    ] as const)
      for (const href of list) {
        if (typeof href !== 'string' || !URL.canParse(href) || href.length > 500) continue
        const url = new URL(href)
        if (!/^https?:$/.test(url.protocol)) continue
        const network = NETWORKS.find(([, host]) => host.test(url.hostname))?.[0]
        const isProfile = url.pathname.replace(/\/$/, '') !== '' && !SHARING.test(href)
        if (!network || !isProfile || profiles.has(network)) continue
        profiles.set(network, { url: href, evidenceUrl: page.url, declared: isDeclared })
      }
  }
  if (profiles.size === 0) return []
  const found = [...profiles].slice(0, MAX_PROFILES)
  const allDeclared = found.every(([, { declared }]) => declared)
  return [
    {
      path: 'social',
      value: found.map(([platform, { url }]) => ({ platform, url })),
      source: allDeclared ? 'declared' : 'measured',
      evidenceUrl: found[0]?.[1].evidenceUrl ?? null,
      snippet: found
        .map(([, { url }]) => url)
        .join(' ')
        .slice(0, 400),
      confidence: allDeclared ? 0.95 : 0.75,
    },
  ]
}
