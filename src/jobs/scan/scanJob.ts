import { domainToUnicode } from 'node:url'
import type { PayloadRequest } from 'payload'
import { SCAN_FINDINGS, SCAN_OPERATION } from '../../core/brand/profile/scanContext'
import type { Finding } from '../../core/brand/profile/provenance'
import { analyseScan } from '../../core/brand/scan/analyseScan'
import type { Breathe } from '../../core/brand/scan/computeStyles'
import {
  notesByStep,
  type ScanStep,
  type ScanStepId,
  stepsFor,
  withNews,
} from '../../core/brand/scan/scanSteps'
import type { ScanInput } from '../../core/brand/scan/types'
import { isTauseError, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { GuardedFetchOptions } from '../../fetch/guardedFetch'
import type { JobContext, JobKind } from '../types'
import { crawlSite, type ScanIssue, type TellStep } from './crawlSite'
import { readLogo } from './readLogo'
import { SCAN } from './startScan'
import type { ScanJobInput, ScanResult } from './types'

const SECOND = 1000

/** Together they stay below the 30 s that a scan may take. */
const CRAWL_TIME = 18 * SECOND
const STYLE_TIME = 6 * SECOND

/** How long the analysis keeps the process to itself. Milliseconds. */
const BREATH = 12

export type ScanJobOptions = Pick<GuardedFetchOptions, 'policy' | 'resolve'>

/** Reads a website, HTML, a text or a logo, and makes a brand profile of it or compares it with one. */
export const scanJob = (options: ScanJobOptions = {}): JobKind => ({
  kind: SCAN,
  limits: { perWorker: 2 },
  run: async (context) => run(context as JobContext<ScanJobInput>, options),
})

const run = async (
  { payload, req, job, input, signal, progress }: JobContext<ScanJobInput>,
  options: ScanJobOptions,
): Promise<ScanResult> => {
  const { onStep, steps } = stepTeller({ input, progress })
  const { issues, ...material } = await collect({ input, options, signal, onStep })
  await onStep({ step: 'identity', percent: 70 })
  const learnt = await analyseScan(material, breather(), async (found) => {
    for (const { step, notes } of notesByStep(found)) {
      // Files were told of with their own step.
      const own = step === 'logo' && input.url ? [] : notes
      await onStep({ step, state: 'done', notes: own, percent: ANALYSED[step] })
    }
  })
  const findings = input.brandId ? learnt : withName(learnt, input)
  if (learnt.every(({ path }) => path === 'name') && issues.length === 0)
    issues.push({
      url: input.url ?? '',
      code: 'nothing_found',
      message: 'There was nothing to learn a brand from. Give more pages, a longer text or a logo.',
    })
  // Whoever has cancelled the scan wants no profile of it: told before, and refused then.
  await onStep({ step: 'profile', percent: 95 })
  const pages = material.pages.map(({ url }) => url)
  const found = { findings, issues, pages, steps: steps() }
  if (input.brandId) return { brandId: input.brandId, created: false, ...found }
  const brandId = await createProfile({ req, jobId: job.id, tenantId: idOf(job.tenant), findings })
  payload.logger.info({
    msg: `Scan ${job.id}: brand profile ${brandId}, ${findings.length} values`,
  })
  return { brandId, created: true, ...found }
}

/** How far the analysis is when a step of it is done. Per cent. */
const ANALYSED: Partial<Record<ScanStepId, number>> = {
  identity: 75,
  social: 78,
  palette: 82,
  fonts: 84,
  scale: 86,
  voice: 90,
  messages: 92,
}

/** Writes each piece of news into the job's progress, one after the other. */
const stepTeller = ({
  input,
  progress,
}: Pick<JobContext<ScanJobInput>, 'input' | 'progress'>): {
  onStep: TellStep
  steps: () => ScanStep[]
} => {
  let steps = stepsFor(input)
  let percent = 0
  let written: Promise<void> = Promise.resolve()
  return {
    steps: () => steps,
    onStep: (news) => {
      steps = withNews(steps, news)
      percent = Math.max(percent, news.percent ?? 0)
      const current = { percent, step: news.step, steps }
      written = written.then(() => progress(current))
      return written
    },
  }
}

const collect = async ({
  input,
  options,
  signal,
  onStep,
}: {
  input: ScanJobInput
  options: ScanJobOptions
  signal: AbortSignal
  onStep: TellStep
}): Promise<ScanInput & { issues: ScanIssue[] }> => {
  const { url, html, text, logo } = input
  const given = logo
    ? [{ url: 'data:', kind: 'logo' as const, colors: await readLogo(Buffer.from(logo, 'base64')) }]
    : []
  if (given[0]?.colors.length === 0)
    throw new TauseError({
      code: 'invalid',
      status: 422,
      message: 'The logo is no picture that can be read. Give a PNG, JPEG, WebP or SVG.',
      issues: [{ pointer: '/logo', message: 'is no picture that can be read' }],
    })
  const extra = { logos: given, ...(text ? { text } : {}) }
  if (!url)
    return {
      ...extra,
      pages: (html ?? []).map((page) => ({ url: `file:///${page.name}`, html: page.html })),
      styles: [],
      issues: [],
    }
  try {
    const crawled = await crawlSite({ ...options, url, timeout: CRAWL_TIME, signal, onStep })
    return { ...crawled, ...extra, logos: [...given, ...crawled.logos] }
  } catch (error) {
    if (!isTauseError(error) || !isWorthAProfile(error.code, input)) throw error
    const { code, message } = error
    await onStep({ step: 'pages', state: 'done', notes: [{ text: url, problem: code }] })
    return { ...extra, pages: [], styles: [], issues: [{ url, code, message }] }
  }
}

/**
 * Whether an address that cannot be read leaves something to keep: what came beside it, else the address
 * itself where there is no profile yet. One that is not public is nobody's website.
 */
const isWorthAProfile = (code: string, { text, logo, brandId }: ScanJobInput): boolean =>
  Boolean(text ?? logo) || (!brandId && code !== 'address_refused')

/** Characters that the field takes; a host may have 253. */
const MAX_NAME = 120

/** A profile must have a name: without one found it is that of the host, and the address is kept with it. */
const withName = (findings: Finding[], { url }: ScanJobInput): Finding[] => {
  if (findings.some(({ path }) => path === 'name')) return findings
  const host = url ? domainToUnicode(new URL(url).hostname).replace(/^www\./, '') : undefined
  const website = findings.some(({ path }) => path === 'website') ? undefined : url
  return [
    ...(website
      ? [
          {
            path: 'website',
            value: new URL(website).origin,
            source: 'declared' as const,
            evidenceUrl: website,
            snippet: 'The address that was given',
            confidence: 0.5,
          },
        ]
      : []),
    {
      path: 'name',
      value: host?.slice(0, MAX_NAME) ?? 'Unnamed brand',
      source: 'inferred',
      evidenceUrl: url ?? null,
      snippet: host ? `Host ${host}` : 'No name was found',
      confidence: 0.1,
    },
    ...findings,
  ]
}

/** Once a job: after a crash its profile is found by the operation's id. */
const createProfile = async ({
  req,
  jobId,
  tenantId,
  findings,
}: {
  req: PayloadRequest
  jobId: string
  tenantId: string | undefined
  findings: readonly Finding[]
}): Promise<string> => {
  const { payload } = req
  const known = await payload.db.findOne<{ id: string }>({
    collection: 'brand-profiles',
    where: { scanOperation: { equals: jobId } },
  })
  if (known) return String(known.id)
  const name = String(findings.find(({ path }) => path === 'name')?.value ?? '')
  const made = await payload.create({
    collection: 'brand-profiles',
    data: { tenant: tenantId, name } as never,
    req,
    depth: 0,
    context: { [SCAN_FINDINGS]: findings, [SCAN_OPERATION]: jobId },
    overrideAccess: false,
  })
  return String(made.id)
}

/** Gives way to other work every few milliseconds, and ends the matching of styles in time. */
const breather = (): Breathe => {
  const deadline = Date.now() + STYLE_TIME
  let since = Date.now()
  return async () => {
    if (Date.now() - since >= BREATH) {
      await new Promise((resolve) => setImmediate(resolve))
      since = Date.now()
    }
    return Date.now() < deadline
  }
}
