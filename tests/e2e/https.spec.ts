import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import {
  type CertificateKit,
  createCertificateKit,
  startWithAuthority,
} from '../helpers/acme/certificateKit'
import { type Authority, startAuthority } from '../helpers/acme/startAuthority'
import { CHROMIUM_ARGS, findChromium, MISSING_CHROMIUM } from '../helpers/chromium'
import type { RunningApp } from '../helpers/startApp'
import { screenshot } from './browser'

const MINUTE = 60_000
const HOST = 'www.bakery-tause.net'

let authority: Authority
let app: RunningApp
let kit: CertificateKit
let home: string
let browser: Browser
let page: Page

/** A browser of its own that trusts one more root, as a user's would: nothing is told to look away. */
const launchTrusting = async (root: string): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(MISSING_CHROMIUM)
  const store = join(home, '.pki/nssdb')
  await mkdir(store, { recursive: true })
  await writeFile(join(home, 'root.pem'), root)
  const certutil = (...args: string[]): Buffer =>
    execFileSync('certutil', ['-d', `sql:${store}`, ...args])
  certutil('-N', '--empty-password')
  certutil('-A', '-t', 'C,,', '-n', 'Test authority', '-i', join(home, 'root.pem'))
  return chromium.launch({
    executablePath,
    env: { ...process.env, HOME: home } as Record<string, string>,
    args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * 127.0.0.1'],
  })
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tause-home-'))
  authority = await startAuthority({ rejectNonces: 5 })
  app = await startWithAuthority(authority)
  kit = await createCertificateKit(app)
  await kit.addDomain(HOST)
  await kit.issued(HOST)
  browser = await launchTrusting(await authority.pebble.root())
  page = await browser.newPage()
}, 3 * MINUTE)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await authority?.pebble.stop()
  await rm(home, { recursive: true, force: true })
})

it('leads a visitor of a new domain to HTTPS, with a certificate that the browser trusts', async () => {
  const problems: string[] = []
  page.on('requestfailed', (request) => problems.push(`${request.url()} failed`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  const answer = await page.goto(`http://${HOST}:${authority.httpPort}/`)
  expect(page.url()).toBe(`https://${HOST}:${authority.httpsPort}/`)
  expect(answer?.status()).toBe(200)
  const details = await answer?.securityDetails()
  expect(details?.issuer).toMatch(/^Pebble Intermediate CA/)
  expect(details?.protocol).toMatch(/^TLS 1\.[23]$/)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true)
  const protocols = await page.evaluate(() =>
    ['navigation', 'resource'].flatMap((kind) =>
      performance
        .getEntriesByType(kind)
        .map((entry) => (entry as PerformanceResourceTiming).nextHopProtocol),
    ),
  )
  expect(protocols.length).toBeGreaterThan(1)
  expect([...new Set(protocols)]).toEqual(['h2'])
  expect(problems).toEqual([])
  await screenshot(page, 'https')
})

it('follows the links of the site without leaving HTTPS', async () => {
  const link = page.locator('header a[href^="/"], nav a[href^="/"]').nth(1)
  const href = await link.getAttribute('href')
  await link.click()
  await page.waitForURL((url) => url.pathname === href)
  expect(new URL(page.url()).protocol).toBe('https:')
})

it('shows the browser no certificate for a host that is nobody’s', async () => {
  const orders = authority.pebble.orders()
  const stray = await browser.newPage()
  await expect(
    stray.goto(`https://www.nobody-tause.net:${authority.httpsPort}/`).then(
      () => 'shown',
      (error: Error) => error.message,
    ),
  ).resolves.toMatch(/ERR_(SSL|CONNECTION)/)
  expect(authority.pebble.orders()).toBe(orders)
  await stray.close()
})
