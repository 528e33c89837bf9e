import type { BlockRegistry } from '../../../core/blocks/registry'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import type { Layout } from '../../../core/builder/types'
import type { CheckIssue } from '../../../core/checks/types'
import type { FieldError } from '../save/sendChange'

/**
 * What the server refused in a save, at the blocks and fields that it names. A block that has changed
 * since is left out: it may be right by now.
 */
export const refusedIssues = ({
  errors,
  refused,
  layout,
  registry,
  field,
}: {
  errors: readonly FieldError[]
  /** As it was sent. */
  refused: Layout
  /** As it is now. */
  layout: Layout
  registry: BlockRegistry
  /** Name of the blocks field. */
  field: string
}): CheckIssue[] => {
  const sent = indexBlocks({ layout: refused, registry })
  const now = indexBlocks({ layout, registry })
  const byPath = new Map([...sent].map(([id, { path }]) => [path, id]))
  return errors.flatMap(({ path, message }): CheckIssue[] => {
    const issue = { level: 'error', code: 'field_refused', values: { message } } as const
    if (path !== field && !path.startsWith(`${field}.`)) return [{ ...issue, field: path }]
    const keys = ['layout', ...path.slice(field.length + 1).split('.')].filter(Boolean)
    for (let length = keys.length; length > 1; length--) {
      const id = byPath.get(keys.slice(0, length).join('.'))
      if (id === undefined) continue
      if (now.get(id)?.block !== sent.get(id)?.block) return []
      const rest = keys.slice(length).join('.')
      return [{ ...issue, block: id, ...(rest ? { field: rest } : {}) }]
    }
    return layout === refused ? [{ ...issue, field }] : []
  })
}
