import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { closeWith, runJest } from './runJest.mjs'

const MINUTE = 60_000
const REPORT = 'artifacts/jest-e2e.json'
/** More spec files than these that fail are no accident of a busy machine. */
const MOST_REPEATED = 2

/** The spec files with a failure in them, with how much each of them counts. */
const failedFiles = () => {
  if (!existsSync(REPORT)) return []
  const report = JSON.parse(readFileSync(REPORT, 'utf8'))
  return report.testResults.filter(({ status }) => status === 'failed')
}

const countOf = (file, status) =>
  file.assertionResults.filter((result) => result.status === status).length

const run = (label, args, timeout) =>
  runJest({ projects: ['e2e'], label, workers: 1, timeout, args })

/**
 * A browser on a busy machine sometimes answers later than any limit: what failed is tried once more from
 * the start, in an app and a browser of its own, and named. What fails twice has failed.
 */
const repeat = async (first) => {
  const files = failedFiles()
  if (files.length === 0 || files.length > MOST_REPEATED) return first
  const names = files.map(({ name }) => path.relative(process.cwd(), name))
  console.log(`Failed, so tried once more: ${names.join(', ')}`)
  const again = await run('e2e-again', ['--runTestsByPath', ...names], 10 * MINUTE)
  if (again.failed === 0) console.log(`Flaky, passed only the second time: ${names.join(', ')}`)
  const passedBefore = files.reduce((sum, file) => sum + countOf(file, 'passed'), 0)
  return { ...again, passed: first.passed - passedBefore + again.passed, skipped: first.skipped }
}

// `npm run test:e2e`: the scenarios of tests/e2e in headless Chromium, one after the other.
const first = await run('e2e', process.argv.slice(2), 30 * MINUTE)
closeWith(first.failed > 0 && process.env.CI === 'true' ? await repeat(first) : first)
