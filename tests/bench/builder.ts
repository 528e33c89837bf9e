import { sectionLibrary } from '../../src/sections/library'
import { launchBrowser } from '../e2e/browser'
import { differingPercent, shootPage } from '../helpers/exportPixels'
import { startApp } from '../helpers/startApp'
import { serveHarness } from './builder/bundleHarness'
import { exportDifference } from './builder/exportDifference'
import { measureCanvases, type CanvasFigures } from './builder/measureCanvas'
import { measureDrag } from './builder/measureDrag'
import { roundTrips } from './builder/roundTrips'

// The figures of the visual builder from one run: JSON on standard output, progress on standard error.

const MINUTE = 60_000

const log = (line: string): void => void process.stderr.write(`${line}\n`)

type NodeFigures = CanvasFigures & {
  /** Puck alone with trivial blocks, in the same run. */
  puck: CanvasFigures
  /** The slower of opening and editing, beside Puck alone. */
  ratioToPuck: number
}

const main = async (): Promise<void> => {
  const browser = await launchBrowser()
  const harness = await serveHarness()
  const figuresOf = async (nodes: number): Promise<NodeFigures> => {
    const { url } = harness
    const { ours, puck } = await measureCanvases({ browser, url, nodes })
    log(`${nodes} nodes: ${JSON.stringify({ ours, puck })}`)
    const ratio = Math.max(ours.openMs / puck.openMs, ours.editMs / puck.editMs)
    return { ...ours, puck, ratioToPuck: Number(ratio.toFixed(2)) }
  }
  const nodes300 = await figuresOf(300)
  const nodes1000 = await figuresOf(1000)
  await harness.close()

  const app = await startApp({
    headless: false,
    demo: true,
    env: { NODE_OPTIONS: '' },
    timeout: 10 * MINUTE,
  })
  const dragMs = await measureDrag({ app, browser })
  await app.stop()
  log(`drag: ${dragMs} ms`)

  const roundTripRuns = roundTrips()
  const exportDiffPercent = await exportDifference({ browser, shootPage, differingPercent })
  await browser.close()
  const sections = sectionLibrary.length
  process.stdout.write(
    `${JSON.stringify({ nodes300, nodes1000, dragMs, roundTripRuns, exportDiffPercent, sections }, null, 2)}\n`,
  )
}

await main()
