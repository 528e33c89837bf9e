import type { FieldIssue } from '../core/errors'
import type { Digest } from '../core/release/types'
import type { TargetFile, TargetRelease } from '../core/targets/release'
import type { TargetKind } from '../core/targets/targetKinds'

export type { TargetFile, TargetRedirect, TargetRelease } from '../core/targets/release'

/** What adapters may use of the world. They open no connection and no file by other ways. */
export type TargetServices = {
  /** Guarded against addresses of our own network. Bodies are sent again on a retry: never streams. */
  fetch: (
    url: string,
    init?: {
      method?: string
      headers?: Record<string, string>
      body?: Uint8Array | string
      signal?: AbortSignal
    },
  ) => Promise<{
    status: number
    headers: Headers
    bytes: () => Promise<Buffer>
    text: () => Promise<string>
  }>
  /**
   * For what connects by itself (git): the one address of an http(s) URL's host to connect to, checked as
   * `fetch` checks it. @throws TauseError `address_refused`.
   */
  resolve?: (url: string) => Promise<{ address: string }>
  /** The folder of the installation that folder and Git targets must lie below. Absolute. */
  targetsDir: string
  /** Pauses between tries and questions. Milliseconds. Absent: a timer. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export type TargetAccount = {
  id: string
  tenantId: string
  kind: TargetKind
  name: string
  /** As `settingsSchema` of the kind has parsed them. */
  settings: Record<string, unknown>
  /** Token, keys: open here, and nowhere is it written. */
  secret: string | null
}

export type TargetContext = {
  account: TargetAccount
  release: TargetRelease
  /** Verified bytes of a file. */
  read: (digest: Digest, encoding?: 'identity' | 'br' | 'gzip') => Promise<Buffer>
  services: TargetServices
  signal: AbortSignal
  /**
   * What this push wrote down before, and the way to write more: a push that is run again after a crash
   * goes on from there. Plain JSON. `set` has resolved: it is durable.
   */
  state: {
    get: () => Record<string, unknown>
    set: (state: Record<string, unknown>) => Promise<void>
  }
  progress: (progress: {
    done: number
    total: number
    bytes: number
    step: string
  }) => Promise<void>
  log: (message: string, level?: 'info' | 'warning' | 'error') => void
}

export type TargetPlan = {
  /** Files that the target does not have yet. */
  upload: readonly TargetFile[]
  /** Number of files that it has. */
  unchanged: number
  /** Paths that the live release of the target has and this one has not. */
  removed: readonly string[]
  /** Bytes of `upload`. */
  bytes: number
  /** A limit that is passed, a name that cannot be: with an error nothing is sent. */
  issues: readonly (FieldIssue & { level: 'error' | 'warning' })[]
}

/** A release that lies at a target whole; kept so that it can be activated again. */
export type PushedRelease = {
  /** The target's own name for it. */
  remoteId: string
  /** Where it can be looked at before it is live, if the target has such. */
  previewUrl?: string
  /** What `activate` and `remove` need beside. Plain JSON. */
  detail?: Record<string, unknown>
}

/**
 * One kind of target. A new one is a folder in `src/targets/` that exports one of these, a kind in
 * `core/targets/targetKinds` and a line in `jobs/targets/targets`.
 *
 * Promises: `plan` changes nothing at the target; `push` makes nothing live and may be run again after a
 * crash at any point, sending only what is missing; `activate` is one step for visitors wherever the
 * target can do that, and doing it twice is the same as once; `rollback` needs no upload.
 */
export type DeployTarget = {
  kind: TargetKind
  /** What the plan promises its user. */
  abilities: {
    /** Visitors see the whole old or the whole new release. */
    atomic: boolean
    /** Earlier releases stay there and can be activated without an upload. */
    rollback: boolean
    redirects: boolean
    headers: boolean
    /** How forms work: passed on to the built-in hosting, sent there by the page itself, not at all. */
    forms: 'proxy' | 'absolute' | 'none'
  }
  /** Reads the settings that a user gave. */
  parseSettings: (settings: unknown) => { settings: Record<string, unknown>; issues: FieldIssue[] }
  /** Whether the secret has the right form; undefined: no secret is needed. */
  secretProblem: (secret: string | null) => string | undefined
  /** Proves that the account works, changing nothing at the target. */
  test: (
    context: Pick<TargetContext, 'account' | 'services' | 'signal'>,
  ) => Promise<{ ok: boolean; detail: string }>
  /** @throws TauseError when the target does not answer as it should. */
  plan: (context: TargetContext) => Promise<TargetPlan>
  push: (context: TargetContext, plan: TargetPlan) => Promise<PushedRelease>
  /** @returns where it is live now; null when only its owner knows (a folder, an archive). */
  activate: (context: TargetContext, pushed: PushedRelease) => Promise<{ url: string | null }>
  /** As `activate` of one that was live before. Absent: `activate` does it. */
  rollback?: (context: TargetContext, pushed: PushedRelease) => Promise<{ url: string | null }>
  /** Takes away a release that is not live, and what it alone needs. */
  remove: (
    context: Pick<TargetContext, 'account' | 'services' | 'signal' | 'log'>,
    pushed: PushedRelease,
  ) => Promise<void>
}
