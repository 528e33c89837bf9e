import type { Schedule, ScheduleTarget } from '../../core/api/schedules'
import type { SkipReason } from '../../core/schedule/kinds'
import { idOf } from '../../core/tenancy/idOf'
import type { ScheduleDocument } from '../../jobs/schedules/types'

/** A schedule as the API shows it. */
export const toSchedule = (
  schedule: ScheduleDocument,
  reasonToSkip: (tenantId: string) => SkipReason | null,
): Schedule => ({
  id: String(schedule.id),
  tenantId: idOf(schedule.tenant) ?? '',
  name: schedule.name,
  target: targetOf(schedule),
  recurrence: schedule.recurrence,
  start: schedule.start,
  timeZone: schedule.timeZone,
  misfire:
    schedule.misfire === 'catchUp'
      ? { policy: 'catchUp', max: schedule.catchUpMax ?? 1 }
      : { policy: schedule.misfire },
  graceMinutes: schedule.graceMinutes,
  overlap: schedule.overlap,
  paused: schedule.paused === true,
  stopped: reasonToSkip(idOf(schedule.tenant) ?? '') !== null,
  nextRunAt: schedule.nextRunAt ?? null,
  createdAt: schedule.createdAt,
  updatedAt: schedule.updatedAt,
})

const targetOf = (schedule: ScheduleDocument): ScheduleTarget => {
  const { kind, environment, deploy, url } = schedule
  switch (kind) {
    case 'deploy':
      return { kind, appId: idOf(schedule.site) ?? '', environment: environment ?? 'production' }
    case 'brand-scan':
      return { kind, brandId: idOf(schedule.brandProfile) ?? '', url: url || null }
    case 'agent-run':
      return { kind, team: schedule.team ?? '', brief: schedule.brief ?? {} }
    default:
      return { kind, pageId: idOf(schedule.page) ?? '', deploy: deploy === true }
  }
}
