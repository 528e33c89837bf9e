import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Finding } from '../../../src/core/brand/profile/provenance'
import type { Visual } from '../../../src/core/brand/profile/visual'
import { analyseScan } from '../../../src/core/brand/scan/analyseScan'
import { crawlSite } from '../../../src/jobs/scan/crawlSite'
import { startTestServer } from '../../helpers/testServer'
import type { BenchSite, Expected } from './sites'

const run = promisify(execFile)
const SECOND = 1000

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}

/** Downloads a package with npm, serves its page, and scans it as a website. `folder` takes its files. */
export const scanPackage = async (
  { package: name, root }: BenchSite,
  folder: string,
): Promise<{ found: Expected; seconds: number }> => {
  const { stdout } = await run('npm', ['pack', name, '--silent', '--pack-destination', folder])
  const archive = join(folder, stdout.trim().split('\n').at(-1) ?? '')
  const target = join(folder, name)
  await run('mkdir', ['-p', target])
  await run('tar', ['xzf', archive, '-C', target])
  const site = await startTestServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    const file = resolve(target, 'package', root, `.${pathname === '/' ? '/index.html' : pathname}`)
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(bytes)
      },
      () => void response.writeHead(404, { 'content-type': 'text/html' }).end(),
    )
  })
  const started = performance.now()
  try {
    // Only this server: what a page loads from elsewhere is not needed, and may change.
    const policy = { allowsAddress: (a: string) => a === '127.0.0.1', allowsPort: () => true }
    const crawled = await crawlSite({
      url: `${site.url}/`,
      timeout: 20 * SECOND,
      policy,
      onStep: async () => undefined,
    })
    const findings = await analyseScan(crawled)
    return {
      found: toFound(findings),
      seconds: Number(((performance.now() - started) / SECOND).toFixed(1)),
    }
  } finally {
    await site.close()
  }
}

const toFound = (findings: readonly Finding[]): Expected => {
  const valueOf = (path: string): string | null =>
    (findings.find((finding) => finding.path === path)?.value as string | undefined) ?? null
  const fonts = findings.find(({ path }) => path === 'visual.fonts')?.value as Visual['fonts']
  const familyOf = (role: 'display' | 'text'): string | null =>
    fonts?.find((font) => font.role === role)?.family ?? null
  return {
    name: valueOf('name'),
    primary: valueOf('palette.primary'),
    accent: valueOf('palette.accent'),
    background: valueOf('palette.background'),
    text: valueOf('palette.text'),
    displayFont: familyOf('display'),
    textFont: familyOf('text'),
  }
}
