import type { BlockRegistry } from '../../blocks/registry'
import type { BlockData } from '../../blocks/types'
import { isRecord } from '../jsonTree'
import type { RuleInput, TemplateFinding } from '../report'
import { resolveAssets, resolvePageLinks } from '../resolveReferences'
import { isBlock } from '../walkTree'

/** What `validateLayout` of `core/blocks` says of one field. */
export type LayoutIssue = {
  message: string
  /** Id of the block. */
  block?: string | null
  /** Dotted path inside the block. */
  field?: string | null
}

export type ValidateLayout = (input: {
  layout: BlockData[]
  registry: BlockRegistry
}) => LayoutIssue[]

/** Fields that the blocks' own definitions refuse, with every set of answers. */
export const checkLayouts = ({
  manifest,
  registry,
  trials,
  validateLayout,
}: RuleInput & { validateLayout: ValidateLayout }): TemplateFinding[] => {
  // Any id will do: that pages and files exist is checked by other rules.
  const itself = (names: string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, name]))
  const findings: TemplateFinding[] = []
  for (const { name, expanded } of trials)
    for (const { key: page, layout } of expanded.pages) {
      const pages = itself(markersIn(layout, '$page'))
      const assets = itself(markersIn(layout, '$asset'))
      const resolved = resolveAssets(resolvePageLinks(layout, pages), assets)
      for (const { message, block, field } of validateLayout({
        layout: withKeysAsIds(resolved, manifest.blocks) as BlockData[],
        registry,
      }))
        findings.push({
          level: 'error',
          rule: 'block-fields',
          message: `With ${name}: ${message}`,
          page,
          ...(block ? { block } : {}),
          ...(field ? { field } : {}),
        })
    }
  return findings
}

const markersIn = (node: unknown, marker: '$page' | '$asset'): string[] => {
  if (Array.isArray(node)) return node.flatMap((child) => markersIn(child, marker))
  if (!isRecord(node)) return []
  const name = node[marker]
  return typeof name === 'string'
    ? [name]
    : Object.values(node).flatMap((child) => markersIn(child, marker))
}

/** As the install stores it, but with the template's key as each block's id. */
const withKeysAsIds = (node: unknown, versions: Record<string, number>): unknown => {
  if (Array.isArray(node)) return node.map((child) => withKeysAsIds(child, versions))
  if (!isRecord(node)) return node
  const fields = Object.entries(node).map(
    ([name, child]) => [name, withKeysAsIds(child, versions)] as const,
  )
  if (!isBlock(node)) return Object.fromEntries(fields)
  return {
    ...Object.fromEntries(fields.filter(([name]) => name !== 'key')),
    id: node.key,
    blockVersion: versions[node.blockType] ?? 1,
  }
}
