import type { BlockRegistry } from '../blocks/registry'
import type { ExpandedTemplate } from './expandTemplate'
import type { TemplateValues } from './substitute'
import type { TemplateManifest } from './types'
import { walkTree, type TreeSpot } from './walkTree'

/**
 * `fatal`: nothing more could be checked; `error`: must be corrected before the template can be
 * installed; `warning`: should be; `feature`: what the template does, for the catalogue.
 */
export type FindingLevel = 'fatal' | 'error' | 'warning' | 'feature'

export type TemplateFinding = {
  level: FindingLevel
  /** Stable name of the rule, kebab-case. */
  rule: string
  message: string
  /** Key of the page; absent for the manifest, `navigation` for header and footer. */
  page?: string
  /** Key of the block. */
  block?: string
  /** Dotted path inside the block, or JSON Pointer into the manifest. */
  field?: string
}

export type TemplateReport = {
  /** No `fatal` and no `error`. */
  ok: boolean
  findings: TemplateFinding[]
}

/** A template with one set of answers in place. */
export type Trial = {
  /** Shown in messages, e.g. `preset "bakery"`. */
  name: string
  values: TemplateValues
  expanded: ExpandedTemplate
  /** `name-only`: the brand has nothing but a name; `longest`: every free text at its limit. */
  kind: 'defaults' | 'preset' | 'name-only' | 'longest'
}

export type RuleInput = { manifest: TemplateManifest; registry: BlockRegistry; trials: Trial[] }

/** Name of the pseudo-page that holds findings in header and footer. */
export const NAVIGATION = 'navigation'

/** Everything with text and links: the pages and the navigation, each with the name it is reported by. */
export const partsOf = ({
  pages,
  navigation,
}: {
  pages: { key: string; title: unknown; seo: unknown; layout: unknown }[]
  navigation: unknown
}): { page: string; tree: unknown }[] => [
  ...pages.map(({ key, title, seo, layout }) => ({ page: key, tree: { title, seo, layout } })),
  { page: NAVIGATION, tree: navigation },
]

/** Calls `visit` for every value of every part. */
export const walkParts = (
  template: Parameters<typeof partsOf>[0],
  visit: (spot: TreeSpot, page: string) => void,
): void => {
  for (const { page, tree } of partsOf(template)) walkTree(tree, (spot) => visit(spot, page))
}

/** Where a finding is, from the spot it was found at. */
export const placeOf = (
  { block, field }: Pick<TreeSpot, 'block' | 'field'>,
  page: string,
): Pick<TemplateFinding, 'page' | 'block' | 'field'> => ({
  page,
  ...(typeof block?.key === 'string' ? { block: block.key } : {}),
  ...(field ? { field } : {}),
})
