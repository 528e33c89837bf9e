import { stringify } from 'yaml'
import { isRecord } from '../../template/jsonTree'
import { FONTS } from '../fontTable'
import { BRAND_PATHS, type ProfileData, valueAt, withValueAt } from '../profile/paths'
import type { Visual } from '../profile/visual'
import type { ColorRole, FontId } from '../types'
import { NAMESPACE } from './brandYmlSchema'
import { mergeBelow } from './mergeBelow'

/** Roles that the format has a place for, and our names in its palette for the others. */
export const THEME_ROLES = {
  foreground: 'text',
  background: 'background',
  primary: 'primary',
} as const satisfies Record<string, ColorRole>
export const PALETTE_ROLES = {
  surface: 'surface',
  muted: 'muted',
  'on-primary': 'onPrimary',
  accent: 'accent',
  border: 'border',
} as const satisfies Record<string, ColorRole>

/** Path of what an imported file said beyond our fields. */
export const KEPT_PATH = 'visual.brandYml'

type Tree = Record<string, unknown>

/** A profile as brand.yml; what an earlier import brought beyond our fields stands in it again. */
export const toBrandYml = (profile: ProfileData): string => {
  const document = mergeBelow(toBrandDocument(profile), valueAt(profile, KEPT_PATH)) as Tree
  const order = ['meta', 'logo', 'color', 'typography', 'defaults']
  const sorted = Object.fromEntries(
    order.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]])),
  )
  // `compat`: most tools that read the format read YAML 1.1, where a plain "no" is a boolean.
  return `# brand.yml, see https://posit-dev.github.io/brand-yml\n${stringify(sorted, { lineWidth: 100, aliasDuplicateObjects: false, compat: 'yaml-1.1' })}`
}

/**
 * The same as data, without what was kept of an import. What the format has a place for stands there, all
 * else in `defaults.tausestack`, in the form of the profile.
 */
export const toBrandDocument = (profile: ProfileData): Tree => {
  const { links, isWhole } = linksOf(profile)
  const own = BRAND_PATHS.filter(
    (path) =>
      path !== KEPT_PATH &&
      !STANDARD.has(path) &&
      !path.startsWith('palette.') &&
      !(path === 'social' && isWhole),
  ).reduce<Tree>((values, path) => {
    const value = valueAt(profile, path)
    return value === undefined ? values : withValueAt(values, path, value)
  }, {})
  return withoutEmpty({
    meta: { name: valueAt(profile, 'name'), link: links },
    logo: logoOf(profile),
    color: colorsOf(profile),
    typography: typographyOf(profile),
    defaults: { [NAMESPACE]: own },
  })
}

const STANDARD: ReadonlySet<string> = new Set(['name', 'website', 'fonts.display', 'fonts.text'])

/** Names of links that keep their order in every tool. */
const LINK_NAME = /^[a-z][a-z0-9-]*$/

const linksOf = (profile: ProfileData): { links: Tree; isWhole: boolean } => {
  const home = valueAt(profile, 'website')
  const rows = (valueAt(profile, 'social') ?? []) as { platform: string; url: string }[]
  const names = rows.map(({ platform }) => platform)
  const isWhole =
    new Set(names).size === names.length &&
    names.every((name) => LINK_NAME.test(name) && name !== 'home')
  const social = isWhole ? rows.map(({ platform, url }) => [platform, url] as const) : []
  return { links: { home, ...Object.fromEntries(social) }, isWhole }
}

const colorsOf = (profile: ProfileData): Tree => {
  const colors = (names: Record<string, ColorRole>): Tree =>
    Object.fromEntries(
      Object.entries(names).map(([name, role]) => [name, valueAt(profile, `palette.${role}`)]),
    )
  const palette = colors(PALETTE_ROLES)
  return {
    palette,
    ...colors(THEME_ROLES),
    // The brand's second colour, for tools that know nothing of accents.
    ...(palette.accent === undefined ? {} : { secondary: 'accent' }),
  }
}

const typographyOf = (profile: ProfileData): Tree => {
  const family = (place: 'display' | 'text'): string | undefined => {
    const id = valueAt(profile, `fonts.${place}`) as FontId | undefined
    return id && FONTS[id].family
  }
  const [headings, base] = [family('display'), family('text')]
  const families = [...new Set([base, headings].filter((name) => name !== undefined))]
  return {
    fonts: families.map((name) => ({ family: name, source: 'google' })),
    base: { family: base },
    headings: { family: headings },
  }
}

const logoOf = (profile: ProfileData): Tree => {
  const logos = (valueAt(profile, 'visual.logos') ?? []) as NonNullable<Visual['logos']>
  const images: Tree = {}
  const first: Partial<Record<string, string>> = {}
  for (const { kind, url } of logos) {
    const name = first[kind] === undefined ? kind : `${kind}-${Object.keys(images).length + 1}`
    first[kind] ??= name
    images[name] = url
  }
  const { light, dark, logo, icon } = first
  return {
    images,
    small: icon,
    medium: light && dark ? { light, dark } : (logo ?? light ?? dark),
  }
}

/** Without what is undefined or empty, at any depth. */
const withoutEmpty = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) => {
      if (key === NAMESPACE)
        return isRecord(value) && Object.keys(value).length === 0 ? [] : [[key, value]]
      const inner = isRecord(value) ? withoutEmpty(value) : value
      const isEmpty =
        inner === undefined ||
        (Array.isArray(inner) && inner.length === 0) ||
        (isRecord(inner) && Object.keys(inner).length === 0)
      return isEmpty ? [] : [[key, inner]]
    }),
  )
