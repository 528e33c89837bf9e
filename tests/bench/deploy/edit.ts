import { createSiteKit } from '../../helpers/siteKit'
import { startApp } from '../../helpers/startApp'
import { median, round } from '../load/median'
import { makeLargeSite } from './largeSite'
import { untilSeen } from './untilSeen'

const MINUTE = 60_000
const SECOND = 1000

const PAGES = Number(process.env.MEASURE_PAGES ?? 1000)
const EDITS = Number(process.env.MEASURE_EDITS ?? 11)
const ROLLBACKS = Number(process.env.MEASURE_ROLLBACKS ?? 11)

export type EditFigures = {
  pages: number
  edits: number
  /** From the request that starts the deployment until the front answers the new bytes. Median. */
  editToVisibleSeconds: number
  slowestSeconds: number
  rendered: number[]
  /** From the request until the front answers the old bytes. Median. */
  rollbackMs: number
  slowestRollbackMs: number
}

/**
 * One edit of a page among many, until a visitor sees it, and rollbacks in between. The edit itself, a
 * save as the builder makes it, comes before the clock starts.
 */
export const edit = async (log: (line: string) => void): Promise<EditFigures> => {
  const app = await startApp({ env: { NODE_OPTIONS: '' }, timeout: 2 * MINUTE })
  try {
    const kit = await createSiteKit(app)
    const { site } = await makeLargeSite({ app, kit, slug: 'edited', pages: PAGES })
    await kit.deploy(site)
    const url = app.siteUrl('edited')
    const { id } = await kit.readPage(site, '/p7')
    const times: number[] = []
    const rendered: number[] = []
    const rollbacks: number[] = []
    // The first edit warms up what a worker keeps between deployments.
    for (let n = 0; n <= EDITS; n += 1) {
      const { layout } = await kit.readPage(site, '/p7')
      const marker = `Edited ${n} times`
      const changed = layout.map((block) =>
        block.blockType === 'hero' ? { ...block, heading: marker } : block,
      )
      await kit.editPage(id, { layout: changed })
      const started = performance.now()
      const [deployment, seen] = await Promise.all([
        kit.startDeploy(site),
        untilSeen(`${url}/p7`, marker),
      ])
      const { stats } = await kit.deployEnd(deployment.id)
      log(`edit ${n}: ${Math.round(seen - started)} ms, ${stats?.pagesRendered} rendered`)
      if (n === 0) continue
      times.push(seen - started)
      rendered.push(stats?.pagesRendered ?? -1)
      if (rollbacks.length >= ROLLBACKS) continue
      for (const text of [`Edited ${n - 1} times`, marker]) {
        const asked = performance.now()
        const [, back] = await Promise.all([
          kit.api.call('POST', `/api/v1/deploy/${deployment.id}/rollback`),
          untilSeen(`${url}/p7`, text),
        ])
        rollbacks.push(back - asked)
      }
    }
    return {
      pages: PAGES,
      edits: EDITS,
      editToVisibleSeconds: round(median(times) / SECOND, 3),
      slowestSeconds: round(Math.max(...times) / SECOND, 3),
      rendered,
      rollbackMs: round(median(rollbacks), 1),
      slowestRollbackMs: round(Math.max(...rollbacks), 1),
    }
  } finally {
    await app.stop()
  }
}
