import type { Payload } from 'payload'
import { conflict, notFound } from '../../core/errors'
import { stepsToRedo } from '../../core/workflow/stepsToRedo'
import type { TeamBudget } from '../../core/workflow/team'
import { transition } from '../../database/transition'
import type { RunDocument } from './documents'
import { closeRecords } from './endRun'
import { findRun, findSteps } from './records'
import { supersede } from './supersede'
import { enqueueRun, QUEUED } from './wakeRun'

/**
 * Lets a run go on that has failed, was cancelled, or waits for budget: from a step, with all that
 * follows from it, or from where it stands. The caller has checked that the actor may.
 *
 * @throws TauseError `conflict` while it is being worked on or waits for somebody else, `not_found` for a
 * step that was never begun.
 */
export const retryRun = async ({
  payload,
  run,
  from,
  budget,
}: {
  payload: Payload
  run: RunDocument
  from?: string
  budget?: Partial<TeamBudget>
}): Promise<RunDocument> => {
  const rests =
    ['failed', 'cancelled', 'suspended'].includes(run.state) ||
    // From a step also when all has ended well.
    (run.state === 'succeeded' && from !== undefined)
  if (!rests)
    throw conflict(
      `The run "${run.id}" is ${run.state}. Cancel it first, or wait for its end${run.state === 'succeeded' ? ', or say from which step' : ''}.`,
    )
  // A run at rest begins no step: what is not there now will not be there below.
  if (from !== undefined && !(await findSteps(payload, run.id)).some(({ key }) => key === from))
    throw notFound('step', from)
  const taken = await transition<RunDocument>({
    payload,
    collection: 'agent-runs',
    where: {
      and: [
        { id: { equals: run.id } },
        { state: { equals: run.state } },
        { wakes: { equals: run.wakes } },
      ],
    },
    data: {
      // Nobody takes it in this state, and whoever else wants to change it finds it changed.
      wakes: run.wakes + 1,
      // A job that has still to hear of its cancelling is not to end what begins now.
      job: null,
      budget: { ...run.budget, ...budget },
    },
  })
  if (!taken) throw conflict(`The run "${run.id}" was changed meanwhile. Read it again.`)
  await redo({ payload, run, from })
  const queued = await transition<RunDocument>({
    payload,
    collection: 'agent-runs',
    where: {
      and: [
        { id: { equals: run.id } },
        // A job whose hour has come may have taken it.
        { state: { equals: run.state } },
        { wakes: { equals: run.wakes + 1 } },
      ],
    },
    data: { ...QUEUED, error: null, outputs: null, finishedAt: null },
  })
  if (!queued) throw conflict(`The run "${run.id}" was changed meanwhile. Read it again.`)
  await enqueueRun(payload, { ...run, wakes: run.wakes + 1 })
  return (await findRun(payload, run.id)) ?? run
}

const redo = async ({
  payload,
  run,
  from,
}: {
  payload: Payload
  run: RunDocument
  from: string | undefined
}): Promise<void> => {
  const records = await findSteps(payload, run.id)
  const keys = records.map(({ key }) => key)
  // A crash may have come before they were closed.
  if (['failed', 'cancelled'].includes(run.state))
    await closeRecords(payload, run.id, { state: 'cancelled' })
  const closed = await findSteps(payload, run.id)
  const failed = closed.filter(({ state }) => ['failed', 'cancelled'].includes(state))
  const again =
    from === undefined
      ? failed.map(({ key }) => key)
      : [
          ...stepsToRedo({ definition: run.definition, key: from, keys }),
          ...failed.map(({ key }) => key),
        ]
  await supersede({ payload, records: closed, keys: again })
  for (const { key, uniqueKey } of closed)
    if (again.includes(key))
      await transition({
        payload,
        collection: 'approvals',
        where: {
          and: [{ uniqueKey: { equals: uniqueKey } }, { state: { in: ['pending', 'approved'] } }],
        },
        data: { state: 'cancelled', linkHash: null },
      })
}
