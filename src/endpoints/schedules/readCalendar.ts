import type { PayloadRequest, Where } from 'payload'
import type { ScheduleCalendar } from '../../core/api/schedules'
import { previewRuns } from '../../core/schedule/previewRuns'
import type { OccurrenceDocument, ScheduleDocument } from '../../jobs/schedules/types'
import { toOccurrences } from './toOccurrences'

/** Schedules, and runs that have come due, of one calendar. */
const MOST_SCHEDULES = 100
const MOST_RUNS = 500

/** Runs to come that are listed of one schedule, each for its hour. */
const MOST_PLANNED = 400

/** Runs to come that are computed of one schedule. */
const MOST_COMPUTED = 2000

/** What runs in a span of time, read with the request's access. */
export const readCalendar = async ({
  req,
  tenants,
  from,
  to,
}: {
  req: PayloadRequest
  tenants: readonly string[]
  from: Date
  to: Date
}): Promise<ScheduleCalendar> => {
  const ofTenants = tenants.map((tenant): Where => ({ tenant: { equals: tenant } }))
  const [found, runs] = await Promise.all([
    req.payload.find({
      collection: 'schedules',
      where: { and: ofTenants },
      sort: 'name',
      limit: MOST_SCHEDULES + 1,
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    }),
    req.payload.find({
      collection: 'schedule-occurrences',
      where: {
        and: [
          ...ofTenants,
          { at: { greater_than_equal: from.toISOString() } },
          { at: { less_than: to.toISOString() } },
        ],
      },
      sort: '-at',
      limit: MOST_RUNS + 1,
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    }),
  ])
  const all = found.docs as unknown as ScheduleDocument[]
  const schedules = all.slice(0, MOST_SCHEDULES)
  const planned = schedules.map((schedule) => plannedOf({ schedule, from, to }))
  return {
    schedules: schedules.map(({ id, name, timeZone, paused }) => ({
      id: String(id),
      name,
      timeZone,
      paused: paused === true,
    })),
    planned: planned.flatMap(({ items }) => items),
    occurrences: await toOccurrences(
      req,
      (runs.docs as unknown as OccurrenceDocument[]).slice(0, MOST_RUNS),
    ),
    complete:
      all.length <= MOST_SCHEDULES &&
      runs.docs.length <= MOST_RUNS &&
      planned.every(({ complete }) => complete),
  }
}

type Planned = ScheduleCalendar['planned'][number]

/** The runs to come of one schedule; of those of one hour the first, with the number of the others. */
const plannedOf = ({
  schedule,
  from,
  to,
}: {
  schedule: ScheduleDocument
  from: Date
  to: Date
}): { items: Planned[]; complete: boolean } => {
  const { id, recurrence, start, timeZone, paused, scannedUntil } = schedule
  if (paused) return { items: [], complete: true }
  const after = new Date(
    Math.max(from.getTime() - 1, Date.now(), Date.parse(scannedUntil ?? '') || 0),
  )
  const runs = previewRuns({
    plan: { recurrence, start, timeZone },
    after,
    until: to,
    count: MOST_COMPUTED,
  })
  const byHour = new Map<string, Planned>()
  for (const { at } of runs) {
    const hour = at.slice(0, 13)
    const known = byHour.get(hour)
    if (known) known.more += 1
    else byHour.set(hour, { scheduleId: String(id), at, more: 0 })
  }
  const items = [...byHour.values()]
  return {
    items: items.slice(0, MOST_PLANNED),
    complete: runs.length < MOST_COMPUTED && items.length <= MOST_PLANNED,
  }
}
