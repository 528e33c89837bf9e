import { isRecord, isRichText, type JsonPath } from './jsonTree'
import type { TemplateBlock } from './types'

/** One value of a template's tree and where it stands. */
export type TreeSpot = {
  node: unknown
  /** From the root that was walked. */
  path: JsonPath
  /** The nearest block around the value, or the value itself. */
  block?: TemplateBlock
  /** Dotted path inside that block; empty for the block itself. */
  field: string
  /** Blocks around the value, itself not counted. */
  depth: number
  /** True inside a rich text value. */
  richText: boolean
}

export const isBlock = (value: unknown): value is TemplateBlock =>
  isRecord(value) && typeof value.blockType === 'string'

/** Calls `visit` for every value, parents first. Both branches of a `$if` are visited. */
export const walkTree = (root: unknown, visit: (spot: TreeSpot) => void): void => {
  const walk = (spot: TreeSpot): void => {
    const { node, path } = spot
    const here: TreeSpot =
      isBlock(node) && !spot.richText ? { ...spot, block: node, field: '' } : spot
    visit(here)
    const below = {
      block: here.block,
      depth: here.depth + (here.block === node ? 1 : 0),
      richText: here.richText || isRichText(node),
    }
    const enter = (key: string | number, child: unknown): void =>
      walk({
        ...below,
        node: child,
        path: [...path, key],
        field: here.field === '' ? String(key) : `${here.field}.${key}`,
      })
    if (Array.isArray(node)) node.forEach((child, index) => enter(index, child))
    else if (isRecord(node)) for (const key of Object.keys(node)) enter(key, node[key])
  }
  walk({ node: root, path: [], field: '', depth: 0, richText: false })
}

/** The blocks of a tree, nested ones too, in document order. */
export const blocksIn = (
  root: unknown,
): { block: TemplateBlock; depth: number; path: JsonPath }[] => {
  const found: { block: TemplateBlock; depth: number; path: JsonPath }[] = []
  walkTree(root, ({ node, block, depth, path }) => {
    if (block !== undefined && block === node) found.push({ block, depth, path })
  })
  return found
}
