import type { Browser } from 'playwright-core'
import { logIn } from '../../helpers/apiClient'
import type { RunningApp } from '../../helpers/startApp'
import { openBuilder } from '../../helpers/openBuilder'
import { median } from '../load/median'

const RUNS = 5

/** Most time for a dropped block to be there. Milliseconds. */
const LIMIT = 10_000

/**
 * Drags a block from the drawer onto a page of the demo site with the mouse.
 *
 * @returns milliseconds from letting go to the block's being drawn and chosen; median.
 */
export const measureDrag = async ({
  app,
  browser,
}: {
  app: RunningApp
  browser: Browser
}): Promise<number> => {
  const { adminEmail: email, adminPassword: password, url: baseUrl } = app
  const admin = await logIn({ baseUrl, email, password })
  const { docs } = await admin.call<{ docs: { id: string }[] }>(
    'GET',
    '/api/pages?depth=0&limit=1&where[path][equals]=/',
  )
  const builder = await openBuilder({ app, browser, pageId: docs[0]?.id ?? '' })
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const before = await builder.blocks().count()
    await builder.grab('Heading')
    await builder.dragOver({ x: 0.5, y: 0.5 })
    const start = performance.now()
    await builder.page.mouse.up()
    await builder.blocks().nth(before).waitFor({ state: 'attached', timeout: LIMIT })
    times.push(performance.now() - start)
  }
  await builder.close()
  return Math.round(median(times))
}
