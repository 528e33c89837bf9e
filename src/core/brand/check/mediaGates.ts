import { MIN_TEXT_CONTRAST } from '../contrast'
import { contrastOf } from '../../checks/checkContrast'
import { findAll, type FoundSpan, wholeOf } from './spans'
import { gate } from './gate'
import { nearDuplicate } from './nearDuplicate'
import type { Rule } from './types'

/** Links of Markdown and HTML, and bare addresses. The address is a group. */
const LINK =
  /(?<!!)\[[^\]\n]{0,300}\]\(([^)\s]*)\)|<a\s[^>]{0,500}?href\s*=\s*["']([^"']*)["']|(?<![("'=\]])\b(https?:\/\/[^\s<>)"']*)/gi

/** Addresses that lead nowhere, or that nobody can have meant. */
const isBroken = (address: string): boolean => {
  if (['', '#'].includes(address) || /^(javascript|data|file|blob):/i.test(address)) return true
  if (!/^https?:/i.test(address)) return false
  const text = address.replace(/[.,;:!?]+$/, '')
  if (!URL.canParse(text)) return true
  const { hostname } = new URL(text)
  return !/\.[a-z]{2,}$|\.xn--[a-z0-9-]+$|^\[|^\d+(\.\d+){3}$/i.test(hostname)
}

const brokenLink: Rule = ({ text }) =>
  [...text.matchAll(LINK)].flatMap((match) => {
    const address = match[1] ?? match[2] ?? match[3] ?? ''
    if (!isBroken(address)) return []
    const span = spanOf(match)
    return [
      gate(
        'broken-link',
        span,
        `The link “${span.text.slice(0, 80)}” leads nowhere.`,
        'Give it a whole address, or take it out.',
      ),
    ]
  })

/**
 * Pictures of Markdown and HTML whose alternative text is missing. `alt=""` says: decoration. The patterns
 * have limits so that no text takes longer than its length.
 */
const missingAlt: Rule = ({ text }) =>
  [
    ...findAll(text, /!\[\s{0,20}\]\([^)\n]{0,2000}\)/g),
    ...findAll(text, /<img\b(?![^>]{0,2000}\balt\s{0,20}=)[^>]{0,2000}>/gi),
  ].map((span) =>
    gate(
      'alt-text',
      span,
      'A picture has no alternative text.',
      'Say in a few words what it shows.',
    ),
  )

const contrast: Rule = ({ text, colors = [] }) =>
  colors.flatMap(({ text: ink, background, large }) => {
    const least = large ? 3 : MIN_TEXT_CONTRAST
    const found = contrastOf({ color: ink, backgrounds: [background], opacity: 1 })
    if (found !== null && found >= least) return []
    const ratio = found === null ? '?' : (Math.floor(found * 100) / 100).toFixed(2)
    return [
      gate(
        'contrast',
        wholeOf(text),
        `${ink} on ${background} has a contrast of ${ratio}; it needs ${least}.`,
        'Take a darker or a lighter colour.',
      ),
    ]
  })

const repeated: Rule = ({ text, known = [] }) => {
  const found = nearDuplicate(text, known)
  if (!found) return []
  return [
    gate(
      'near-duplicate',
      wholeOf(text),
      `${Math.round(found.share * 100)} % of it stands in “${found.name}” already.`,
      'Say it in another way, or leave it out.',
    ),
  ]
}

const spanOf = ({ 0: text, index }: RegExpExecArray): FoundSpan => ({
  start: index,
  end: index + text.length,
  text,
})

/** Gates on links, pictures, colours and repetition. */
export const MEDIA_GATES: readonly Rule[] = [brokenLink, missingAlt, contrast, repeated]
