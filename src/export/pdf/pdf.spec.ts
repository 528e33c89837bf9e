import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './findChromium'
import { pdfPrinter } from './pdfPrinter'

/** Stands in for a browser: writes its page's bytes where the PDF should be, or fails. */
const SCRIPT = `#!/bin/sh
for argument; do
  case "$argument" in
    --print-to-pdf=*) target="\${argument#--print-to-pdf=}" ;;
    file://*) source="\${argument#file://}" ;;
  esac
done
grep -q FAIL "$source" && exit 3
{ printf '%%PDF-'; cat "$source"; } > "$target"
`

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tause-pdf-'))
  await writeFile(join(folder, 'chromium'), SCRIPT)
  await chmod(join(folder, 'chromium'), 0o755)
  await writeFile(join(folder, 'google-chrome'), 'not to be run')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('findChromium', () => {
  it('takes the first of PATH that can be run, and none where there is none', () => {
    const path = `/nowhere:${folder}`
    expect(findChromium({ chromiumPath: undefined, path })).toBe(join(folder, 'chromium'))
    expect(findChromium({ chromiumPath: undefined, path: '/nowhere' })).toBeNull()
  })

  it('takes the one that is set, or none when that cannot be run', () => {
    const chromiumPath = join(folder, 'google-chrome')
    expect(findChromium({ chromiumPath, path: folder })).toBeNull()
  })
})

describe('pdfPrinter', () => {
  it('prints one file after the other, and goes on after one that failed', async () => {
    const printPdf = pdfPrinter(join(folder, 'chromium'))
    if (!printPdf) throw new Error('no printer')
    const results = await Promise.allSettled(['one', 'FAIL', 'three'].map((html) => printPdf(html)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const [first] = results
    expect(first?.status === 'fulfilled' && Buffer.from(first.value).toString()).toBe('%PDF-one')
  })

  it('refuses what would wait too long', async () => {
    const printPdf = pdfPrinter(join(folder, 'chromium'))
    if (!printPdf) throw new Error('no printer')
    const results = await Promise.allSettled(
      ['1', '2', '3', '4', '5'].map((html) => printPdf(html)),
    )
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ status: 503 }) }),
    ])
  })

  it('is none without a browser', () => {
    expect(pdfPrinter('/nowhere/chromium')).toBeNull()
  })
})
