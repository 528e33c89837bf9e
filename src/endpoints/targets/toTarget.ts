import type { Push, PushLogEntry, Target } from '../../core/api/targets'
import { idOf } from '../../core/tenancy/idOf'
import type {
  PushDocument,
  PushLogEntry as StoredEntry,
  TargetDocument,
} from '../../jobs/targets/documents'
import { TARGETS } from '../../jobs/targets/targets'

export const toTarget = (target: TargetDocument): Target => ({
  id: String(target.id),
  tenantId: idOf(target.tenant) ?? '',
  siteId: idOf(target.site) ?? '',
  kind: target.kind,
  name: target.name,
  environment: target.environment,
  enabled: target.enabled !== false,
  settings: (target.settings ?? {}) as Target['settings'],
  secretHint: target.secretHint ?? null,
  livePushId: target.livePush ?? null,
  abilities: TARGETS[target.kind].abilities,
  createdAt: target.createdAt,
  updatedAt: target.updatedAt,
})

/** A push as the API shows it; `target` is its target's document. */
export const toPush = ({
  push,
  target,
}: {
  push: PushDocument
  target: Pick<TargetDocument, 'kind' | 'livePush'> | null
}): Push => {
  const live = target?.livePush === push.id && push.state === 'live'
  const abilities = target && TARGETS[target.kind].abilities
  return {
    id: String(push.id),
    tenantId: idOf(push.tenant) ?? '',
    targetId: idOf(push.target) ?? '',
    siteId: idOf(push.site) ?? '',
    releaseId: idOf(push.release) ?? null,
    state: push.state,
    live,
    canRollBack: push.state === 'superseded' && isThere(push) && abilities?.rollback === true,
    plan: push.plan ?? null,
    progress: push.progress ?? null,
    url: push.url ?? null,
    previewUrl: push.previewUrl ?? null,
    archive: target?.kind === 'zip' && isThere(push),
    error: push.error ?? null,
    operationId: push.operation ?? null,
    requestedAt: push.requestedAt ?? push.createdAt,
    activatedAt: push.activatedAt ?? null,
    createdAt: push.createdAt,
  }
}

/** It lies at the target whole. The field that says more is nobody's to read. */
const isThere = ({ remoteId, state }: PushDocument): boolean =>
  Boolean(remoteId) && state !== 'removed'

/** Entries of a log with their positions, from one on. */
export const toPushEntries = (
  log: readonly StoredEntry[],
  start: number,
  end = log.length,
): PushLogEntry[] =>
  log.slice(start, end).map((entry, index) => ({ id: String(start + index), ...entry }))
