import { channel } from 'node:diagnostics_channel'
import type { Payload } from 'payload'
import { endedSteps, pendingSteps, withStep, type ReleaseStepName } from '../../core/release/steps'
import {
  moveRelease,
  type ReleaseData,
  type ReleaseDocument,
  type ReleaseLogEntry,
  type ReleaseStatus,
} from './releaseLog'
import { stoppedBy } from './stoppedBy'

/** Steps that follow each other faster than this are written down together. Milliseconds. */
const WRITE_INTERVAL = 100

/** Told of each step as it begins: `{ releaseId, step }`. For probes; nothing of ours listens. */
export const stepChannel = channel('tausestack:deploy-step')

export type Recorder = {
  /** The release as it was written last. */
  readonly release: ReleaseDocument
  /** Ends the step that runs and begins another. @throws when the release was ended by somebody else. */
  begin: (step: ReleaseStepName) => Promise<void>
  /** What came of the step that runs; written with the next step. */
  note: (detail: string) => void
  /** Leaves steps out. Written with the next step. */
  skip: (steps: readonly ReleaseStepName[], detail?: string) => void
  /** Written with the next step. */
  log: (...entries: ReleaseLogEntry[]) => void
  /** Writes what has been noted, with other fields, provided the release is in one of the states `from`. */
  write: (data?: ReleaseData, from?: ReleaseStatus[]) => Promise<ReleaseDocument>
  /** What runs has failed, what waits is left out. Written with the next write. */
  leaveOut: (detail?: string) => void
  /** Ends the step that runs. Written with the next write. */
  end: (state?: 'done' | 'failed') => void
}

/** Keeps a release's steps and log while a job works on it, in few writes. */
export const createRecorder = ({
  payload,
  release: first,
  signal,
}: {
  payload: Payload
  release: ReleaseDocument
  /** Aborted: nothing is written any more. */
  signal: AbortSignal
}): Recorder => {
  let release = first
  let steps = first.steps ?? pendingSteps()
  let entries: ReleaseLogEntry[] = []
  let running: ReleaseStepName | null = null
  let detail: string | undefined
  let written = 0

  const now = (): string => new Date().toISOString()
  const end: Recorder['end'] = (state = 'done') => {
    if (running) steps = withStep(steps, { step: running, state, at: now(), detail })
    running = null
    detail = undefined
  }
  const write: Recorder['write'] = async (data = {}, from = [release.status]) => {
    signal.throwIfAborted()
    const log = entries
    entries = []
    const moved = await moveRelease({
      payload,
      release,
      from,
      data: { ...data, steps },
      log,
      // Tried again since: that is another job's.
      requestedAt: first.requestedAt,
    })
    if (!moved) throw await stoppedBy({ payload, releaseId: release.id })
    release = moved
    written = performance.now()
    return moved
  }

  return {
    get release() {
      return release
    },
    begin: async (step) => {
      end()
      running = step
      steps = withStep(steps, { step, state: 'running', at: now() })
      if (stepChannel.hasSubscribers) stepChannel.publish({ releaseId: release.id, step })
      if (performance.now() - written >= WRITE_INTERVAL) await write()
    },
    note: (text) => (detail = text),
    skip: (names, text) => {
      for (const step of names)
        steps = withStep(steps, { step, state: 'skipped', at: now(), detail: text })
    },
    log: (...more) => void entries.push(...more),
    write,
    leaveOut: (text = '') => {
      steps = endedSteps(steps, { at: now(), detail: text })
      running = null
    },
    end,
  }
}
