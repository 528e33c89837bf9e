import process from 'node:process'
import { closeWith, runJest } from './runJest.mjs'
import { runStep } from './runStep.mjs'

// `npm test`: every static check counts as one, then each test; the last line is the sum.

const MINUTE = 60_000

const sources = ['src', 'admin', 'tests', 'payload.config.ts']
const node = (name, file, ...args) => ({ name, args: [`node_modules/${file}`, ...args] })

// Two lanes of about equal length, for two cores.
const lanes = [
  [
    node('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    node('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  ],
  [
    node('types', 'typescript/bin/tsc', '--noEmit', '-p', '.'),
    node(
      'imports',
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...sources,
    ),
    node('unused code', 'knip/bin/knip.js', '--no-progress'),
  ],
]

const runCheck = async ({ name, args }) => {
  const { code, timedOut, output, milliseconds } = await runStep({
    command: process.execPath,
    args,
    env: { NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' },
    timeout: 8 * MINUTE,
  })
  const ok = code === 0
  const seconds = (milliseconds / 1000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)${timedOut ? ', stopped' : ''}`)
  if (!ok) console.log(output)
  return ok
}

const runLane = async (checks) => {
  const results = []
  for (const check of checks) results.push(await runCheck(check))
  return results
}

const checks = (await Promise.all(lanes.map(runLane))).flat()
const tests = await runJest({ projects: ['unit', 'int'], label: 'test', timeout: 25 * MINUTE })
const passedChecks = checks.filter(Boolean).length
console.log(`checks: ${passedChecks} of ${checks.length}; tests: ${tests.passed} passed`)
closeWith({
  passed: passedChecks + tests.passed,
  failed: checks.length - passedChecks + tests.failed,
  skipped: tests.skipped,
})
