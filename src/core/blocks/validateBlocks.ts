import { checkFields, type FieldProblem } from './checkFields'
import { MAX_BLOCK_DEPTH, type BlockRegistry } from './registry'

export type BlockIssue = {
  /** Dotted path from the page, e.g. `layout.2.content.0.heading`. */
  path: string
  /** Id of the block, when it has one. */
  block?: string
  /** Empty where the layout itself, or an entry that is no block, is meant. */
  blockType: string
  /** Dotted path inside the block, e.g. `actions.0.label`; empty when all of it is meant. */
  field: string
  message: string
  /** A warning is an optional medium that does not exist any more. */
  severity: 'error' | 'warning'
}

export type ValidateLayoutOptions = {
  /** Stored blocks. Untrusted: need not even be a list. */
  layout: unknown
  registry: BlockRegistry
  /** Slugs that may stand directly in the page. @default registry.rootSlugs */
  allow?: readonly string[]
  /** The document around the layout, for conditions of fields. @default { layout } */
  data?: Record<string, unknown>
  /** Whether a medium exists. @default none is asked after */
  hasMedia?: (id: string) => boolean
}

/**
 * Everything in a layout that its block definitions refuse: unknown, misplaced and too deep blocks,
 * and fields by Payload's rules (required, lengths, rows, options, conditions, own `validate`).
 * A missing value counts as the field's default, as Payload would store it. Rules that need a request
 * or a promise are left to Payload. Whether pages exist is not looked at.
 */
export const validateLayout = ({
  layout,
  registry,
  allow = registry.rootSlugs,
  data = { layout },
  hasMedia,
}: ValidateLayoutOptions): BlockIssue[] => {
  if (layout === undefined || layout === null) return []
  if (!Array.isArray(layout))
    return [
      {
        path: 'layout',
        blockType: '',
        field: '',
        message: 'The layout is not a list of blocks.',
        severity: 'error',
      },
    ]
  return layout.flatMap((block: unknown, index) =>
    checkBlock({ block, path: `layout.${index}`, depth: 0, allow, registry, data, hasMedia }),
  )
}

type BlockCheck = {
  block: unknown
  path: string
  depth: number
  allow: readonly string[]
  registry: BlockRegistry
  data: Record<string, unknown>
  hasMedia: ValidateLayoutOptions['hasMedia']
}

const checkBlock = ({
  block,
  path,
  depth,
  allow,
  registry,
  data,
  hasMedia,
}: BlockCheck): BlockIssue[] => {
  const record =
    typeof block === 'object' && block !== null ? (block as Record<string, unknown>) : {}
  const { blockType: type, id } = record
  const blockType = typeof type === 'string' ? type : ''
  const issue = ({ field, message, severity = 'error' }: FieldProblem): BlockIssue => ({
    path: field ? `${path}.${field}` : path,
    ...(typeof id === 'string' && id && { block: id }),
    blockType,
    field,
    message,
    severity,
  })
  if (!blockType)
    return [issue({ field: 'blockType', message: 'This entry does not say which block it is.' })]
  const definition = registry.get(blockType)
  if (!definition)
    return [
      issue({
        field: 'blockType',
        message: `There is no block "${blockType}". Remove it, or install what provides it.`,
      }),
    ]
  if (depth >= MAX_BLOCK_DEPTH)
    return [
      issue({
        field: '',
        message: `Blocks nest deeper than ${MAX_BLOCK_DEPTH} levels. Move it out.`,
      }),
    ]
  const misplaced = allow.includes(blockType)
    ? []
    : [issue({ field: 'blockType', message: `A "${blockType}" block may not stand here.` })]

  const below: BlockIssue[] = []
  const problems = checkFields({
    fields: definition.fields,
    values: record,
    block: record,
    data,
    registry,
    hasMedia,
    onChild: ({ child, field, allow: slugs }) =>
      below.push(
        ...checkBlock({
          block: child,
          path: `${path}.${field}`,
          depth: depth + 1,
          allow: slugs,
          registry,
          data,
          hasMedia,
        }),
      ),
  })
  return [...misplaced, ...problems.map(issue), ...below]
}
