import { evaluate } from './evaluate/evaluate'
import { sideBySide } from './evaluate/groups'
import type { Latest } from './evaluate/outcome'
import type { Progress } from './readyStep'
import type { StepRecord } from './states'
import type { TeamDefinition } from './team'

/**
 * What a run has to do next, from its frozen definition and the records of its steps alone. Pure: who
 * crashed and asks again with the same records, is told the same. A step is ready when all that it needs
 * is done; after a failure nothing new is.
 *
 * @param definition valid, see `validateTeam`.
 * @param given values of `brief.…` and `run.…`.
 */
export const nextSteps = ({
  definition,
  records,
  given,
}: {
  definition: Pick<TeamDefinition, 'steps'>
  records: readonly StepRecord[]
  given: { brief: unknown; run?: unknown }
}): Progress => {
  const latest = latestOf(records)
  const outcome = sideBySide({
    steps: definition.steps,
    scope: { suffix: '', outputs: {}, vars: { ...given } },
    latest,
    evaluate,
  })
  if (outcome.is === 'failed') return { state: 'failed', key: outcome.key, error: outcome.error }
  if (outcome.is === 'done') return { state: 'done', outputs: { ...outcome.bound } }
  return { state: 'pending', ready: outcome.ready, running: outcome.running }
}

/** Of each key the latest attempt; of one that is to be done anew, none counts. */
const latestOf = (records: readonly StepRecord[]): Latest => {
  const latest = new Map<string, StepRecord>()
  for (const record of records)
    if ((latest.get(record.key)?.attempt ?? 0) < record.attempt) latest.set(record.key, record)
  return latest
}
