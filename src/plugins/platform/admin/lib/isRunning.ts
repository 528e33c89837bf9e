import type { ReleaseStatus } from '../../../../jobs/deploy/releaseLog'

const RUNNING: readonly ReleaseStatus[] = ['pending', 'building', 'deploying']

/** A deployment that will come to another state by itself. */
export const isRunning = ({ status }: { status: ReleaseStatus }): boolean =>
  RUNNING.includes(status)
