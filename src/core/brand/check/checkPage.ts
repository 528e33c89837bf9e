import type { BlockRegistry } from '../../blocks/registry'
import type { BlockData } from '../../blocks/types'
import { textsOf } from '../../ai/texts'
import { checkLayout } from '../../checks/checkLayout'
import type { CheckCode, CheckIssue, CheckLookups } from '../../checks/types'
import { TEXT_PAIRS } from '../adjustments'
import { createTokens } from '../tokens'
import type { BrandOverrides } from '../readStyle'
import type { BrandStyle } from '../types'
import type { ProfileData } from '../profile/paths'
import { checkText, type TextCheck } from './checkText'
import { gate } from './gate'
import type { KnownText } from './nearDuplicate'
import type { Loss, TextColors } from './types'

/** Texts of a page stand apart like paragraphs. */
const BETWEEN = '\n\n'

/** The words of a page's blocks, in its order. */
export const pageText = (layout: readonly BlockData[], registry: BlockRegistry): string =>
  textsOf({ layout, registry })
    .map(({ text }) => text)
    .join(BETWEEN)

/** Holds the blocks of a page against a brand profile: its words, links, pictures and colours. */
export const checkPage = ({
  layout,
  registry,
  lookups,
  profile,
  channel,
  known,
  colors = [],
  today,
}: {
  /** Valid blocks with ids. */
  layout: readonly BlockData[]
  registry: BlockRegistry
  lookups: CheckLookups
  profile: ProfileData
  channel?: Parameters<typeof checkText>[0]['channel']
  known: readonly KnownText[]
  /** Shown besides the brand's own. */
  colors?: readonly TextColors[]
  today: string
}): TextCheck =>
  checkText({
    text: pageText(layout, registry),
    profile,
    channel,
    known,
    today,
    colors: [...colorsOf(profile), ...colors],
    more: checkLayout({ layout, registry, lookups }).flatMap(toLoss),
  })

/** What keeps a page from going out, by the builder's own checks. */
const GATES: Partial<Record<CheckCode, { rule: string; fix: string }>> = {
  link_broken: { rule: 'broken-link', fix: 'Choose a page that there is, or take the link out.' },
  link_unsafe: { rule: 'broken-link', fix: 'Give it a whole address that starts with https.' },
  link_placeholder: { rule: 'broken-link', fix: 'Give it an address, or take the link out.' },
  link_empty: { rule: 'broken-link', fix: 'Give it an address, or take the link out.' },
  alt_missing: { rule: 'alt-text', fix: 'Say in a few words what the picture shows.' },
  media_missing: { rule: 'alt-text', fix: 'Choose another picture: this one is gone.' },
}

const toLoss = ({ code, block, field, values }: CheckIssue): Loss[] => {
  const found = GATES[code]
  if (!found) return []
  const label = String(values?.label ?? '')
  const message =
    found.rule === 'alt-text'
      ? 'A picture has no alternative text, or is gone.'
      : `The link “${label}” leads nowhere.`
  const span = { start: 0, end: 0, text: label }
  return [{ ...gate(found.rule, span, message, found.fix), block, field }]
}

/** Only the colours are looked at: every template draws its own from the brand's. */
const STYLE: BrandStyle = {
  palette: { primary: '#1f4e79', accent: '#d98e04' },
  fonts: { display: 'inter', text: 'inter' },
  typeRatio: 1.25,
  radius: 'medium',
  density: 'normal',
  scheme: 'light',
  character: 'editorial',
}

/** The pairs that a page of the brand shows as text, as they are drawn. */
const colorsOf = (profile: ProfileData): TextColors[] => {
  const { palette, scheme } = profile as BrandOverrides
  const { hex } = createTokens({ style: STYLE, brand: { palette, scheme } })
  return [hex.light, hex.dark].flatMap((colors) =>
    TEXT_PAIRS.map(({ foreground, background }) => ({
      text: colors[foreground],
      background: colors[background],
    })),
  )
}
