import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { closeWith, runJest } from './runJest.mjs'

// `npm run test:targets`: a whole release behind real web servers, beside the built-in hosting.

const SERVERS = [
  { command: 'nginx', args: ['-v'], install: 'apt-get install nginx-light' },
  { command: 'caddy', args: ['version'], install: 'apt-get install caddy' },
]

// Debian keeps nginx where only root looks.
process.env.PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`

const missing = SERVERS.filter(
  ({ command, args }) => spawnSync(command, args, { stdio: 'ignore' }).status !== 0,
)
if (missing.length > 0) {
  for (const { command, install } of missing)
    console.error(`${command} is not to be found. Install it, e.g. "${install}".`)
  closeWith({ passed: 0, failed: missing.length })
} else
  closeWith(
    await runJest({
      projects: ['targets'],
      label: 'targets',
      timeout: 8 * 60_000,
      args: process.argv.slice(2),
    }),
  )
