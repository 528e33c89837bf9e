import { isTauseError } from '../../../core/errors'
import { logEntry, type ReleaseLogEntry } from '../releaseLog'
import { afterFlipTasks, type AfterFlipEvent, type AfterFlipTask } from './afterFlip'

export type AfterFlipOutcome = {
  /** Names of the tasks that failed. */
  failed: string[]
  log: ReleaseLogEntry[]
}

/** Runs all tasks, whatever becomes of each. @throws only the signal's reason when it is aborted. */
export const runAfterFlip = async (
  event: AfterFlipEvent,
  tasks: readonly AfterFlipTask[] = afterFlipTasks,
): Promise<AfterFlipOutcome> => {
  const outcome: AfterFlipOutcome = { failed: [], log: [] }
  for (const { name, notify } of tasks) {
    event.signal.throwIfAborted()
    try {
      const line = await notify(event)
      if (line) outcome.log.push(logEntry(line))
    } catch (error) {
      event.signal.throwIfAborted()
      event.payload.logger.error({ err: error, msg: `After release ${event.release.id}: ${name}` })
      outcome.failed.push(name)
      // Other messages may name what is not the tenant's to know.
      const reason = isTauseError(error) ? error.message : 'something unexpected went wrong'
      outcome.log.push(
        logEntry(`The site is live, but "${name}" failed: ${reason} Retry the deployment for it.`, {
          level: 'error',
        }),
      )
    }
  }
  return outcome
}
