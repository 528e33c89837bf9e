import type { AiLanguage } from '../../ai/kinds'
import { escapeHtml } from '../../escapeHtml'
import { isRecord } from '../../template/jsonTree'
import { oklchCss, oklchHex, parseHexColor } from '../color'
import { contrast } from '../contrast'
import { COLOR_ROLES } from '../contrastMatrix'
import { fontFaceCss } from '../fonts'
import { FONTS } from '../fontTable'
import { type ProfileData, valueAt } from '../profile/paths'
import { profileTokens } from '../profileStyle'
import { typeSizes } from '../scale'
import { tokensToCss } from '../tokensToCss'
import type { DesignTokens } from '../types'
import { VOICE_DIMENSIONS, voiceExample } from '../voice/voiceExamples'
import { sheetCss } from './sheetCss'
import { SHEET_WORDS, type SheetWords } from './sheetWords'

/** Only what stands in the sheet itself is shown. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/**
 * A brand on one or two pages, as a complete HTML file that asks for nothing from elsewhere; its print
 * style is for A4. All values are escaped.
 */
export const toBrandSheet = ({
  profile,
  language,
  fontUrl,
}: {
  profile: ProfileData
  language: AiLanguage
  /** Where a font file of `core/brand/fonts` is, e.g. a `data:` URL. */
  fontUrl: (file: string) => string
}): string => {
  const tokens = profileTokens(profile)
  const words = SHEET_WORDS[language]
  const say = (path: string): string => escapeHtml(String(valueAt(profile, path) ?? ''))
  const name = say('name')
  const css = [
    fontFaceCss({ ...tokens.style.fonts, urlOf: fontUrl }),
    tokensToCss(tokens),
    sheetCss,
  ].join('')
  return [
    `<!doctype html><html lang="${language}" data-scheme="light"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${name} – ${words.title}</title><style>${css}</style></head><body>`,
    `<header><p class="kicker">${words.title}</p><h1>${name}</h1>`,
    paragraph(say('tagline'), 'lead'),
    paragraph(say('description')),
    `</header><main>${statedColors(profile, words)}${colors(tokens, words)}${type(tokens, words)}`,
    voice({ profile, words, language }),
    messages(profile, words),
    contactOf(profile, words),
    `</main><footer>${words.made}</footer></body></html>\n`,
  ].join('')
}

const paragraph = (text: string, className?: string): string =>
  text ? `<p${className ? ` class="${className}"` : ''}>${text}</p>` : ''

const section = (title: string, content: string): string =>
  content ? `<section><h2>${title}</h2>${content}</section>` : ''

const statedColors = (profile: ProfileData, words: SheetWords): string =>
  section(
    `${words.colors}, ${words.stated}`,
    grid(
      COLOR_ROLES.flatMap((role) => {
        const value = valueAt(profile, `palette.${role}`)
        const color = typeof value === 'string' ? parseHexColor(value) : undefined
        return color ? [swatch(words.roles[role], oklchHex(color), [oklchCss(color)])] : []
      }),
    ),
  )

const colors = ({ hex, light, dark }: DesignTokens, words: SheetWords): string =>
  (['light', 'dark'] as const)
    .map((scheme) => {
      const palette = hex[scheme]
      const swatches = COLOR_ROLES.map((role) => {
        const ground = role === 'onPrimary' ? 'primary' : 'background'
        const place = role === 'onPrimary' ? words.contrastPrimary : words.contrast
        return swatch(words.roles[role], palette[role], [
          (scheme === 'light' ? light : dark)[role],
          role === 'background' ? '' : `${contrastOf(palette[role], palette[ground])}:1 ${place}`,
        ])
      })
      return section(`${words.colors} ${words.onSites}, ${words[scheme]}`, grid(swatches))
    })
    .join('')

const grid = (swatches: readonly string[]): string =>
  swatches.length > 0 ? `<div class="grid">${swatches.join('')}</div>` : ''

/** @param color `#rrggbb` */
const swatch = (name: string, color: string, notes: readonly string[]): string =>
  [
    `<div class="swatch"><div style="background:${color}"></div><p><strong>${name}</strong>`,
    ...[color, ...notes].filter((note) => note !== '').map((note) => `<br><code>${note}</code>`),
    '</p></div>',
  ].join('')

