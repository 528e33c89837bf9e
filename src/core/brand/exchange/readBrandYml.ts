import { formatHex, parse as parseColor } from 'culori'
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { z } from 'zod'
import { isRecord, unsafeJsonIssues } from '../../template/jsonTree'
import { FONT_IDS, FONTS } from '../fontTable'
import { BRAND_PATHS, valueAt } from '../profile/paths'
import { keptSchema } from '../profile/visual'
import type { FontId } from '../types'
import { namesAsWritten, textsAsWritten } from './asWritten'
import { type BrandYml, brandYmlSchema, NAMESPACE } from './brandYmlSchema'
import { leftOver } from './mergeBelow'
import { webAddress } from './profileValues'
import { KEPT_PATH, PALETTE_ROLES, THEME_ROLES, toBrandDocument } from './toBrandYml'

/** Characters of a file. */
const MAX_BRAND_YML = 200_000

/** Lines and columns count from 1; 0 where there is none. */
export type BrandYmlIssue = { line: number; column: number; key: string; message: string }

export type ReadBrandYml =
  | { ok: false; issues: BrandYmlIssue[] }
  | {
      ok: true
      /** By path of the profile; only what the file says. */
      values: Record<string, unknown>
      /** Keys that no field of the profile holds; they are kept for the next export. */
      unused: string[]
    }

type Values = Record<string, unknown>

/** The values of a brand.yml, or where and why it cannot be read. Untrusted text; never throws. */
export const readBrandYml = (text: string): ReadBrandYml => {
  const lines = new LineCounter()
  if (text.length > MAX_BRAND_YML)
    return failed([at(0, 0, '', `has more than ${MAX_BRAND_YML} characters`)])
  let document: Document.Parsed
  let file: unknown
  try {
    // `core`: a file that asks for YAML 1.1 would have "no" and "on" for booleans.
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' })
    if (document.errors.length > 0)
      return failed(
        document.errors.map(({ pos, message }) => {
          const { line, col } = lines.linePos(pos[0])
          return at(line, col, '', message)
        }),
      )
    namesAsWritten(document)
    file = document.toJS(PLAIN) as unknown
  } catch (error) {
    return failed([
      at(0, 0, '', `is no YAML that can be read: ${String((error as Error).message)}`),
    ])
  }
  if (!isRecord(file))
    return failed([at(1, 1, '', 'must hold keys such as meta, color and typography')])
  const locate = (path: readonly PropertyKey[], message: string): BrandYmlIssue => {
    const offset = offsetOf(document, path)
    const { line, col } = offset === undefined ? { line: 0, col: 0 } : lines.linePos(offset)
    return at(line, col, path.map(String).join('.'), message)
  }
  const unsafe = unsafeJsonIssues(file)
  if (unsafe.length > 0)
    return failed(
      unsafe.map(({ pointer, message }) => locate(pointer.split('/').slice(1), message)),
    )
  let parsed = brandYmlSchema.safeParse(file)
  if (!parsed.success && textsAsWritten(document, parsed.error))
    parsed = brandYmlSchema.safeParse(document.toJS(PLAIN))
  if (!parsed.success)
    return failed(
      parsed.error.issues.flatMap((issue) =>
        pathsOf(issue).map(({ path, message }) => locate(path, message)),
      ),
    )
  return toValues({ file: parsed.data, locate })
}

const PLAIN = { maxAliasCount: 100 }

const at = (line: number, column: number, key: string, message: string): BrandYmlIssue => ({
  line,
  column,
  key,
  message,
})

const failed = (issues: BrandYmlIssue[]): ReadBrandYml => ({ ok: false, issues })

const TOP = Object.keys(brandYmlSchema.shape)

const pathsOf = (issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] => {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }]
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message:
      issue.path.length === 0
        ? `is not a part of brand.yml: ${TOP.join(', ')}`
        : 'is not a value that a brand profile has',
  }))
}

type Locate = (path: readonly PropertyKey[], message: string) => BrandYmlIssue

const toValues = ({ file, locate }: { file: BrandYml; locate: Locate }): ReadBrandYml => {
  const issues: BrandYmlIssue[] = []
  const own: Values = file.defaults?.[NAMESPACE] ?? {}
  const profile: Values = { ...own }
  const name = file.meta?.name
  const shown = typeof name === 'object' ? (name.short ?? name.full) : name
  if (shown) profile.name = shown
  const { website, social } = linksOf(file.meta?.link)
  if (website) profile.website = website
  if (social.length > 0 && !own.social) profile.social = social
  const palette = paletteOf({ file, locate, issues })
  if (Object.keys(palette).length > 0)
    profile.palette = { ...(own.palette as Values | undefined), ...palette }
  const fonts = { display: fontOf(file.typography?.headings), text: fontOf(file.typography?.base) }
  const found = Object.fromEntries(Object.entries(fonts).filter(([, id]) => id))
  if (Object.keys(found).length > 0)
    profile.fonts = { ...(own.fonts as Values | undefined), ...found }
  const visual = own.visual as Values | undefined
  const logos = logosOf(file.logo)
  if (!visual?.logos && logos.length > 0) profile.visual = { ...visual, logos }
  if (issues.length > 0) return failed(issues)

  const values = Object.fromEntries(
    BRAND_PATHS.flatMap((path) => {
      const value = valueAt(profile, path)
      return value === undefined ? [] : [[path, value]]
    }),
  )
  const { [NAMESPACE]: _, ...defaults } = file.defaults ?? {}
  const rest = leftOver({ ...file, defaults }, toBrandDocument(profile))
  const kept = isRecord(rest) ? withoutEmptyDefaults(rest) : undefined
  const [tooLarge] = keptSchema.safeParse(kept ?? {}).error?.issues ?? []
  if (tooLarge) return failed([at(0, 0, '', tooLarge.message)])
  return {
    ok: true,
    values: kept ? { ...values, [KEPT_PATH]: kept } : values,
    unused: kept ? keysOf(kept) : [],
  }
}

