import { existsSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { runStep } from './runStep.mjs'

// `npm run measure -- main-job`: runs tests/bench/main-job.ts, which prints its figures as JSON.

const MINUTE = 60_000
const [name = '', ...args] = process.argv.slice(2)
const file = `tests/bench/${name}.ts`
const known = readdirSync('tests/bench', { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => entry.name.slice(0, -'.ts'.length))

if (!/^[\w-]+$/.test(name) || !existsSync(file)) {
  console.error(`Name a measurement: npm run measure -- ${known.join(' | ')}`)
  process.exit(2)
}

const { code } = await runStep({
  command: process.execPath,
  args: ['--import', 'tsx', file, ...args],
  stream: true,
  timeout: 40 * MINUTE,
})
process.exitCode = code ?? 1
