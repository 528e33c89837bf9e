import { invalid } from '../errors'
import { isRecord, isRichText } from './jsonTree'
import { shortenSeo } from './shortenSeo'
import { substitute, type TemplateValues } from './substitute'
import type { TemplateBlock, TemplateManifest } from './types'

/** Stands for a page that is not created yet, by its key in the template. */
export type PageMarker = { $page: string }

export type ExpandedLink = {
  label: string
  type?: 'page' | 'url' | null
  page?: PageMarker
  anchor?: string | null
  url?: string | null
  newTab?: boolean | null
}

export type ExpandedNavigation<Link = ExpandedLink> = {
  header: Link[]
  footer: { title?: string; links: Link[] }[]
}

export type ExpandedPage = {
  key: string
  path: string
  title: string
  seo: { title: string; description: string }
  contentOnly?: true
  /** Blocks still carry their template keys and have no ids. */
  layout: TemplateBlock[]
}

export type ExpandedTemplate = { pages: ExpandedPage[]; navigation: ExpandedNavigation }

/**
 * A template with its values in place: no variables and no conditions any more, links to pages as
 * `{ $page: key }`, files as `{ $asset: path }`.
 *
 * @throws TauseError `invalid` as `substitute` does, and on a link whose page is not a key.
 */
export const expandTemplate = ({
  manifest,
  values,
}: {
  manifest: TemplateManifest
  values: TemplateValues
}): ExpandedTemplate => {
  // Pages are marked first, in the template's own text: an answer can never name a page.
  const expand = <Value>(value: Value): unknown => substitute(markPages(value), values)
  return {
    pages: manifest.pages.map(({ key, path, title, seo, contentOnly, layout }): ExpandedPage => ({
      key,
      path,
      title: expand(title) as string,
      seo: shortenSeo(expand(seo) as ExpandedPage['seo']),
      ...(contentOnly && { contentOnly }),
      layout: expand(layout) as TemplateBlock[],
    })),
    navigation: expand(manifest.navigation) as ExpandedNavigation,
  }
}

/** True for a link inside rich text (Lexical) to a page of the site. */
const isRichTextPageLink = (node: unknown): node is { relationTo: 'pages'; value: unknown } =>
  isRecord(node) && node.relationTo === 'pages' && 'value' in node

const markPages = (node: unknown, richText = false): unknown => {
  if (Array.isArray(node)) return node.map((child) => markPages(child, richText))
  if (!isRecord(node)) return node
  if (richText && isRichTextPageLink(node)) return { ...node, value: markerOf(node.value) }
  const inRichText = richText || isRichText(node)
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      key === 'page' && !inRichText && child !== null
        ? markerOf(child)
        : markPages(child, inRichText),
    ]),
  )
}

const markerOf = (page: unknown): PageMarker => {
  if (typeof page === 'string') return { $page: page }
  throw invalid('A link of the template has a "page" that is not the key of a page. Give a key.')
}
