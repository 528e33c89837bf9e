import { lexiconOf, PLACEHOLDER, PRICE } from './lexicon'
import { gate } from './gate'
import { findAll, findPhrase, type FoundSpan, recordsAt, stringsAt, wholeOf } from './spans'
import { measureLength } from './channels'
import type { CheckContext, Rule } from './types'

const tooLong: Rule = ({ text, channel }) => {
  const measured = channel ? measureLength(text, channel) : undefined
  if (!measured || measured.length <= measured.limit) return []
  return [
    gate(
      'length',
      wholeOf(text),
      `${channel} takes ${measured.limit} characters; these are ${measured.length}.`,
      `Leave out ${measured.length - measured.limit} characters.`,
    ),
  ]
}

const placeholder: Rule = ({ text }) =>
  findAll(text, PLACEHOLDER).map((span) =>
    gate('placeholder', span, `“${span.text}” is a placeholder.`, 'Write what belongs there.'),
  )

const bannedTerm: Rule = ({ text, profile }) =>
  stringsAt(profile, 'voice.avoid').flatMap((term) =>
    findPhrase(text, term).map((span) =>
      gate(
        'banned-term',
        span,
        `The brand does not say “${span.text}”.`,
        'Say what is meant in other words.',
      ),
    ),
  )

/** Claims and offers that hold on the day, as text. */
const approvedTexts = ({ profile, today }: CheckContext): string[] =>
  ['messaging.claims', 'messaging.offers']
    .flatMap((path) => recordsAt(profile, path))
    .filter(({ expires }) => typeof expires !== 'string' || expires >= today)
    .flatMap(({ text, price }) => [text, price])
    .filter((text) => typeof text === 'string')

const isWithinApproved = (context: CheckContext, span: FoundSpan): boolean =>
  approvedTexts(context).some((approved) =>
    findPhrase(context.text, approved).some(
      ({ start, end }) => start <= span.start && span.end <= end,
    ),
  )

const unapprovedClaim: Rule = (context) =>
  findAll(context.text, lexiconOf(context.language).claims)
    .filter((span) => !isWithinApproved(context, span))
    .map((span) =>
      gate(
        'unapproved-claim',
        span,
        `“${span.text}” claims something that nobody has approved.`,
        'Leave it out, or have the claim approved in the brand profile.',
      ),
    )

const unapprovedPrice: Rule = (context) =>
  findAll(context.text, PRICE)
    .filter((span) => !isWithinApproved(context, span) && !isApprovedPrice(context, span))
    .map((span) =>
      gate(
        'unapproved-price',
        span,
        `The price “${span.text.trim()}” is in no offer of the brand that holds today.`,
        'Leave it out, or add the offer to the brand profile.',
      ),
    )

const isApprovedPrice = (context: CheckContext, span: FoundSpan): boolean =>
  approvedTexts(context).some(
    (approved) =>
      plain(approved) === plain(span.text) || plain(approved).includes(plain(span.text)),
  )

const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase()

const expiredOffer: Rule = ({ text, profile, today }) =>
  ['messaging.claims', 'messaging.offers']
    .flatMap((path) => recordsAt(profile, path))
    .filter(({ expires }) => typeof expires === 'string' && expires < today)
    .flatMap((offer) =>
      findPhrase(text, String(offer.text)).map((span) =>
        gate(
          'expired-offer',
          span,
          `“${span.text}” held until ${String(offer.expires)}.`,
          'Leave it out, or prolong it in the brand profile.',
        ),
      ),
    )

const missingDisclaimer: Rule = ({ text, profile }) =>
  recordsAt(profile, 'messaging.disclaimers').flatMap((disclaimer) => {
    const wanted = String(disclaimer.text)
    if (findPhrase(text, wanted.replace(/[.!]$/, '')).length > 0) return []
    const when = Array.isArray(disclaimer.when) ? disclaimer.when.map(String) : []
    const [cause] = when.flatMap((words) => findPhrase(text, words))
    if (when.length > 0 && !cause) return []
    return [
      gate(
        'missing-disclaimer',
        cause ?? wholeOf(text),
        cause ? `“${cause.text}” needs a disclaimer.` : 'A disclaimer is missing.',
        `Add: “${wanted}”`,
      ),
    ]
  })

/** Rules that a text must keep, whatever else is good about it. */
export const GATES: readonly Rule[] = [
  tooLong,
  placeholder,
  bannedTerm,
  unapprovedClaim,
  unapprovedPrice,
  expiredOffer,
  missingDisclaimer,
]
