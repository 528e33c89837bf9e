import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killWorkers } from '../helpers/jobs/killWorkers'

const MINUTE = 60_000

it(
  'loses no job, leaves none behind and doubles no effect when workers are killed in the middle',
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tause-job-kills-'))
    try {
      const { triedAgain, ...figures } = await killWorkers({
        dataDir,
        total: 300,
        kills: 3,
        workers: 2,
        concurrency: 10,
        jobMs: 600,
      })
      expect(figures).toMatchObject({
        total: 300,
        kills: 3,
        lost: 0,
        stuck: 0,
        doubled: 0,
        effects: 300,
      })
      // Otherwise nothing was under way when they were killed, and this would say nothing.
      expect(triedAgain).toBeGreaterThan(0)
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  },
  3 * MINUTE,
)
