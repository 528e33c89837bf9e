import { agentTeams, TOPIC } from '../helpers/agentTeams'
import { poll } from '../helpers/apiClient'
import { startApp } from '../helpers/startApp'
import { type DeliverWorker, startDeliverWorker } from '../helpers/startDeliverWorker'

const MINUTE = 60_000

/** Steps that are done when the next worker is killed. */
const KILLS = [1, 3, 6, 9]

describe('a campaign whose workers are killed', () => {
  it(
    'comes to the same drafts as one whose worker lives, and makes none twice',
    async () => {
      const app = await startApp({ args: ['--role', 'front'] })
      const startOne = () => startDeliverWorker(app, {}, 'agentWorker.ts')
      let worker: DeliverWorker | undefined
      try {
        const kit = await agentTeams(app)
        const brief = { topic: TOPIC, channels: [kit.feed] }
        const same = { seed: 'the same' }
        const textsOf = async (id: string) => {
          const { items } = await kit.asked(id)
          // Titles hold paths, of which two pages of a site cannot have the same.
          return items.map(({ texts }) => texts.map(({ text }) => text).join('\n')).sort()
        }
        worker = await startOne()
        const plain = await textsOf((await kit.start('campaignLaunch', brief, same)).id)
        await worker.stop()

        const { id } = await kit.start('campaignLaunch', brief, same)
        let inTheMiddle = 0
        for (const least of KILLS) {
          worker = await startOne()
          const seen = await poll({
            ask: () => kit.ok('GET', `/agent-runs/${id}`),
            accept: ({ steps, state }: { steps: { state: string }[]; state: string }) =>
              state === 'suspended' ||
              steps.filter((step) => step.state === 'done').length >= least,
            what: `${least} steps`,
            timeout: MINUTE,
          })
          await worker.kill9()
          if (seen.state !== 'suspended') inTheMiddle += 1
        }
        worker = await startOne()
        expect(await textsOf(id)).toEqual(plain)
        // Otherwise they were killed when there was nothing to do, and this would say nothing.
        expect(inTheMiddle).toBeGreaterThanOrEqual(2)
        const run = await kit.rested(id)
        const keys = run.steps.map(({ key, attempt }) => `${key} ${attempt}`)
        expect(new Set(keys).size).toBe(keys.length)
        const { items } = await kit.ok('GET', '/posts?limit=100')
        expect(items).toHaveLength(8)
        const { docs } = await kit.rest('GET', '/pages?limit=200&depth=0&draft=true')
        const made = docs.filter(({ path }: { path: string }) => path.startsWith('/a-new-rye-loaf'))
        expect(made).toHaveLength(2)
      } finally {
        await worker?.stop()
        await app.stop()
      }
    },
    4 * MINUTE,
  )
})
