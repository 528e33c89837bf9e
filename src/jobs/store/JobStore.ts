import type { JobDocument } from '../types'

/** A job under one claim: whoever names both may write to it while the claim holds. */
export type Lease = { id: string; token: number }

/** One tenant's waiting jobs of one kind. */
export type Line = { lane: string; kind: string }

export type Candidate = Line & { id: string; position: number }

export type Held = Lease & { owner: string | null; cancelRequested: boolean }

export type RunningCount = { lane: string; kind: string; count: number }

/**
 * What workers ask of the database in portions, each method one statement or a few. Every write states
 * the state and the token it expects; none scans the jobs that wait. Skips hooks and access.
 */
export type JobStore = {
  /** Puts jobs that have become due into their lines. Returns how many. */
  promote: (now: Date) => Promise<number>
  /** The lines with waiting jobs that follow `after`, in order, at most `limit`. */
  lines: (request: { after: Line; limit: number }) => Promise<Line[]>
  /** The first `limit` jobs of each of these lines. */
  heads: (request: { lines: readonly Line[]; limit: number }) => Promise<Candidate[]>
  /** Claims those of the jobs that still wait; returns them as claimed. `owner` claims one portion at a time. */
  take: (request: { ids: readonly string[]; owner: string; until: Date }) => Promise<JobDocument[]>
  /** Running jobs by line, of the whole platform. */
  countRunning: () => Promise<RunningCount[]>
  /** The leases of running jobs: of all, or of these. What is not running any more is left out. */
  held: (ids?: readonly string[]) => Promise<Held[]>
  /** Extends leases; returns the ids of those that still hold. */
  extend: (request: { leases: readonly Lease[]; until: Date }) => Promise<Set<string>>
  /** Ends jobs well, with their results; returns the ids of those whose lease still held. */
  succeed: (done: readonly (Lease & { result: unknown })[]) => Promise<Set<string>>
  /** Lets the jobs wait again as if they had not been claimed: the attempt does not count. */
  giveBack: (leases: readonly Lease[]) => Promise<void>
  /**
   * Ends leases, so that the jobs wait again: these, or all that have run out. The fencing token grows:
   * a worker that comes back finds its writes refused. Returns how many.
   */
  reclaim: (which: { leases: readonly Lease[] } | { before: Date }) => Promise<number>
}
