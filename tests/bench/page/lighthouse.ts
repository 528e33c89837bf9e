import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHROMIUM_ARGS } from '../../helpers/chromium'
import { median } from '../load/median'
import { runTool } from '../load/runTool'

const MINUTE = 60_000

const FOLDER = 'artifacts/lighthouse'

export type Scores = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
}

type Report = {
  runtimeError?: { code: string; message: string }
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { title: string; score: number | null }>
}

/** What cost a category its points, as `category: audit title`. */
const findLosses = ({ categories, audits }: Report): string[] =>
  Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category}: ${audits[id]?.title}`),
  )

const score = (reports: Report[], category: string): number =>
  Math.round(median(reports.map(({ categories }) => (categories[category]?.score ?? 0) * 100)))

/** Lighthouse's mobile preset on one page: the median of `runs`, 0–100 a category. */
export const lighthouse = async ({
  url,
  name,
  chromium,
  runs,
}: {
  url: string
  name: string
  chromium: string
  runs: number
}): Promise<{ scores: Scores; losses: string[] }> => {
  await mkdir(FOLDER, { recursive: true })
  const reports: Report[] = []
  for (let run = 1; run <= runs; run += 1) {
    const file = join(FOLDER, `${name}-${run}.json`)
    await runTool(
      process.execPath,
      [
        'node_modules/lighthouse/cli/index.js',
        url,
        '--output=json',
        `--output-path=${file}`,
        '--quiet',
        '--no-enable-error-reporting',
        `--chrome-flags=--headless=new ${CHROMIUM_ARGS.join(' ')}`,
      ],
      { env: { CHROME_PATH: chromium }, timeout: 3 * MINUTE },
    )
    const report = JSON.parse(await readFile(file, 'utf8')) as Report
    if (report.runtimeError) throw new Error(`Lighthouse on ${url}: ${report.runtimeError.message}`)
    reports.push(report)
  }
  return {
    scores: {
      performance: score(reports, 'performance'),
      accessibility: score(reports, 'accessibility'),
      bestPractices: score(reports, 'best-practices'),
      seo: score(reports, 'seo'),
    },
    losses: [...new Set(reports.flatMap(findLosses))],
  }
}
