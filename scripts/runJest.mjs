import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { runStep } from './runStep.mjs'

const MINUTE = 60_000

/** Why the result cannot be trusted although no test failed, or undefined. */
const findDefect = (report) => {
  if (report.numTotalTests === 0) return 'no test ran'
  if (report.testResults.length < report.numTotalTestSuites) {
    return `${report.numTotalTestSuites - report.testResults.length} suites never ended`
  }
  if (!report.success) return 'Jest calls the run failed'
  return undefined
}

/**
 * Runs Jest projects and counts their results from Jest's own report. A run that ends without that
 * report has failed, whatever its exit code: Node leaves with code 13, and no word, when a top-level
 * await never settles.
 *
 * @param {{ projects: string[], label: string, env?: Record<string, string>, args?: string[], workers?: number, timeout?: number }} options
 *   `label` names the report file; `timeout` in milliseconds.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export const runJest = async ({
  projects,
  label,
  env = {},
  args = [],
  workers = 2,
  timeout = 14 * MINUTE,
}) => {
  const reportFile = `artifacts/jest-${label}.json`
  mkdirSync('artifacts', { recursive: true })
  rmSync(reportFile, { force: true })
  const inherited = (process.env.NODE_OPTIONS ?? '').replace('--experimental-vm-modules', '')
  const { code, timedOut } = await runStep({
    command: process.execPath,
    args: [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      ...['--selectProjects', ...projects],
      ...['--maxWorkers', String(workers), '--json', '--outputFile', reportFile],
      ...args,
    ],
    env: {
      NODE_ENV: 'test',
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
      NODE_OPTIONS: inherited.trim(),
    },
    stream: true,
    timeout,
    isDone: () => existsSync(reportFile),
  })

  let report
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch {
    const how = timedOut
      ? `was stopped after ${Math.round(timeout / 1000)} s`
      : `ended with code ${code}`
    console.error(`Jest (${projects.join(', ')}) ${how} and left no closing count.`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  if (counts.failed > 0) return counts
  if (timedOut) {
    console.error(
      'Jest was stopped after its last test: a suite left a handle open (server, timer).',
    )
  }
  const defect =
    findDefect(report) ?? (code === 0 || timedOut ? undefined : `Jest ended with code ${code}`)
  if (!defect) return counts
  console.error(`Jest (${projects.join(', ')}): ${defect}.`)
  return { ...counts, failed: 1 }
}

/** Prints the closing count as the last line and leaves with a code that agrees with it. */
export const closeWith = ({ passed, failed, skipped = 0 }) => {
  if (skipped > 0) console.log(`(${skipped} skipped)`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
}
