import type { Command } from 'commander'
import { readSettings } from '../../core/settings'
import { start } from './start'
import { superviseWorkers } from '../superviseWorkers'

export const workerCommand = (program: Command): void => {
  program
    .command('worker')
    .description('Start workers only: they run jobs and need no port.')
    .option('--count <processes>', 'worker processes (default: WORKERS or 1)')
    .option('--concurrency <jobs>', 'jobs at a time in each (default: WORKER_CONCURRENCY or 4)')
    .action(work)
}

const work = async ({
  count,
  concurrency,
}: {
  count?: string
  concurrency?: string
}): Promise<void> => {
  Object.assign(process.env, {
    TAUSE_ROLES: 'worker',
    ...(count && { WORKERS: count }),
    ...(concurrency && { WORKER_CONCURRENCY: concurrency }),
  })
  const { workers } = readSettings(process.env)
  if (workers === 1) return start({ demo: false })
  await superviseWorkers({ count: workers })
}
