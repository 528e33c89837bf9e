import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkText } from '../../src/core/brand/check/checkText'
import { auc } from '../helpers/auc'
import { runSsrfCases } from '../helpers/runSsrfCases'
import { offlinePageMs } from './brand/offlinePageMs'
import { scanPackage } from './brand/scanPackage'
import { type Expected, SITES } from './brand/sites'

// The figures of the brand scan and check from one run: JSON on standard output, progress on standard error.
// What stands beside them is in `details`.

type Labelled = { set: string; brand: string; on: boolean; text: string }

type Scanned = ReturnType<typeof hits> &
  Awaited<ReturnType<typeof scanPackage>> & { name: string; unseen: boolean; expected: Expected }

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tause-brand-'))
  const sites: Scanned[] = []
  for (const site of SITES) {
    const { found, seconds } = await scanPackage(site, folder)
    sites.push({
      name: site.package,
      unseen: site.unseen === true,
      expected: site.expected,
      found,
      seconds,
      ...hits(site.expected, found),
    })
    process.stderr.write(`${site.package}: ${seconds} s\n`)
  }
  await rm(folder, { recursive: true, force: true })
  const ssrf = await runSsrfCases()
  // A site without a primary colour says nothing about whether one is found.
  const coloured = sites.filter(({ expected }) => expected.primary !== null)
  const { auc, aucHeldOut } = await aucs()
  const offline = offlinePageMs()
  const figures = {
    sites: sites.map(({ name, expected, found, precision, recall }) => ({
      name,
      expected,
      found,
      precision,
      recall,
    })),
    primaryColourRight: coloured.filter(({ expected, found }) => expected.primary === found.primary)
      .length,
    auc,
    ssrfCases: ssrf.cases,
    ssrfConnections: ssrf.connections,
    offlinePageMs: offline.median,
    details: {
      primaryColourSites: coloured.length,
      // The rules were made on the others.
      heldOutSites: SITES.filter(({ heldOut }) => heldOut).map((site) => site.package),
      ...totals(sites),
      unseen: totals(sites.filter(({ unseen }) => unseen)),
      seconds: Object.fromEntries(sites.map(({ name, seconds }) => [name, seconds])),
      aucHeldOut,
      ssrfNotRefused: ssrf.notRefused,
      offlinePage: offline,
    },
  }
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
}

const totals = (sites: readonly Scanned[]) => {
  const sum = (of: (site: Scanned) => number): number =>
    sites.reduce((total, site) => total + of(site), 0)
  const right = sum((site) => site.right)
  return {
    precision: ratio(
      right,
      sum(({ given }) => given),
    ),
    recall: ratio(
      right,
      sum(({ wanted }) => wanted),
    ),
  }
}

const hits = (expected: Expected, found: Expected) => {
  const keys = Object.keys(expected) as (keyof Expected)[]
  const right = keys.filter((key) => found[key] !== null && found[key] === expected[key]).length
  const given = keys.filter((key) => found[key] !== null).length
  const wanted = keys.filter((key) => expected[key] !== null).length
  return { right, given, wanted, precision: ratio(right, given), recall: ratio(right, wanted) }
}

const ratio = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(3))

const aucs = async (): Promise<{ auc: number; aucHeldOut: number }> => {
  const { brands, texts } = JSON.parse(
    await readFile('tests/fixtures/brandTexts.json', 'utf8'),
  ) as { brands: Record<string, Record<string, unknown>>; texts: Labelled[] }
  const scored = texts.map(({ text, brand, on, set }) => ({
    on,
    set,
    ...checkText({ text, profile: brands[brand] ?? {}, today: '2026-11-26' }),
  }))
  return { auc: auc(scored), aucHeldOut: auc(scored.filter(({ set }) => set === 'held-out')) }
}

await main()
