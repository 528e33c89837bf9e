import type { Browser, Page } from 'playwright-core'
import { median } from '../load/median'

export type CanvasFigures = {
  /** Milliseconds from mounting to the second frame after the last block is drawn. */
  openMs: number
  /** Milliseconds from a change to the second frame after it. */
  editMs: number
}

const RUNS = 7

/** Runs of opening: each draws all blocks anew. */
const OPEN_RUNS = 5

type Kind = 'ours' | 'bare'

type Bench = Record<
  Kind,
  (count: number) => { open: () => Promise<number>; edit: (nth: number) => Promise<number> }
>

/**
 * Opens and edits the builder's canvas and Puck alone, by turns so that a slow moment of the machine meets
 * both, each time in a page of its own. Opening: the fastest run, as noise only adds. Edits: the median.
 */
export const measureCanvases = async ({
  browser,
  url,
  nodes,
}: {
  browser: Browser
  url: string
  nodes: number
}): Promise<{ ours: CanvasFigures; puck: CanvasFigures }> => {
  const runs: Record<Kind, { open: number; edits: number[] }[]> = { ours: [], bare: [] }
  for (let run = 0; run < OPEN_RUNS; run++) {
    for (const kind of ['bare', 'ours'] as const) {
      runs[kind].push(await runOnce({ browser, url, kind, nodes }))
    }
  }
  const figures = (kind: Kind): CanvasFigures => ({
    openMs: Math.round(Math.min(...runs[kind].map(({ open }) => open))),
    editMs: Math.round(median(runs[kind].flatMap(({ edits }) => edits))),
  })
  return { ours: figures('ours'), puck: figures('bare') }
}

const runOnce = async ({
  browser,
  url,
  ...of
}: {
  browser: Browser
  url: string
  kind: Kind
  nodes: number
}): Promise<{ open: number; edits: number[] }> => {
  const page = await freshPage(browser, url)
  const figures = await page.evaluate(
    async ({ kind, nodes, runs }) => {
      const { bench } = window as unknown as { bench: Bench }
      const canvas = bench[kind](nodes)
      const open = await canvas.open()
      const edits: number[] = []
      for (let nth = 0; nth < runs; nth++) edits.push(await canvas.edit(nth))
      return { open, edits }
    },
    { ...of, runs: RUNS },
  )
  await page.close()
  return figures
}

const freshPage = async (browser: Browser, url: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  await page.waitForFunction(() => 'bench' in window)
  return page
}
