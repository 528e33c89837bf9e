import { sweepRuns } from '../agents/sweepRuns'
import { sweepPosts } from '../deliver/sweepPosts'
import { failOrphans } from '../deploy/failOrphans'
import { settleRollbacks } from '../deploy/settleRollbacks'
import { sweepBlobs } from '../deploy/sweepBlobs'
import { scanSchedules } from '../schedules/scanSchedules'
import { pruneJobs } from '../pruneJobs'
import { openJobStore } from '../store/openJobStore'
import type { ClockTask } from './types'

/** Everything that the worker with the clock does by the hour, the minute or the second. */
export const clockTasks: readonly ClockTask[] = [
  {
    name: 'leases',
    cron: '*/10 * * * * *',
    run: ({ payload }) => openJobStore(payload).reclaim({ before: new Date() }),
  },
  {
    name: 'deployments',
    cron: '* * * * *',
    atStart: true,
    run: ({ payload }) => failOrphans(payload),
  },
  {
    name: 'rollbacks',
    cron: '* * * * *',
    atStart: true,
    run: ({ payload }) => settleRollbacks(payload),
  },
  {
    name: 'schedules',
    cron: '*/5 * * * * *',
    atStart: true,
    run: ({ payload }) => scanSchedules({ payload }),
  },
  {
    name: 'posts',
    cron: '* * * * *',
    atStart: true,
    run: ({ payload }) => sweepPosts(payload),
  },
  {
    name: 'ended jobs',
    cron: '41 3 * * *',
    run: ({ payload }) => pruneJobs({ payload }),
  },
  {
    name: 'agents',
    cron: '* * * * *',
    atStart: true,
    run: ({ payload }) => sweepRuns(payload),
  },
  // Releases beyond those that can be gone back to, and files that none needs.
  {
    name: 'releases',
    cron: '17 */6 * * *',
    run: ({ payload, blobs }) => sweepBlobs({ payload, blobs }),
  },
]
