import process from 'node:process'
import { closeWith, runJest } from './runJest.mjs'

// `npm run test:fault`: processes that are ended with SIGKILL in the middle of their work, and what is left of it.
closeWith(
  await runJest({
    projects: ['fault'],
    label: 'fault',
    timeout: 24 * 60_000,
    args: process.argv.slice(2),
  }),
)
