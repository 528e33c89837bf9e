import type { BlockData, LinkData } from '../blocks/types'
import type { BrandStyle } from '../brand/types'

/** Holds when the variable is given (not empty, not false), or equals the value. */
export type TemplateCondition = { var: string; equals?: string | number | boolean }

/** An entry of a list, or one that is there only under a condition. */
export type TemplateEntry<Entry> = Entry | { $if: TemplateCondition; then: Entry; else?: Entry }

/**
 * A link inside a template. `page` holds a page's key; the install plan puts the created page's id
 * in its place.
 */
export type TemplateLink = Omit<LinkData, 'page'> & { page?: string }

export type TemplateBlock = BlockData & { key: string }

export type TemplateNavigationLink = TemplateLink & { label: string }

export type TemplatePage = {
  /** Stable key, unique in the template; links and upgrades refer to it. */
  key: string
  /** `/` is the home page. */
  path: string
  title: string
  seo: { title: string; description: string }
  /** Whoever is no owner may edit its blocks, not add, move or remove any. @default false */
  contentOnly?: boolean
  /**
   * Block tree. Every block (nested ones too) has a stable `key`, unique in the page,
   * and may have a `lock` and `lockedFields`. Strings may hold
   * `{{variable}}`; `{ "$var": "name" }` puts a whole value, `{ "$if": …, "then": …, "else": … }`
   * chooses one, `{ "$asset": "assets/x.avif" }` stands for an uploaded file. Links name pages by key.
   */
  layout: TemplateEntry<TemplateBlock>[]
}

/** What a template is: data only, no code. Validated by `core/template/manifestSchema`. */
export type TemplateManifest = {
  schemaVersion: 1
  id: string
  name: string
  /** Semantic version. */
  version: string
  /** Range of TauseStack versions. */
  engines: { tausestack: string }
  license: string
  author: string
  category: string
  tags: string[]
  features: string[]
  /** BCP 47; the first one is the language the copy is written in. */
  locales: string[]
  summary: string
  /** The idea of layout, type and rhythm in one sentence. */
  artDirection: string
  /** Blocks used, slug → lowest definition version, which is also the version the data is written in. */
  blocks: Record<string, number>
  style: BrandStyle
  /** JSON Schema 2020-12 of type object; `x-group`, `x-widget` are hints for the form. Every property has a title and a default. */
  variables: Record<string, unknown>
  /**
   * The business whose copy the template carries: shown in previews, and the starting point for what
   * a new brand profile leaves open.
   */
  sampleBrand: {
    name: string
    tagline: string
    description: string
    contact: { email: string; phone: string; address: string }
  }
  /** Example answers, each rendered by the validator. */
  presets: { id: string; name: string; variables: Record<string, unknown> }[]
  pages: TemplatePage[]
  navigation: {
    header: TemplateEntry<TemplateNavigationLink>[]
    footer: TemplateEntry<{ title?: string; links: TemplateEntry<TemplateNavigationLink>[] }>[]
  }
  assets: { path: string; sha256: string; alt: string; mimeType: string }[]
}
