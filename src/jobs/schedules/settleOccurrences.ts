import type { CollectionSlug, Payload, Where } from 'payload'
import { isTauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { actorRequest } from '../actorRequest'
import { openJobsBefore } from './openJobsBefore'
import type { OccurrenceDocument, SchedulableKind, ScheduleDocument } from './types'

const MINUTE = 60 * 1000

/** Looked at in one scan. */
const PORTION = 500

/** What cannot be started for so long, for a reason that is not its own, has failed. Milliseconds. */
const GIVE_UP = 60 * MINUTE

const COLLECTION = 'schedule-occurrences' as CollectionSlug

/** Decides about the runs that have come due, and starts them; takes up what a crash has left. */
export const settleOccurrences = async ({
  payload,
  kinds,
  key,
}: {
  payload: Payload
  kinds: readonly SchedulableKind[]
  /** Only the run with this key. */
  key?: string
}): Promise<void> => {
  const { docs } = await payload.db.find<OccurrenceDocument & Record<string, unknown>>({
    collection: COLLECTION,
    where: {
      and: [
        { state: { in: ['due', 'waiting', 'starting'] } },
        ...(key === undefined ? [] : [{ key: { equals: key } }]),
      ],
    },
    sort: 'at',
    limit: PORTION,
    pagination: false,
  })
  for (const occurrence of docs)
    await settle({ payload, kinds, occurrence }).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: `Scheduled run ${occurrence.id} waits.` }),
    )
}

type Context = {
  payload: Payload
  kinds: readonly SchedulableKind[]
  occurrence: OccurrenceDocument
}

/** Moves a run on, if it is still as it was read. */
const move = (
  { payload, occurrence }: Pick<Context, 'payload' | 'occurrence'>,
  data: Partial<OccurrenceDocument>,
): Promise<OccurrenceDocument | null> => {
  const where: Where = {
    and: [{ id: { equals: occurrence.id } }, { state: { equals: occurrence.state } }],
  }
  return transition({ payload, collection: COLLECTION, where, data })
}

const settle = async (context: Context): Promise<void> => {
  const { payload, occurrence } = context
  const schedule = (await payload.db.findOne({
    collection: 'schedules' as CollectionSlug,
    where: { id: { equals: idOf(occurrence.schedule) ?? '' } },
  })) as unknown as ScheduleDocument | null
  if (!schedule) {
    await move(context, { state: 'failed', message: 'Its schedule was deleted.' })
    return
  }
  if (occurrence.state === 'starting') return start(context, schedule)
  const { isBusy, cancelAll } = await openJobsBefore({ payload, schedule, occurrence })
  if (isBusy && schedule.overlap === 'cancelPrevious') await cancelAll()
  // What is made up for comes one after the other, or all but the first would be left out.
  else if (isBusy && (schedule.overlap === 'queue' || occurrence.late)) {
    if (occurrence.state === 'due') await move(context, { state: 'waiting' })
    return
  } else if (isBusy) {
    await move(context, { state: 'skipped', reason: 'overlap' })
    return
  }
  // The decision is one write: of two that look, one starts it.
  const decided = await move(context, { state: 'starting' })
  if (decided) await start({ ...context, occurrence: decided }, schedule)
}

const start = async (context: Context, schedule: ScheduleDocument): Promise<void> => {
  const { payload, kinds, occurrence } = context
  try {
    const kind = kinds.find((one) => one.kind === schedule.kind)
    if (!kind) throw new Error(`No worker here knows schedules of kind "${schedule.kind}".`)
    const req = await actorRequest({ payload, job: { ...schedule, id: `of ${schedule.name}` } })
    const job = await kind.start({
      payload,
      req,
      schedule,
      occurrence,
      idempotencyKey: `schedule:${occurrence.key}`,
    })
    await move(context, { state: 'started', job: String(job.id) })
  } catch (error) {
    const isOld = Date.now() - Date.parse(occurrence.createdAt) > GIVE_UP
    if (!isTauseError(error) && !isOld) throw error
    if (!isTauseError(error))
      payload.logger.error({ err: error, msg: `Scheduled run ${occurrence.id} has failed.` })
    const message = isTauseError(error)
      ? error.message
      : `It could not be started. An administrator finds the reason in the log under ${occurrence.id}.`
    await move(context, { state: 'failed', message })
  }
}
