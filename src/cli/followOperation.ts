import { ENDED_OPERATION_STATUSES, type Operation } from '../core/api/operations'
import { TauseError } from '../core/errors'
import { getOperation } from '../endpoints/operations/operations'
import { jobKinds } from '../jobs/kinds'
import { startWorker } from '../jobs/worker/startWorker'
import { callOperation } from './callOperation'
import type { Runtime } from './runtime'

const SECOND = 1000

/** How often the database is asked, and for how long. Milliseconds. */
const POLL = 150
const TIMEOUT = 5 * 60 * SECOND

/**
 * Starts an operation and waits for its result. Works without a server; beside one, either runs the job.
 *
 * @throws TauseError the error that the operation ended with; `timeout` after five minutes.
 */
export const followOperation = async <Result>(
  runtime: Runtime,
  start: () => Promise<{ operationId: string }>,
): Promise<Result> => {
  const worker = startWorker({ payload: runtime.payload, kinds: jobKinds(runtime) })
  try {
    const { operationId: id } = await start()
    const deadline = Date.now() + TIMEOUT
    for (;;) {
      const { status, result, error } = await callOperation<Operation>(runtime, getOperation, {
        params: { id },
      })
      if (status === 'succeeded') return result as Result
      if (ENDED_OPERATION_STATUSES.includes(status))
        throw new TauseError({
          code: 'conflict',
          status: 409,
          message: error?.message ?? `The operation was ${status}.`,
        })
      if (Date.now() > deadline)
        throw new TauseError({
          code: 'timeout',
          status: 504,
          message: `Operation "${id}" is still ${status}. It goes on with the next worker.`,
        })
      await new Promise((resolve) => setTimeout(resolve, POLL))
    }
  } finally {
    await worker.stop()
  }
}
