import { chooseLinks } from '../../core/brand/scan/chooseLinks'
import { logoCandidates } from '../../core/brand/scan/findLogos'
import { isLoginPage } from '../../core/brand/scan/isLoginPage'
import { byTag, parsePage, resolveUrl, stylesheetsOf } from '../../core/brand/scan/parsePage'
import type { ScanNote, ScanStep, ScanStepId } from '../../core/brand/scan/scanSteps'
import type { ScanInput, ScanLogo, ScanPage, ScanStyle } from '../../core/brand/scan/types'
import { isTauseError, TauseError } from '../../core/errors'
import { type Fetched, guardedFetch, type GuardedFetchOptions } from '../../fetch/guardedFetch'
import { decodeText } from './decodeText'
import { readLogo } from './readLogo'
import { notAllowed, readRobots, type Robots } from './robots'

const SECOND = 1000
const MEGABYTE = 1024 * 1024

/** Most pages, the first included. */
const MAX_PAGES = 12
const MAX_STYLES = 12
const MAX_IMPORTS = 3
const MAX_LOGOS = 4

const MAX_PAGE_BYTES = 2 * MEGABYTE
const MAX_STYLE_BYTES = MEGABYTE
const MAX_TOTAL_BYTES = 12 * MEGABYTE

/** Longest wait for one answer. Milliseconds. */
const ONE_ANSWER = 8 * SECOND

/** Pages are asked for in groups of this size: a scan is no load test. */
const AT_ONCE = 3

const HTML = /^(text\/html|application\/xhtml\+xml)$/

/** Something of the site that could not be read, and why; the rest was. */
export type ScanIssue = { url: string; code: string; message: string }

export type Crawled = Required<Pick<ScanInput, 'pages' | 'styles' | 'logos'>> &
  Pick<ScanInput, 'manifest'> & { issues: ScanIssue[] }

export type CrawlOptions = Pick<GuardedFetchOptions, 'policy' | 'resolve'> & {
  url: string
  /** Longest time for all of it; what has been read by then is kept. Milliseconds. */
  timeout: number
  signal?: AbortSignal
  onStep: TellStep
}

/** What a scan tells while it goes on: a step has begun, has found something, or has ended. */
export type TellStep = (news: {
  step: ScanStepId
  /** @default 'running' */
  state?: ScanStep['state']
  notes?: readonly ScanNote[]
  /** 0–100. */
  percent?: number
}) => Promise<void>

/**
 * Reads a website as far as a brand needs it: up to 12 pages of one origin, their stylesheets, the web
 * manifest and the logo.
 *
 * @throws TauseError when the first page cannot be read: see `guardedFetch`; `http_status`, `robots`.
 */
