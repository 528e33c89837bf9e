import type { CollectionSlug, Payload, Where } from 'payload'
import { dueRuns, type Misfire } from '../../core/schedule/dueRuns'
import type { SkipReason } from '../../core/schedule/kinds'
import { occurrences } from '../../core/schedule/occurrences'
import { planSchema } from '../../core/schedule/recurrence'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { noteOccurrence } from './noteOccurrence'
import { schedulableKinds } from './schedulableKinds'
import { settleOccurrences } from './settleOccurrences'
import { stoppedSchedules } from './stoppedSchedules'
import type { SchedulableKind, ScheduleDocument } from './types'

const MINUTE = 60 * 1000

/** Schedules looked at in one scan; the others are due in the next. */
const PORTION = 200

const COLLECTION = 'schedules' as CollectionSlug

/**
 * Makes an occurrence of each run that has come due, and starts it. Any number of workers may do it at
 * the same time: each run is one document with a unique key, and what is missed is decided from a
 * window that all of them share.
 *
 * @param now the clock. What runs is decided from it alone.
 */
export const scanSchedules = async ({
  payload,
  now = new Date(),
  kinds = schedulableKinds,
}: {
  payload: Payload
  now?: Date
  kinds?: readonly SchedulableKind[]
}): Promise<void> => {
  const { docs } = await payload.db.find<ScheduleDocument & Record<string, unknown>>({
    collection: COLLECTION,
    where: { nextRunAt: { less_than_equal: now.toISOString() } },
    sort: 'nextRunAt',
    limit: PORTION,
    pagination: false,
  })
  const reasonToSkip = docs.length > 0 ? await stoppedSchedules(payload) : () => null
  for (const schedule of docs) {
    await scanOne({
      payload,
      schedule,
      now,
      skip: reasonToSkip(idOf(schedule.tenant) ?? ''),
    }).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: `Schedule ${schedule.id} could not be scanned.` }),
    )
  }
  await settleOccurrences({ payload, kinds })
}

const scanOne = async ({
  payload,
  schedule: found,
  now,
  skip,
}: {
  payload: Payload
  schedule: ScheduleDocument
  now: Date
  skip: SkipReason | null
}): Promise<void> => {
  const schedule = await openWindow({ payload, schedule: found, now })
  if (!schedule) return
  const { recurrence, start, timeZone } = schedule
  const plan = planSchema.parse({ recurrence, start, timeZone })
  const to = new Date(String(schedule.windowUntil))
  const { run, missed } = dueRuns({
    plan,
    from: new Date(String(schedule.scannedUntil)),
    to,
    misfire: misfireOf(schedule),
    grace: schedule.graceMinutes * MINUTE,
  })
  for (const at of missed)
    await noteOccurrence({ payload, schedule, at, state: 'skipped', reason: skip ?? 'missed' })
  for (const { at, late } of run)
    await noteOccurrence({
      payload,
      schedule,
      at,
      late,
      ...(skip ? { state: 'skipped', reason: skip } : { state: 'due' }),
    })
  const { value: next } = occurrences({ plan, after: to }).next()
  await transition({
    payload,
    collection: COLLECTION,
    where: atVersion(schedule),
    data: {
      scannedUntil: to.toISOString(),
      windowUntil: null,
      scanVersion: schedule.scanVersion + 1,
      nextRunAt: next ? next.at.toISOString() : null,
    },
  })
}

/**
 * The schedule with the window that is to be looked at: that of whoever came first, also if they have
 * ended since. `null` when somebody has moved on.
 */
const openWindow = async ({
  payload,
  schedule,
  now,
}: {
  payload: Payload
  schedule: ScheduleDocument
  now: Date
}): Promise<ScheduleDocument | null> => {
  if (schedule.windowUntil) return schedule
  const opened = await transition<ScheduleDocument>({
    payload,
    collection: COLLECTION,
    where: { and: [atVersion(schedule), { windowUntil: { exists: false } }] },
    data: { windowUntil: now.toISOString() },
  })
  if (opened) return opened
  const current = (await payload.db.findOne({
    collection: COLLECTION,
    where: atVersion(schedule),
  })) as unknown as ScheduleDocument | null
  return current?.windowUntil ? current : null
}

const atVersion = ({ id, scanVersion }: ScheduleDocument): Where => ({
  and: [{ id: { equals: id } }, { scanVersion: { equals: scanVersion } }],
})

const misfireOf = ({ misfire, catchUpMax }: ScheduleDocument): Misfire =>
  misfire === 'catchUp' ? { policy: misfire, max: catchUpMax ?? 1 } : { policy: misfire }
