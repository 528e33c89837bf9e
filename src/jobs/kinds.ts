import { join } from 'node:path'
import type { Settings } from '../core/settings'
import type { BlobStore } from '../storage/BlobStore'
import { agentRunJob } from './agents/agentRunJob'
import { certificateJob } from './certificates/certificateJob'
import { deliverJob } from './deliver/deliverJob'
import { testChannelJob } from './deliver/testChannelJob'
import { checkDomainJob } from './domains/checkDomainJob'
import { deployJob } from './deploy/deployJob'
import { scheduledChangeJob } from './schedule/scheduledChangeJob'
import { exportJob } from './export/exportJob'
import { scanJob } from './scan/scanJob'
import { planTargetJob, testTargetJob } from './targets/lookAtTargetJobs'
import { pushJob } from './targets/pushJob'
import { removeFilesJob } from './targets/removeFiles'
import { removePushJob } from './targets/removePushJob'
import type { JobKind } from './types'

/** Every kind of job that a worker runs: all that goes on in the background, none of it through Payload's own jobs. */
export const jobKinds = ({
  blobs,
  settings,
}: {
  blobs: BlobStore
  settings: Settings
}): JobKind[] => [
  deployJob({ blobs, mediaDir: join(settings.dataDir, 'media'), settings }),
  scheduledChangeJob(),
  exportJob({ dataDir: settings.dataDir, address: settings }),
  scanJob(),
  deliverJob({ settings }),
  testChannelJob({ settings }),
  agentRunJob({ settings }),
  pushJob({ blobs, settings }),
  removePushJob({ settings }),
  removeFilesJob({ settings }),
  testTargetJob({ settings }),
  planTargetJob({ blobs, settings }),
  certificateJob({ settings }) as JobKind,
  checkDomainJob({ settings }),
]
