import { join } from 'node:path'
import type { Settings } from '../core/settings'
import type { BlobStore } from '../storage/BlobStore'
import { deployJob } from './deploy/deployJob'
import type { JobKind } from './types'

/** Every kind of job that a worker runs. */
export const jobKinds = ({
  blobs,
  settings,
}: {
  blobs: BlobStore
  settings: Settings
}): JobKind[] => [
  deployJob({ blobs, mediaDir: join(settings.dataDir, 'media'), address: settings }),
]
