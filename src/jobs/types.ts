import type { Payload, PayloadRequest } from 'payload'
import type { ScanStep } from '../core/brand/scan/scanSteps'

export type JobState =
  'queued' | 'running' | 'suspended' | 'succeeded' | 'failed' | 'cancelled' | 'superseded'

export type JobProgress = {
  percent: number
  step: string
  /** Of a brand scan: what each step has found so far. */
  steps?: readonly ScanStep[]
}

export type JobError = {
  code: string
  message: string
  issues?: { pointer: string; message: string }[]
}

/** A job's document: also the operation that `/api/v1/operations/:id` shows. */
export type JobDocument = {
  id: string
  kind: string
  tenant: string | { id: string } | null
  payload: unknown
  state: JobState
  runAt: string
  priority: number
  /** The line it waits in while it may be claimed, and its place there; see `line.ts`. */
  lane?: string | null
  position?: number | null
  attempts: number
  maxAttempts: number
  idempotencyKey?: string | null
  /** What it is about, e.g. `pages/<id>`. */
  subject?: string | null
  leaseOwner?: string | null
  /** Fencing token: grows with each claim; a write with an older one changes nothing. */
  leaseToken: number
  leaseUntil?: string | null
  /** Somebody wants it to end: its handler is told by the signal. ISO 8601. */
  cancelRequestedAt?: string | null
  progress?: JobProgress | null
  result?: unknown
  error?: JobError | null
  user?: string | { id: string } | null
  apiKey?: string | { id: string } | null
  createdAt: string
  updatedAt: string
}

/** What a job's handler gets. */
export type JobContext<Input> = {
  payload: Payload
  /** Request with the access of whoever caused the job: pass it with `overrideAccess: false`. */
  req: PayloadRequest
  job: JobDocument
  input: Input
  /** Aborted when the lease is lost, the job is cancelled or the process stops. */
  signal: AbortSignal
  /** @throws when the lease is lost: nothing after it may have effects. */
  progress: (progress: JobProgress) => Promise<void>
}

/** How many jobs of a kind run at a time; without a number: as many as there are slots. */
export type JobLimits = {
  /** In one worker process: what its memory and processor bear. */
  perWorker?: number
  /** Of one tenant, in all workers together. */
  perTenant?: number
  /** In all workers together. */
  total?: number
}

export type JobKind<Input = unknown> = {
  kind: string
  limits?: JobLimits
  /**
   * Work of the platform itself, which nobody's access stands behind: it runs without a user, and its
   * request may do nothing. @default false
   */
  system?: boolean
  /**
   * Does the work; its return value becomes the job's result. Runs again from the start after a
   * crash, so every effect must be idempotent. A TauseError is final; anything else is retried.
   */
  run: (context: JobContext<Input>) => Promise<unknown>
  /** Called when the job has failed for good or was cancelled while it ran, to bring related documents to rest. */
  onFailed?: (context: { payload: Payload; job: JobDocument; error: JobError }) => Promise<void>
}
