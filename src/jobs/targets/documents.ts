import type { PushState, TargetKind } from '../../core/targets/targetKinds'
import type { Environment } from '../../core/release/types'
import type { PushedRelease } from '../../targets/contract'

/** Kinds of the jobs of targets. */
export const PUSH_TARGET = 'push-target'
export const REMOVE_PUSH = 'remove-push'
export const TEST_TARGET = 'test-target'
export const PLAN_TARGET = 'plan-target'
export const REMOVE_FILES = 'remove-target-files'

/** A document of `deploy-targets`. */
export type TargetDocument = {
  id: string
  tenant: string | { id: string }
  site: string | { id: string }
  name: string
  kind: TargetKind
  environment: Environment
  enabled?: boolean | null
  settings?: unknown
  secretHint?: string | null
  sealId?: string | null
  sealedSecret?: string | null
  livePush?: string | null
  /** The push that works on it. */
  activePush?: string | null
  createdAt: string
  updatedAt: string
}

export type PushLogEntry = {
  /** ISO 8601. */
  at: string
  level: 'info' | 'warning' | 'error'
  message: string
}

/** What stands in `target-pushes.plan`. */
export type StoredPlan = {
  files: number
  upload: number
  bytes: number
  unchanged: number
  /** Paths; the first of them. */
  removed: string[]
  issues: { pointer: string; message: string; level: 'error' | 'warning' }[]
}

export type PushProgress = { done: number; total: number; bytes: number; step: string }

/** A document of `target-pushes`. */
export type PushDocument = {
  id: string
  tenant: string | { id: string }
  target: string | { id: string } | null
  site: string | { id: string } | null
  release: string | { id: string } | null
  state: PushState
  intent?: 'push' | 'rollback' | null
  fence?: number | null
  actor?: { collection: string; id: string } | null
  plan?: StoredPlan | null
  progress?: PushProgress | null
  log?: PushLogEntry[] | null
  error?: { code: string; message: string; issues?: { pointer: string; message: string }[] } | null
  remoteId?: string | null
  url?: string | null
  previewUrl?: string | null
  operation?: string | null
  /** `state`: what the adapter wrote down; `pushed`: what it has pushed. */
  remote?: { state?: Record<string, unknown>; pushed?: PushedRelease } | null
  requestedAt?: string | null
  activatedAt?: string | null
  createdAt: string
  updatedAt: string
}

/** States of a push that goes on, or waits to. */
export const OPEN_STATES: readonly PushState[] = ['queued', 'planning', 'uploading', 'activating']
