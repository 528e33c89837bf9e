import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KillFigures, killWorkers } from '../../helpers/jobs/killWorkers'

/** 10,000 jobs while 50 workers are ended with SIGKILL. */
export const jobs = async (log: (line: string) => void): Promise<KillFigures> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tause-kills-'))
  try {
    return await killWorkers({
      dataDir,
      total: Number(process.env.MEASURE_JOBS ?? 10_000),
      kills: Number(process.env.MEASURE_KILLS ?? 50),
      workers: 3,
      concurrency: 10,
      jobMs: 1000,
      log,
    })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
