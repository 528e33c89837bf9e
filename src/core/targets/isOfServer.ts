import type { TargetKind } from './targetKinds'

/** Whether a target lies on the server itself, at a place that its settings name. */
export const isOfServer = (kind: TargetKind, settings: unknown): boolean => {
  if (kind === 'folder') return true
  const { repository } = (settings ?? {}) as { repository?: unknown }
  return kind === 'git' && typeof repository === 'string' && !/^https?:\/\//.test(repository)
}