const withoutEmptyDefaults = ({ defaults, ...rest }: Values): Values | undefined => {
  const whole =
    isRecord(defaults) && Object.keys(defaults).length > 0 ? { ...rest, defaults } : rest
  return Object.keys(whole).length > 0 ? whole : undefined
}

const MAX_SOCIAL = 12

const linksOf = (
  link: unknown,
): { website?: string; social: { platform: string; url: string }[] } => {
  if (typeof link === 'string') return { ...(isAddress(link) && { website: link }), social: [] }
  const entries = Object.entries(isRecord(link) ? link : {}).filter(
    (entry): entry is [string, string] => isAddress(entry[1]) && entry[0].length <= 40,
  )
  const home = entries.find(([name]) => name === 'home')?.[1]
  const social = entries
    .filter(([name]) => name !== 'home')
    .slice(0, MAX_SOCIAL)
    .map(([platform, url]) => ({ platform, url }))
  return { ...(home && { website: home }), social }
}

const isAddress = (value: unknown): value is string => webAddress.safeParse(value).success

/** Names that lead on to another before it is taken for no colour. */
const MOST_NAMES = 20

const paletteOf = ({
  file,
  locate,
  issues,
}: {
  file: BrandYml
  locate: Locate
  issues: BrandYmlIssue[]
}): Values => {
  const named: Values = file.color?.palette ?? {}
  const theme = (file.color ?? {}) as Values
  const read = (path: readonly string[], value: unknown): string | undefined => {
    const text = resolved(value)
    if (text === undefined) return undefined
    const color = parseColor(text)
    if (!color) issues.push(locate(path, `"${text}" is neither a colour nor the name of one`))
    else if (color.alpha !== undefined && color.alpha < 1)
      issues.push(locate(path, `"${text}" is see-through; give a colour that covers`))
    return color && formatHex(color)
  }
  /** Follows names to a colour. */
  const resolved = (value: unknown): string | undefined => {
    const seen = new Set<string>()
    for (let at = value; ;) {
      const text = isRecord(at) ? at.light : at
      if (typeof text !== 'string') return undefined
      const isEnd = text === 'palette' || seen.has(text) || seen.size >= MOST_NAMES
      const source = [named, theme].find((names) => Object.hasOwn(names, text))
      if (isEnd || source?.[text] === undefined) return text
      seen.add(text)
      at = source[text]
    }
  }
  const roles: Values = {}
  for (const [name, role] of Object.entries(THEME_ROLES))
    roles[role] = read(['color', name], theme[name])
  for (const [name, role] of Object.entries(PALETTE_ROLES))
    roles[role] = read(['color', 'palette', name], named[name])
  roles.accent ??= read(['color', 'tertiary'], theme.tertiary)
  roles.accent ??= read(['color', 'secondary'], theme.secondary)
  return Object.fromEntries(Object.entries(roles).filter(([, color]) => color !== undefined))
}

const fontOf = (style: unknown): FontId | undefined => {
  const family = isRecord(style) ? style.family : style
  if (typeof family !== 'string') return undefined
  const wanted = family
    .trim()
    .toLowerCase()
    .replace(/ variable$/, '')
  return FONT_IDS.find((id) => FONTS[id].family.toLowerCase() === wanted)
}

type Logo = { url: string; kind: 'logo' | 'light' | 'dark' | 'icon'; colors: string[] }

/** Logos with an address of their own; a path beside the file leads nowhere from here. */
const logosOf = (logo: unknown): Logo[] => {
  const slots = isRecord(logo) ? logo : { medium: logo }
  const images = isRecord(slots.images) ? slots.images : {}
  const urlOf = (value: unknown): string | undefined => {
    const source = typeof value === 'string' ? (images[value] ?? value) : value
    const url = isRecord(source) ? source.path : source
    return isAddress(url) ? url : undefined
  }
  const found: Logo[] = []
  const add = (kind: Logo['kind'], value: unknown): void => {
    const url = urlOf(value)
    if (url && !found.some((other) => other.url === url)) found.push({ url, kind, colors: [] })
  }
  add('icon', slots.small)
  for (const slot of [slots.medium, slots.large])
    if (isRecord(slot) && !('path' in slot)) {
      add('light', slot.light)
      add('dark', slot.dark)
    } else add('logo', slot)
  return found.slice(0, 8)
}

/** Keys of the leaves, joined with dots. */
const keysOf = (tree: Values, above = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    isRecord(value) && Object.keys(value).length > 0
      ? keysOf(value, `${above}${key}.`)
      : [`${above}${key}`],
  )

/** Where a key stands; that of the nearest one around it when it is not there itself. */
const offsetOf = (document: Document.Parsed, path: readonly PropertyKey[]): number | undefined => {
  let node: unknown = document.contents
  let offset = isNode(node) ? node.range?.[0] : undefined
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) =>
          isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(part),
      )
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(part)]
      if (!isNode(node)) break
      offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}
