import { sweepRuns } from '../agents/sweepRuns'
import { planCertificates } from '../certificates/planCertificates'
import { sweepCertificates } from '../certificates/sweepCertificates'
import { sweepPosts } from '../deliver/sweepPosts'
import { failOrphans } from '../deploy/failOrphans'
import { startDueDeploys } from '../deploy/onPublish/startDueDeploys'
import { settleRollbacks } from '../deploy/settleRollbacks'
import { sweepBlobs } from '../deploy/sweepBlobs'
import { checkDueDomains } from '../domains/checkDueDomains'
import { lookServices } from '../domains/lookServices'
import { sweepClaims } from '../domains/sweepClaims'
import { scanSchedules } from '../schedules/scanSchedules'
import { pruneJobs } from '../pruneJobs'
import { openJobStore } from '../store/openJobStore'
import { dispatchWebhooks } from '../webhooks/dispatchWebhooks'
import { pruneWebhookDeliveries } from '../webhooks/pruneWebhookDeliveries'
import { sweepTargets } from '../targets/sweepTargets'
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
    name: 'deploy on publish',
    cron: '*/2 * * * * *',
    atStart: true,
    run: ({ payload }) => startDueDeploys({ payload }),
  },
  {
    name: 'webhooks',
    cron: '*/2 * * * * *',
    atStart: true,
    run: ({ payload, signal }) => dispatchWebhooks({ payload, signal }),
  },
  {
    name: 'ended webhook deliveries',
    cron: '11 4 * * *',
    run: ({ payload }) => pruneWebhookDeliveries(payload),
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
  {
    name: 'pushes',
    cron: '* * * * *',
    atStart: true,
    run: ({ payload }) => sweepTargets(payload),
  },
  {
    name: 'certificates',
    cron: '*/5 * * * * *',
    atStart: true,
    run: ({ payload, settings, signal }) =>
      planCertificates({ payload, options: settings, signal }),
  },
  {
    name: 'certificates left behind',
    cron: '23 * * * *',
    run: ({ payload, settings, signal }) =>
      sweepCertificates({ payload, options: settings, signal }),
  },
  {
    name: 'domains',
    cron: '*/5 * * * * *',
    run: ({ payload, settings, signal }) =>
      checkDueDomains({
        payload,
        services: lookServices({ settings, secret: payload.secret }),
        signal,
      }),
  },
  {
    name: 'domain claims',
    cron: '11 * * * *',
    run: ({ payload, settings }) => sweepClaims({ payload, quarantine: settings.edge.quarantine }),
  },
  // Releases beyond those that can be gone back to, and files that none needs.
  {
    name: 'releases',
    cron: '17 */6 * * *',
    run: ({ payload, blobs }) => sweepBlobs({ payload, blobs }),
  },
]
