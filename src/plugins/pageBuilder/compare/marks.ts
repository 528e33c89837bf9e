import type { LayoutDiff } from '../../../core/builder/diffLayouts'

export type Mark = 'added' | 'removed' | 'moved' | 'changed'

/** Colours are told apart by the line too, for those who do not see them. */
export const MARK_LINES: Record<Mark, { color: string; line: string }> = {
  added: { color: '#15803d', line: 'solid' },
  removed: { color: '#dc2626', line: 'dashed' },
  changed: { color: '#b45309', line: 'double' },
  moved: { color: '#7c3aed', line: 'dotted' },
}

/** The strongest mark of each block that differs. */
export const marksOf = ({ added, removed, moved, changed }: LayoutDiff): Map<string, Mark> =>
  new Map<string, Mark>([
    ...moved.map((id) => [id, 'moved'] as const),
    ...changed.map(({ id }) => [id, 'changed'] as const),
    ...removed.map((id) => [id, 'removed'] as const),
    ...added.map((id) => [id, 'added'] as const),
  ])
