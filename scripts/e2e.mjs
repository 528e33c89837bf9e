import process from 'node:process'
import { closeWith, runJest } from './runJest.mjs'

const MINUTE = 60_000

// `npm run test:e2e`: the scenarios of tests/e2e in headless Chromium, one after the other.

closeWith(
  await runJest({
    projects: ['e2e'],
    label: 'e2e',
    workers: 1,
    timeout: 30 * MINUTE,
    args: process.argv.slice(2),
  }),
)
