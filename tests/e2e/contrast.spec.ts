import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { checkContrast, type TextFact } from '../../src/core/checks/checkContrast'
import type { createContrastMeter as CreateContrastMeter } from '../../src/plugins/pageBuilder/checks/measureContrast'
import { launchBrowser } from './browser'
import { soon } from '../helpers/soon'

const MINUTE = 60_000

const CSS = `
:root{--ink:#111;--paper:#fff}
:root[data-scheme=dark]{--ink:#555;--paper:#111}
body{color:var(--ink);background:var(--paper)}
.pale{color:#999}
.faint{opacity:.4}
.box{background:rgb(0 0 0/.85)}
.box .on{color:#fff}
.hidden{display:none;color:#fefefe}
.sr{position:absolute;clip-path:inset(50%);color:#fefefe}
h1{font-size:40px}
`

const block = (id: string, html: string): string => `<tb-block data-id="${id}">${html}</tb-block>`

const BODY = [
  block('fine', '<p>Plain words</p>'),
  '<main>',
  block('pale', '<p class="pale">Pale words</p><h1 class="pale">Pale</h1>'),
  block(
    'outer',
    `<div class="box"><b class="on">Light on dark</b><div>${block('inner', '<p>Dark on dark</p>')}</div></div>`,
  ),
  block('faint', '<div class="faint"><p>Faint words</p></div>'),
  block(
    'unseen',
    '<p class="hidden">No</p><span class="sr">No</span><i aria-hidden="true" class="pale">No</i><button disabled class="pale">No</button>',
  ),
  block('folded', '<details><summary>More</summary><p class="pale">Folded</p></details>'),
  '</main>',
].join('')

describe('the contrast of a page that is nowhere on the screen', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/plugins/pageBuilder/checks/measureContrast.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'contrast',
    })
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  }, MINUTE)
  afterAll(() => browser?.close())

  const measure = (body: string, schemes: ('light' | 'dark')[]): Promise<TextFact[]> =>
    page.evaluate(
      async ([text, css, looks]) => {
        const { createContrastMeter } = (
          globalThis as unknown as { contrast: { createContrastMeter: typeof CreateContrastMeter } }
        ).contrast
        const meter = createContrastMeter({
          css,
          locale: 'en',
          character: 'editorial',
          schemes: looks,
          rest: () => Promise.resolve(),
        })
        const { signal } = new AbortController()
        const facts = await meter.measure(text, signal)
        // The second time nothing is new: the same has to come out of what is known.
        const again = await meter.measure(text, signal)
        meter.dispose()
        if (JSON.stringify(facts) !== JSON.stringify(again)) throw new Error('Not the same.')
        return facts
      },
      [body, CSS, schemes] as const,
    )

  const found = (facts: TextFact[]): string[] =>
    checkContrast(facts).map(({ block: id, values }) => `${id} ${values?.text} ${values?.scheme}`)

  it('is measured for every block, folded ones too, and not for what nobody sees', async () => {
    const facts = await measure(BODY, ['light'])
    expect(found(facts)).toEqual([
      'pale Pale words light',
      'pale Pale light',
      'inner Dark on dark light',
      'faint Faint words light',
      'folded Folded light',
    ])
    expect(facts.some(({ text }) => text === 'No')).toBe(false)
    await soon(() => page.locator('iframe').count()).toBe(0)
  })

  it('is measured in both looks of a site that has both', async () => {
    const facts = await measure(block('fine', '<p>Plain words</p>'), ['light', 'dark'])
    expect(found(facts)).toEqual(['fine Plain words dark'])
  })
})
