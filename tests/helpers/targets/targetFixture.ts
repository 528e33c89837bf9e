import type { TargetAccount } from '../../../src/targets/contract'
import type { Fault, Visit } from './contractServer'
import type { TestRelease } from './releaseOf'

/** A target of one kind with nothing in it, as the shared contract drives it. */
export type TargetFixture = {
  account: TargetAccount
  /** Of a target on this machine: the folder that it lies below. */
  targetsDir?: string
  /** Host of a public service → origin of the server that stands for it. */
  hosts?: Record<string, string>
  /**
   * Asks what is live, as a visitor does; follows nothing. A target that serves nothing by itself (a
   * folder, a repository) is put behind a file server, or reads the file.
   */
  visit: (path: string) => Promise<Visit>
  /** All that the target keeps, to be compared: what changes nothing leaves it equal. */
  snapshot: () => unknown
  /** Files that were sent to it so far; undefined: it cannot be told. */
  uploads?: () => number
  /** Lets the next requests fail. Absent: it is asked nothing by HTTP. */
  fault?: (...faults: Fault[]) => void
  close: () => Promise<void>
}

export type DescribeTargetOptions = {
  name: string
  start: () => Promise<TargetFixture>
  /** Files of the adapter's own in each push (headers, redirects, settings). @default 0 */
  steering?: number
  /** Files that a push that is run again may send again. @default 4 */
  resent?: number
  /** The request that a file is sent with, `METHOD /path`. Absent: there is none. */
  uploadRequest?: RegExp
  /** A plan tells what goes away. @default true */
  knowsRemoved?: boolean
  /** A release that is over one of the target's limits. Absent: it has none. */
  overLimit?: () => TestRelease
}
