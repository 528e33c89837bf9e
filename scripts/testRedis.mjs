import process from 'node:process'
import { MISSING_REDIS, hasRedis, startRedis } from './redis.mjs'
import { closeWith, runJest } from './runJest.mjs'

// `npm run test:redis`: what jobs promise, with Redis waking the workers, and what happens when Redis goes.
// TEST_REDIS_URL names an empty server of yours; without it one is started for the run.

const given = process.env.TEST_REDIS_URL
if (!hasRedis()) {
  // Stopping and freezing one is part of it, so that a server elsewhere is not enough.
  console.error(MISSING_REDIS)
  closeWith({ passed: 0, failed: 1 })
} else {
  const server = given ? undefined : await startRedis()
  const url = given ?? server.url
  console.log(`Redis: ${new URL(url).host}`)
  const counts = await runJest({
    projects: ['redis'],
    label: 'redis',
    timeout: 9 * 60_000,
    env: { TEST_REDIS_URL: url },
    args: process.argv.slice(2),
  })
  await server?.stop()
  closeWith(counts)
}