const contrastOf = (one: string, other: string): string => {
  const [a, b] = [parseHexColor(one), parseHexColor(other)]
  return a && b ? (Math.floor(contrast(a, b) * 100) / 100).toFixed(2) : ''
}

const type = ({ style }: DesignTokens, words: SheetWords): string => {
  const face = (title: string, variable: string, id: keyof typeof FONTS): string =>
    `<div><h3>${title}: ${FONTS[id].family}</h3><p class="specimen" style="font-family:var(${variable})">${words.specimen}</p></div>`
  const sizes = typeSizes(style.typeRatio)
    .toReversed()
    .map(
      ({ step, desktop }) =>
        `<p style="font-size:${desktop}rem;font-family:var(${step > 0 ? '--font-display' : '--font-text'})"><small>${desktop} rem</small>${words.specimen}</p>`,
    )
    .join('')
  return section(
    words.type,
    `<div class="two">${face(words.headings, '--font-display', style.fonts.display)}${face(words.text, '--font-text', style.fonts.text)}</div><h3>${words.sizes}</h3><div class="sizes">${sizes}</div>`,
  )
}

const voice = ({
  profile,
  words,
  language,
}: {
  profile: ProfileData
  words: SheetWords
  language: AiLanguage
}): string => {
  const traits = rowsAt(profile, 'voiceProfile.traits').map(({ we, not }) => [we, not])
  const examples = VOICE_DIMENSIONS.flatMap((dimension) => {
    const figure = valueAt(profile, `voice.${dimension}`)
    if (typeof figure !== 'number') return []
    const { are, areNot } = voiceExample({ dimension, figure, language })
    return [[are.trait, areNot.trait]]
  })
  const pairs = [...traits, ...examples]
  return section(
    words.voice,
    [
      paragraph(escapeHtml(String(valueAt(profile, 'voice.tone') ?? '')), 'lead'),
      pairs.length > 0
        ? `<div class="two"><div><h3>${words.weAre}</h3>${list(pairs.map(([are]) => are))}</div><div><h3>${words.weAreNot}</h3>${list(pairs.map(([, not]) => not))}</div></div>`
        : '',
      titled(
        words.audience,
        paragraph(escapeHtml(String(valueAt(profile, 'voice.audience') ?? ''))),
      ),
      titled(words.say, list(textsAt(profile, 'voice.say'))),
      titled(words.avoid, list(textsAt(profile, 'voice.avoid'))),
    ].join(''),
  )
}

const messages = (profile: ProfileData, words: SheetWords): string =>
  section(
    words.messages,
    [
      ...['promise', 'mission', 'vision'].map((path) =>
        paragraph(escapeHtml(String(valueAt(profile, path) ?? ''))),
      ),
      list([
        ...textsAt(profile, 'values'),
        ...textsAt(profile, 'messaging.pillars'),
        ...textsAt(profile, 'messaging.differentiators'),
      ]),
    ].join(''),
  )

const contactOf = (profile: ProfileData, words: SheetWords): string =>
  section(
    words.contact,
    list([
      ...['website', 'contact.email', 'contact.phone', 'contact.address'].map((path) =>
        valueAt(profile, path),
      ),
      ...rowsAt(profile, 'social').map(({ url }) => url),
    ]),
  )

const titled = (title: string, content: string): string =>
  content ? `<h3>${title}</h3>${content}` : ''

const list = (entries: readonly unknown[]): string => {
  const items = entries
    .filter((entry) => typeof entry === 'string' && entry !== '')
    .map((entry) => `<li>${escapeHtml(String(entry))}</li>`)
  return items.length > 0 ? `<ul>${items.join('')}</ul>` : ''
}

const textsAt = (profile: ProfileData, path: string): unknown[] => {
  const value = valueAt(profile, path)
  return Array.isArray(value) ? value : []
}

const rowsAt = (profile: ProfileData, path: string): Record<string, unknown>[] =>
  textsAt(profile, path).filter(isRecord)
