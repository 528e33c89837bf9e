import { statSync } from 'node:fs'
import { basename } from 'node:path'

/** Files that take longest, the longest first. On a fresh clone Jest knows only how large files are. */
const SLOW = [
  'tenancy.spec.ts',
  'builderAccess.spec.ts',
  'kill.spec.ts',
  'jobs.spec.ts',
  'cli.spec.ts',
  'recovery.spec.ts',
  'deploy.spec.ts',
  'jobKills.spec.ts',
  'media.spec.ts',
  'schedule.spec.ts',
  'posts.spec.ts',
  'deliveries.spec.ts',
]

/** Order in which Jest runs its files: none that takes long is left to one worker at the end. */
export default class SlowFirst {
  sort(tests) {
    const ordered = tests.map((test) => ({ test, rank: rankOf(test), size: sizeOf(test) }))
    return ordered
      .sort((one, other) => one.rank - other.rank || other.size - one.size)
      .map(({ test }) => test)
  }

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, index) => index % shardCount === shardIndex - 1)
  }

  /** For `--onlyFailures`: no results are kept. */
  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}

const rankOf = ({ path }) => {
  const rank = SLOW.indexOf(basename(path))
  return rank === -1 ? SLOW.length : rank
}

const sizeOf = ({ path }) => statSync(path).size
