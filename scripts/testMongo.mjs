import process from 'node:process'
import { startMongo } from './mongo.mjs'
import { closeWith, runJest } from './runJest.mjs'

// `npm run test:mongo`: the integration suite on MongoDB instead of SQLite. TEST_MONGODB_URL names a
// server of yours; without it an in-memory MongoDB-compatible one is started for the run.

const given = process.env.TEST_MONGODB_URL
const server = given ? undefined : await startMongo()
const url = given ?? `${server.url}/tausestack`
console.log(given ? `MongoDB: ${new URL(given).host}` : `MongoDB-compatible server: ${url}`)

const counts = await runJest({
  projects: ['int'],
  label: 'mongo',
  timeout: 28 * 60_000,
  env: { TEST_MONGODB_URL: url },
  args: process.argv.slice(2),
})
await server?.stop()
closeWith(counts)
