import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startJobHost } from '../../helpers/jobs/startJobHost'
import { startReceiver } from '../../helpers/jobs/startReceiver'

export type Fairness = {
  /** Jobs of the one tenant in the line. */
  waiting: number
  /** Jobs served before the one of another tenant that came last into a line that stood. */
  before: number
  /** The same for one that came while the line was served, from when it came. */
  beforeLate: number
}

/** One worker with one slot, one tenant's long line, and a job of another tenant. */
export const fairness = async (): Promise<Fairness> => {
  const waiting = Number(process.env.MEASURE_JOBS ?? 10_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'tause-fairness-'))
  const receiver = await startReceiver()
  const host = await startJobHost({ dataDir })
  try {
    const userId = await host.makeUser('fair@example.com')
    const [many, other] = [await host.makeTenant('many'), await host.makeTenant('other')]
    const order = (tenantId: string | null, key: string, kind = 'effect') => ({
      kind,
      tenantId,
      userId,
      input: { url: receiver.url, key },
    })
    // Holds the only slot until all have lined up.
    await host.enqueue({ ...order(null, 'gate', 'hold'), priority: 400 })
    await host.work({ concurrency: 1 })
    await receiver.posted('/begun/gate')
    await host.enqueueMany(Array.from({ length: waiting }, (_, index) => order(many, `m${index}`)))
    await host.enqueue(order(other, 'one'))
    receiver.release('gate')
    const servedBefore = async (key: string): Promise<number> => {
      await receiver.posted(`/effects/${key}`)
      return receiver.order
        .filter((path) => path.startsWith('/effects/'))
        .indexOf(`/effects/${key}`)
    }
    const before = await servedBefore('one')
    await host.enqueue(order(other, 'late'))
    const sinceLate = receiver.order.filter((path) => path.startsWith('/effects/')).length
    const beforeLate = (await servedBefore('late')) - sinceLate
    return { waiting, before, beforeLate: Math.max(0, beforeLate) }
  } finally {
    await host.end()
    await receiver.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
