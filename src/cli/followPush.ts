import { invalid, TauseError } from '../core/errors'
import { idOf } from '../core/tenancy/idOf'
import { toPush } from '../endpoints/targets/toTarget'
import { jobKinds } from '../jobs/kinds'
import { OPEN_STATES } from '../jobs/targets/documents'
import { findPush, findTarget } from '../jobs/targets/records'
import { startWorker } from '../jobs/worker/startWorker'
import type { Runtime } from './runtime'
import { note, print } from './withRuntime'

const SECOND = 1000

/** How often the database is asked, and for how long. Milliseconds. */
const POLL = 150
const TIMEOUT = 15 * 60 * SECOND

/** Starts a push and tells what becomes of it. Works without a server; beside one, either runs the job. */
export const followPush = async (
  runtime: Runtime,
  json: boolean | undefined,
  start: () => Promise<{ id: string }>,
): Promise<void> => {
  const { payload } = runtime
  const worker = startWorker({ payload, kinds: jobKinds(runtime) })
  try {
    const { id } = await start()
    const deadline = Date.now() + TIMEOUT
    let told = 0
    for (;;) {
      const current = await findPush(payload, id)
      if (!current) throw invalid(`Push "${id}" was deleted meanwhile.`)
      const log = current.log ?? []
      for (const { level, message } of log.slice(told))
        note(`${level === 'info' ? '' : `${level}: `}${message}`)
      told = log.length
      if (!OPEN_STATES.includes(current.state)) {
        const target = await findTarget(payload, idOf(current.target) ?? '')
        const shown = toPush({ push: current, target })
        print(shown, { json, text: `${shown.id}  ${shown.state}  ${shown.url ?? ''}`.trimEnd() })
        if (shown.state !== 'live') process.exitCode = 1
        return
      }
      if (Date.now() > deadline)
        throw new TauseError({
          code: 'timeout',
          status: 504,
          message: `Push "${id}" is still ${current.state}. It goes on with the next worker.`,
        })
      await new Promise((resolve) => setTimeout(resolve, POLL))
    }
  } finally {
    await worker.stop()
  }
}
