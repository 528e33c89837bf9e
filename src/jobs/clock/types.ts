import type { Payload } from 'payload'
import type { Settings } from '../../core/settings'
import type { BlobStore } from '../../storage/BlobStore'

export type ClockContext = {
  payload: Payload
  blobs: BlobStore
  settings: Settings
  /** Aborted when another worker keeps the time by now, or this one stops. */
  signal: AbortSignal
}

/** Housekeeping that one worker does for all. */
export type ClockTask = {
  /** Unique; also names when it was begun last in the clock's document. */
  name: string
  /** When, in UTC: five fields, or six with seconds first. */
  cron: string
  /** Also as soon as a worker takes the clock over. @default false */
  atStart?: boolean
  /** Must do no harm when run twice: a worker may end in between, and the next begins anew. */
  run: (context: ClockContext) => Promise<unknown>
}
