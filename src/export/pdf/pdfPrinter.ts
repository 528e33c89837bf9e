import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TauseError } from '../../core/errors'
import { findChromium } from './findChromium'

const SECOND = 1000

/** Longest time for one file. Milliseconds. */
const TIMEOUT = 30 * SECOND

/** Files that may wait at once: each takes a browser of its own. */
const MAX_WAITING = 4

/** Nothing is asked of the outside; no profile is shared with anybody's browser. */
const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pdf-header-footer',
]

/** Prints HTML as PDF with the Chromium that is set or found, one file after the other; `null`: there is none. */
export const pdfPrinter = (
  chromiumPath: string | undefined,
): ((html: string) => Promise<Uint8Array>) | null => {
  const chromium = findChromium({ chromiumPath })
  if (!chromium) return null
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (html) => {
    if (waiting >= MAX_WAITING)
      throw new TauseError({
        code: 'busy',
        status: 503,
        message: `${waiting} sheets are being printed. Try again in a moment.`,
        retryAfter: 5,
      })
    waiting += 1
    const mine = last.catch(() => undefined).then(() => print(chromium, html))
    last = mine
    try {
      return await mine
    } finally {
      waiting -= 1
    }
  }
}

const print = async (chromium: string, html: string): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'tause-sheet-'))
  try {
    const [source, target] = [join(folder, 'sheet.html'), join(folder, 'sheet.pdf')]
    await writeFile(source, html)
    await run(chromium, [
      ...ARGUMENTS,
      // Chromium refuses to run as root with its sandbox. The page has no script, by its own policy.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(source).href,
    ])
    return await readFile(target)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const run = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(/* turbopackIgnore: true */ command, args, {
      stdio: 'ignore',
      timeout: TIMEOUT,
      killSignal: 'SIGKILL',
    })
    child.once('error', fail)
    child.once('close', (code, signal) =>
      code === 0
        ? done()
        : fail(new Error(`${command} ended with ${signal ?? `code ${code}`} and printed nothing.`)),
    )
  })