export const crawlSite = async ({
  url,
  timeout,
  signal,
  onStep,
  policy,
  resolve,
}: CrawlOptions): Promise<Crawled> => {
  const limit = AbortSignal.timeout(timeout)
  const stop = signal ? AbortSignal.any([signal, limit]) : limit
  const options = { policy, resolve, budget: { left: MAX_TOTAL_BYTES }, signal: stop }
  const read = (address: string, type: RegExp, maxBytes: number): Promise<Fetched> =>
    guardedFetch({ ...options, url: address, type, maxBytes, timeout: ONE_ANSWER })
  const issues: ScanIssue[] = []
  const trying = async (
    step: ScanStepId,
    address: string,
    work: () => Promise<Fetched>,
  ): Promise<Fetched | undefined> => {
    if (limit.aborted) return undefined
    try {
      return await work()
    } catch (error) {
      signal?.throwIfAborted()
      const issue = limit.aborted ? outOfTime(address) : toIssue(address, error)
      issues.push(issue)
      await onStep({ step, notes: [{ text: address, problem: issue.code }] })
      return undefined
    }
  }

  await onStep({ step: 'robots', percent: 5 })
  const robotsOf = (address: string): Promise<Robots> =>
    readRobots(new URL(address).origin, options)
  let robots = await robotsOf(url)
  if (!robots(url)) throw notAllowed(url)
  await onStep({
    step: 'robots',
    state: 'done',
    notes: [{ text: `${new URL(url).origin}/robots.txt` }],
  })
  await onStep({ step: 'pages', percent: 10 })
  const first = await read(url, HTML, MAX_PAGE_BYTES)
  if (first.status >= 400) throw badStatus(first)
  if (new URL(first.url).origin !== new URL(url).origin) robots = await robotsOf(first.url)
  if (!robots(first.url)) throw notAllowed(first.url)
  if (first.truncated) issues.push(tooLarge(first.url))
  const pages: ScanPage[] = [{ url: first.url, html: decodeText(first) }]
  const start = parsePage(pages[0] as ScanPage)
  if (isLoginPage(start)) issues.push(loginPage(first.url))

  await onStep({ step: 'pages', percent: 20, notes: [{ text: first.url }] })
  const { origin } = new URL(first.url)
  const links = chooseLinks(start, 3 * MAX_PAGES).filter(robots)
  while (links.length > 0 && pages.length < MAX_PAGES && !limit.aborted) {
    const group = links.splice(0, Math.min(AT_ONCE, MAX_PAGES - pages.length))
    const found = await Promise.all(
      group.map((link) => trying('pages', link, () => read(link, HTML, MAX_PAGE_BYTES))),
    )
    const added = found.filter(
      (page) => page && page.status < 400 && new URL(page.url).origin === origin,
    ) as Fetched[]
    const before = pages.length
    for (const page of added)
      if (!pages.some((known) => known.url === page.url))
        pages.push({ url: page.url, html: decodeText(page) })
    await onStep({
      step: 'pages',
      percent: 20 + Math.round((25 * pages.length) / MAX_PAGES),
      notes: pages.slice(before).map((page) => ({ text: page.url })),
    })
  }
  await onStep({ step: 'pages', state: 'done' })

  await onStep({ step: 'styles', percent: 50 })
  const parsed = [start, ...pages.slice(1, 3).map(parsePage)]
  const sheets = new Set(
    parsed
      .flatMap(stylesheetsOf)
      // Their addresses already say which fonts they load.
      .filter((href) => !/^https:\/\/fonts\.(googleapis|bunny)\./.test(href)),
  )
  const readStyle = async (address: string): Promise<ScanStyle[]> => {
    const type = /css|^text\/plain$/
    const found = await trying('styles', address, () => read(address, type, MAX_STYLE_BYTES))
    if (!found || found.status >= 400) return []
    await onStep({ step: 'styles', notes: [{ text: address }] })
    return [{ url: address, css: decodeText(found) }]
  }
  const linked = (await Promise.all([...sheets].slice(0, MAX_STYLES).map(readStyle))).flat()
  const styles: ScanStyle[] = []
  for (const { url: base, css } of linked) {
    const imported = importsOf(css, base).filter((href) => !sheets.has(href))
    const found = (await Promise.all(imported.slice(0, MAX_IMPORTS).map(readStyle))).flat()
    styles.push({ url: base, css: [...found.map((style) => style.css), css].join('\n') })
  }

  await onStep({ step: 'styles', state: 'done' })

  await onStep({ step: 'logo', percent: 65 })
  const logos: ScanLogo[] = []
  for (const candidate of logoCandidates(start).slice(0, MAX_LOGOS)) {
    const type = /^image\//
    const found = await trying('logo', candidate.url, () => read(candidate.url, type, MEGABYTE))
    if (!found || found.status >= 400 || found.truncated) continue
    const colors = await readLogo(found.bytes)
    logos.push({ ...candidate, colors })
    await onStep({ step: 'logo', notes: [{ text: candidate.url, color: colors[0]?.hex }] })
  }
  await onStep({ step: 'logo', state: 'done' })
  const href = byTag(start, 'link').find(({ attribs }) => attribs.rel === 'manifest')?.attribs.href
  const manifestUrl = href && resolveUrl(href, start.base)
  const manifest = manifestUrl
    ? await trying('identity', manifestUrl, () =>
        read(manifestUrl, /json|^text\/plain$/, MEGABYTE / 4),
      )
    : undefined
  if (limit.aborted && !issues.some(({ code }) => code === 'timeout'))
    issues.push(outOfTime(first.url))
  return {
    pages,
    styles,
    logos,
    ...(manifest && manifest.status < 400
      ? { manifest: { url: manifest.url, text: decodeText(manifest) } }
      : {}),
    issues,
  }
}

/** Imports stand at the beginning of a stylesheet. Characters. */
const IMPORTS_WITHIN = 20_000

const importsOf = (css: string, base: string): string[] =>
  [...css.slice(0, IMPORTS_WITHIN).matchAll(/@import\s+(?:url\()?["']?([^"')\s;]+)/g)]
    .map(([, href = '']) => resolveUrl(href, base))
    .filter((href) => href !== undefined)

const toIssue = (url: string, error: unknown): ScanIssue =>
  isTauseError(error)
    ? { url, code: error.code, message: error.message }
    : { url, code: 'unreachable', message: `${url.slice(0, 200)} could not be read.` }

const outOfTime = (url: string): ScanIssue => ({
  url,
  code: 'timeout',
  message: 'The site answers slowly: the time for the scan was up before all of it was read.',
})

const tooLarge = (url: string): ScanIssue => ({
  url,
  code: 'too_large',
  message: `The page is larger than ${MAX_PAGE_BYTES / MEGABYTE} MB; only its beginning was read.`,
})

const loginPage = (url: string): ScanIssue => ({
  url,
  code: 'login_page',
  message:
    'The address leads to a login page, so there was little to read. Give a page that visitors see, or its HTML.',
})

const badStatus = ({ url, status }: Fetched): TauseError =>
  new TauseError({
    code: 'http_status',
    status: 422,
    message:
      status === 401 || status === 403
        ? `${new URL(url).host} answers ${status}: it wants a login or keeps robots out. Give a public page, or its HTML.`
        : `${new URL(url).host} answers ${status} at this address. Check it.`,
  })
