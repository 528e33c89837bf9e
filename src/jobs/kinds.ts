import { join } from 'node:path'
import type { Settings } from '../core/settings'
import type { BlobStore } from '../storage/BlobStore'
import { agentRunJob } from './agents/agentRunJob'
import { deliverJob } from './deliver/deliverJob'
import { testChannelJob } from './deliver/testChannelJob'
import { deployJob } from './deploy/deployJob'
import { scheduledChangeJob } from './schedule/scheduledChangeJob'
import { exportJob } from './export/exportJob'
import { scanJob } from './scan/scanJob'
import type { JobKind } from './types'

/** Every kind of job that a worker runs: all that goes on in the background, none of it through Payload's own jobs. */
export const jobKinds = ({
  blobs,
  settings,
}: {
  blobs: BlobStore
  settings: Settings
}): JobKind[] => [
  deployJob({ blobs, mediaDir: join(settings.dataDir, 'media'), address: settings }),
  scheduledChangeJob(),
  exportJob({ dataDir: settings.dataDir, address: settings }),
  scanJob(),
  deliverJob({ settings }),
  testChannelJob({ settings }),
  agentRunJob({ settings }),
]
