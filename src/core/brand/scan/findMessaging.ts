import type { Finding } from '../profile/provenance'
import { isButton } from './isButton'
import type { TextBlock } from './mainText'
import { isWithin, type ParsedPage, textOf } from './parsePage'

const MAX_LENGTH = 80

/** Buttons of every site, which ask for nothing. */
const PLAIN =
  /^(menu|close|search|submit|ok|×|next|previous|cerrar|buscar|enviar|send|accept( all)?)$/i

/** What the brand offers and asks for, in its own words. */
export const findMessaging = (
  pages: readonly ParsedPage[],
  blocks: readonly TextBlock[],
): Finding[] => [...callsToAction(pages), ...valuePropositions(blocks)]

const callsToAction = (pages: readonly ParsedPage[]): Finding[] => {
  const counts = new Map<string, { count: number; url: string }>()
  for (const page of pages)
    for (const element of page.elements) {
      if (!isButton(element) || isWithin(element, 'footer')) continue
      const text = element.attribs.value?.trim() || textOf(element)
      if (text.length < 3 || text.length > MAX_LENGTH || PLAIN.test(text) || !/\p{L}/u.test(text))
        continue
      const known = counts.get(text) ?? { count: 0, url: page.url }
      counts.set(text, { ...known, count: known.count + 1 })
    }
  const ranked = [...counts].sort((one, other) => other[1].count - one[1].count).slice(0, 8)
  const [first] = ranked
  if (!first) return []
  const shared = {
    source: 'measured' as const,
    evidenceUrl: first[1].url,
    snippet: ranked
      .map(([text]) => `“${text}”`)
      .join(', ')
      .slice(0, 400),
    confidence: 0.8,
  }
  return [
    { path: 'messaging.callsToAction', value: ranked.map(([text]) => text), ...shared },
    { path: 'voiceProfile.callToAction', value: styleOf(ranked.map(([text]) => text)), ...shared },
  ]
}

const FIRST_PERSON = /\b(my|me|I|mi|mis|quiero)\b/
const IMPERATIVE =
  /^(get|start|try|book|buy|shop|learn|read|see|find|join|download|contact|call|discover|explore|sign|subscribe|view|order|request|watch|talk|go|let['’]s|add|create|open|visit|compra|prueba|reserva|descubre|empieza|pide|únete|contacta|llama|mira|ver|conoce|solicita|descarga|lee|escríbenos|suscríbete)\b/i

const styleOf = (texts: readonly string[]): 'imperative' | 'first-person' | 'noun' => {
  const share = (pattern: RegExp): number =>
    texts.filter((text) => pattern.test(text)).length / texts.length
  if (share(FIRST_PERSON) > 0.4) return 'first-person'
  return share(IMPERATIVE) >= 0.4 ? 'imperative' : 'noun'
}

/** Headings with the sentence below them, quoted: what is promised, not what it means. */
const valuePropositions = (blocks: readonly TextBlock[]): Finding[] => {
  const found = blocks.flatMap((block, index) => {
    const below = blocks[index + 1]
    if (!block.heading || !below || below.heading || below.url !== block.url) return []
    if (!/\p{L}/u.test(block.text)) return []
    if (block.text.length > 120 || below.text.length < 30 || below.text.length > 260) return []
    return [{ text: `${block.text} — ${below.text}`, url: block.url }]
  })
  const [first] = found
  if (!first) return []
  return [
    {
      path: 'messaging.valuePropositions',
      value: found.slice(0, 8).map(({ text }) => text),
      source: 'inferred',
      evidenceUrl: first.url,
      snippet: first.text.slice(0, 400),
      confidence: 0.5,
    },
  ]
}
