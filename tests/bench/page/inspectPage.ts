import axe from 'axe-core'
import type { Browser } from 'playwright-core'

export type PageFindings = {
  url: string
  /** axe rule ids with the first element each concerns, at either width. */
  violations: { rule: string; width: number; elements: number; first: string }[]
  /** Executable script bytes, loaded or inline; structured data is no script. */
  jsBytes: number
  hasTabsOrForms: boolean
}

// A phone and a desktop: what is hidden on one may show on the other.
const WIDTHS = [390, 1280]

const INTERACTIVE = 'form, [role="tablist"], .tb-tabs'

const EXECUTABLE =
  'script:not([src]):not([type]), script:not([src])[type="module"], script:not([src])[type="text/javascript"]'

/** Opens a published page in a real browser: axe at two widths, and the bytes of JavaScript it runs. */
export const inspectPage = async (browser: Browser, url: string): Promise<PageFindings> => {
  const findings: PageFindings = { url, violations: [], jsBytes: 0, hasTabsOrForms: false }
  for (const width of WIDTHS) {
    // The site's CSP rightly refuses axe's own script.
    const context = await browser.newContext({
      bypassCSP: true,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const loaded: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      loaded.push(response.body().then(({ length }) => length))
    })
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}, not 200`)

    const inline = await page.$$eval(EXECUTABLE, (scripts) =>
      scripts.map(({ textContent }) => new TextEncoder().encode(textContent ?? '').length),
    )
    const sizes = [...inline, ...(await Promise.all(loaded))]
    findings.jsBytes = Math.max(
      findings.jsBytes,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    findings.hasTabsOrForms = (await page.locator(INTERACTIVE).count()) > 0

    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
      }),
    )
    for (const { id, nodes } of violations) {
      const first = String(nodes[0]?.target[0] ?? '')
      findings.violations.push({ rule: id, width, elements: nodes.length, first })
    }
    await context.close()
  }
  return findings
}
