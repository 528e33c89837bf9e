import type { BlockData } from '../blocks/types'
import type { BrandStyle } from '../brand/types'
import { conflict } from '../errors'
import { brandValues, type BrandInput } from './brandValues'
import { expandTemplate, type ExpandedNavigation, type ExpandedPage } from './expandTemplate'
import { canonicalJson, isRecord } from './jsonTree'
import { resolveVariables } from './resolveVariables'
import { snapshotHash } from './snapshotHash'
import type { TemplateManifest } from './types'
import { isBlock } from './walkTree'

/** What an install leaves behind; upgrades and second runs start from it. Kept with the site. */
export type InstallRecord = {
  templateId: string
  version: string
  /** Complete answers, defaults included. */
  answers: Record<string, unknown>
  /** The brand's words the copy was made with. */
  brand: BrandInput
  /** Page key → what was made of it. */
  pages: Record<string, InstalledPage>
}

export type InstalledPage = {
  path: string
  /** `snapshotHash` of the page before ids. */
  base: string
  /** Block id → the block's key in the template. */
  blocks: Record<string, string>
}

export type PlannedPage = {
  key: string
  path: string
  title: string
  seo: { title: string; description: string }
  contentOnly?: true
  /** Blocks with ids; links to pages are `{ $page: key }`, files `{ $asset: path }`. */
  layout: BlockData[]
}

export type InstallPlan = {
  /** Pages to create. */
  pages: PlannedPage[]
  /** Keys of pages that an earlier run created. */
  kept: string[]
  navigation: ExpandedNavigation
  site: { settings: { locale: string }; style: BrandStyle }
  /** Files to upload before assets are resolved. */
  assets: TemplateManifest['assets']
  record: InstallRecord
}

/**
 * Everything an install will write, without writing it.
 *
 * Apply: create `pages` (first without links, or with reserved ids), upload `assets`, run
 * `resolvePageLinks` and `resolveAssets` on layouts and navigation, save, keep `record`.
 *
 * @param idFactory Makes a block's id; must never repeat itself.
 * @param existing Record of an earlier, possibly unfinished run on the same site, holding the pages
 * that exist. They are kept as they are; the run goes on with the brand it was begun with.
 * @throws TauseError `invalid` for answers (see `resolveVariables`); `conflict` when `existing` is of
 * another template, version or other answers.
 */
export const createInstallPlan = ({
  manifest,
  answers,
  brand,
  idFactory,
  existing,
}: {
  manifest: TemplateManifest
  answers?: unknown
  brand: BrandInput
  idFactory: () => string
  existing?: InstallRecord
}): InstallPlan => {
  const resolved = resolveVariables({ manifest, answers })
  if (existing) assertSameInstall({ manifest, answers: resolved, existing })
  const usedBrand = existing?.brand ?? structuredClone(brand)
  const expanded = expandTemplate({
    manifest,
    values: { ...resolved, ...brandValues(usedBrand) },
  })

  const installed = existing?.pages ?? {}
  const isInstalled = ({ key }: { key: string }): boolean => Object.hasOwn(installed, key)
  const made = expanded.pages
    .filter((page) => !isInstalled(page))
    .map((page) => planPage({ page, blocks: manifest.blocks, idFactory }))
  return {
    pages: made.map(({ planned }) => planned),
    kept: expanded.pages.filter(isInstalled).map(({ key }) => key),
    navigation: expanded.navigation,
    site: {
      settings: { locale: manifest.locales[0] ?? 'en' },
      style: structuredClone(manifest.style),
    },
    assets: structuredClone(manifest.assets),
    record: {
      templateId: manifest.id,
      version: manifest.version,
      answers: resolved,
      brand: usedBrand,
      pages: {
        ...installed,
        ...Object.fromEntries(made.map(({ planned, record }) => [planned.key, record])),
      },
    },
  }
}

const assertSameInstall = ({
  manifest,
  answers,
  existing,
}: {
  manifest: TemplateManifest
  answers: Record<string, unknown>
  existing: InstallRecord
}): void => {
  const { templateId, version } = existing
  if (templateId !== manifest.id || version !== manifest.version)
    throw conflict(
      `The site was made from template "${templateId}" ${version}, not "${manifest.id}" ${manifest.version}. Install into a new site, or upgrade this one.`,
    )
  if (canonicalJson(existing.answers) !== canonicalJson(answers))
    throw conflict(
      `The install of template "${templateId}" was begun with other answers. Repeat it with those, or install into a new site.`,
    )
}

const planPage = ({
  page,
  blocks: versions,
  idFactory,
}: {
  page: ExpandedPage
  blocks: Record<string, number>
  idFactory: () => string
}): { planned: PlannedPage; record: InstalledPage } => {
  const blocks: Record<string, string> = {}
  const place = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(place)
    if (!isRecord(node)) return node
    const fields = Object.entries(node).map(([name, child]) => [name, place(child)] as const)
    if (!isBlock(node)) return Object.fromEntries(fields)
    const id = idFactory()
    blocks[id] = node.key
    return {
      id,
      // Absent means version 1, and the block's migrations would then run on newer data.
      blockVersion: versions[node.blockType] ?? 1,
      ...Object.fromEntries(fields.filter(([name]) => name !== 'key' && name !== 'id')),
    }
  }
  const { key, path, title, seo, contentOnly } = page
  const layout = place(page.layout) as BlockData[]
  return {
    planned: { key, path, title, seo, ...(contentOnly && { contentOnly }), layout },
    record: { path, base: snapshotHash(page), blocks },
  }
}
