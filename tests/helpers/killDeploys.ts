import { httpGet } from './httpGet'
import { type KillPoint, startKillableWorkers } from './killableWorker'
import { poll } from './apiClient'
import { createSiteKit } from './siteKit'
import { startApp } from './startApp'
import { watchSite } from './watchSite'

const SECOND = 1000
const MINUTE = 60 * SECOND

const COLOURS = ['#006655', '#224488', '#7a2e1f', '#4b3a78', '#1f5c4a']

export type KillFigures = {
  /** Kills that took place. */
  points: number
  /** Kills by the step they took place in. */
  bySteps: Record<string, number>
  pagesSeen: number
  /** Answers that no visitor of one whole release can get. */
  mixed: number
  examples: string[]
  /** Stylesheets that were gone with their release when a visitor came to load them. */
  replaced: number
  /** From a kill until the site shows the new release. */
  maxRecoverySeconds: number
  meanRecoverySeconds: number
}

/**
 * Deploys a site again and again, each time with every page changed, and kills the worker at a point of
 * each deployment while visitors walk through the site. The front goes on in a process of its own.
 */
export const killDeploys = async ({
  points,
  log = () => undefined,
}: {
  points: readonly KillPoint[]
  log?: (line: string) => void
}): Promise<KillFigures> => {
  const app = await startApp({ args: ['--role', 'front'], timeout: 2 * MINUTE })
  const worker = startKillableWorkers(app)
  try {
    const kit = await createSiteKit(app)
    const site = await kit.makeSite('struck')
    const change = (round: number): Promise<unknown> =>
      kit.api.call('PATCH', `/api/brand-profiles/${site.brandProfileId}`, {
        name: `Round ${round} `.trim(),
        palette: { primary: COLOURS[round % COLOURS.length] },
      })
    await change(0)
    const { url } = await kit.deploy(site)
    const sitemap = await httpGet(`${url}/sitemap.xml`)
    const paths = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc]) => new URL(`${loc}`).pathname,
    )
    const stop = watchSite({ url, paths, marker: /Round (\d+)\b/g })
    const recoveries: number[] = []
    const bySteps: Record<string, number> = {}
    for (const [index, point] of points.entries()) {
      const round = index + 1
      await change(round)
      await worker.arm(point)
      const killed = worker.nextKill()
      const { id } = await kit.startDeploy(site)
      const ended = poll({
        ask: () => kit.readDeploy(id),
        // Others are told after it is live.
        accept: ({ status, steps }) =>
          status === 'active'
            ? steps.some(
                ({ step, state }) => step === 'notify' && !['pending', 'running'].includes(state),
              )
            : !['pending', 'building', 'deploying'].includes(status),
        what: `The end of deployment ${id}`,
        timeout: 3 * MINUTE,
      }).then(async (deployment) => {
        if (deployment.status !== 'active')
          throw new Error(`Deployment ${id} is ${deployment.status}: ${deployment.error?.message}`)
        await untilShown(`${url}/`, `Round ${round}`)
        return performance.now()
      })
      // A kill after the flip comes after the deployment has become active.
      const moment = await Promise.race([
        killed,
        ended.then(async () => ((await worker.disarm()) ? null : killed)),
      ])
      const shown = await ended
      if (moment === null) {
        log(`${index}: ${point.step} +${point.delay} ms was not reached`)
        continue
      }
      const recovery = Math.max(0, shown - moment) / SECOND
      recoveries.push(recovery)
      bySteps[point.step] = (bySteps[point.step] ?? 0) + 1
      log(
        `${index}: killed in ${point.step} +${point.delay} ms, shown ${recovery.toFixed(2)} s later`,
      )
      await allOf({ url, paths, text: `Round ${round}` })
    }
    const { pages, mixed, replaced } = await stop()
    return {
      points: recoveries.length,
      bySteps,
      pagesSeen: pages,
      mixed: mixed.length,
      examples: mixed.slice(0, 5),
      replaced,
      maxRecoverySeconds: Number(Math.max(...recoveries).toFixed(2)),
      meanRecoverySeconds: Number(
        (recoveries.reduce((sum, one) => sum + one, 0) / recoveries.length).toFixed(2),
      ),
    }
  } finally {
    await worker.stop()
    await app.stop()
  }
}

const untilShown = async (address: string, text: string): Promise<void> => {
  const deadline = performance.now() + MINUTE
  while (!(await httpGet(address)).text.includes(text)) {
    if (performance.now() > deadline) throw new Error(`${address} does not show "${text}".`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** @throws when a page is not of the release that is live. */
const allOf = async ({
  url,
  paths,
  text,
}: {
  url: string
  paths: readonly string[]
  text: string
}): Promise<void> => {
  for (const path of paths)
    if (!(await httpGet(url + path)).text.includes(text))
      throw new Error(`${path} is not of the release "${text}", which is live.`)
}
