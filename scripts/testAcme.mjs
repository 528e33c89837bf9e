import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { closeWith, runJest } from './runJest.mjs'

// `npm run test:acme`: certificates with Pebble, Let's Encrypt's test authority. With Go at hand a Pebble that
// knows ARI is built into artifacts/bin (Debian's is older, and the tests of ARI say that they are skipped).

const MINUTE = 60_000
const VERSION = 'v2.10.3'
const FOLDER = path.resolve('artifacts/bin')

const has = (command, args = ['--help']) =>
  !(spawnSync(command, args, { stdio: 'ignore' }).error?.code === 'ENOENT')

const build = () => {
  if (existsSync(path.join(FOLDER, 'pebble')) || process.env.PEBBLE || !has('go', ['version']))
    return
  console.log(`Building Pebble ${VERSION} …`)
  try {
    execFileSync('go', ['install', `github.com/letsencrypt/pebble/v2/cmd/pebble@${VERSION}`], {
      env: { ...process.env, GOBIN: FOLDER, GOFLAGS: '-buildvcs=false' },
      stdio: 'inherit',
      timeout: 3 * MINUTE,
    })
  } catch (error) {
    console.log(`It could not be built (${error.message}): Debian's will do.`)
  }
}

build()
const missing = [
  ...(existsSync(path.join(FOLDER, 'pebble')) || process.env.PEBBLE || has('pebble')
    ? []
    : ['pebble']),
  ...(has('pebble-challtestsrv') ? [] : ['pebble-challtestsrv']),
]
if (missing.length > 0) {
  console.error(
    `${missing.join(' and ')} cannot be found. Install them, e.g. "apt-get install pebble", or Go, with which Pebble is built.`,
  )
  closeWith({ passed: 0, failed: 1 })
} else {
  const pebble = [process.env.PEBBLE, path.join(FOLDER, 'pebble'), '/usr/bin/pebble'].find(
    (file) => file && existsSync(file),
  )
  if (pebble && !readFileSync(pebble).includes('renewalInfo'))
    console.log(`${pebble} knows no ARI: its tests are skipped. Install Go, or set PEBBLE.`)
  closeWith(
    await runJest({
      projects: ['acme'],
      label: 'acme',
      workers: 1,
      timeout: 7 * MINUTE,
      args: process.argv.slice(2),
    }),
  )
}
