import { newKey } from '../core/api/newKey'
import type { Page } from '../core/api/common'
import type {
  CreateSchedule,
  ListSchedules,
  PreviewSchedule,
  Schedule,
  ScheduleCalendar,
  ScheduleOccurrence,
  SchedulePreview,
  ScheduleSwitch,
  SwitchSchedules,
  UpdateSchedule,
} from '../core/api/schedules'
import type { CallOptions, Send, CreateOptions } from './send'

export type SchedulesApi = {
  list: (query?: ListSchedules, options?: CallOptions) => Promise<Page<Schedule>>
  get: (id: string, options?: CallOptions) => Promise<Schedule>
  create: (body: CreateSchedule, options?: CreateOptions) => Promise<Schedule>
  update: (id: string, body: UpdateSchedule, options?: CallOptions) => Promise<Schedule>
  delete: (id: string, options?: CallOptions) => Promise<Schedule>
  pause: (id: string, options?: CallOptions) => Promise<Schedule>
  resume: (id: string, options?: CallOptions) => Promise<Schedule>
  /** A run at once; follow its `operationId` with `operations.wait`. */
  run: (id: string, options?: CreateOptions) => Promise<ScheduleOccurrence>
  /** The next runs of a schedule, or of a recurrence that is not saved. */
  preview: (
    of: string | PreviewSchedule,
    options?: CallOptions & { count?: number },
  ) => Promise<SchedulePreview>
  occurrences: (
    id: string,
    query?: { limit?: number; cursor?: string },
    options?: CallOptions,
  ) => Promise<Page<ScheduleOccurrence>>
  calendar: (
    query: { from: string; to: string; tenantId?: string },
    options?: CallOptions,
  ) => Promise<ScheduleCalendar>
  /** Whether a kill switch is on. */
  switches: (query?: { tenantId?: string }, options?: CallOptions) => Promise<ScheduleSwitch>
  /** Stops all schedules of a tenant or of the platform, or lets them run again. */
  switch: (body: SwitchSchedules, options?: CallOptions) => Promise<ScheduleSwitch>
}

export const schedulesApi = (send: Send): SchedulesApi => {
  const at = (id: string, action = ''): string => `/schedules/${encodeURIComponent(id)}${action}`
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/schedules', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    create: (body, options) =>
      send({
        method: 'POST',
        path: '/schedules',
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    update: (id, body, options) => send({ method: 'PATCH', path: at(id), body, ...options }),
    delete: (id, options) => send({ method: 'DELETE', path: at(id), ...options }),
    pause: (id, options) => send({ method: 'POST', path: at(id, '/pause'), ...options }),
    resume: (id, options) => send({ method: 'POST', path: at(id, '/resume'), ...options }),
    run: (id, options) =>
      send({
        method: 'POST',
        path: at(id, '/run'),
        idempotencyKey: newKey(),
        ...options,
      }),
    preview: (of, { count, ...options } = {}) =>
      typeof of === 'string'
        ? send({ method: 'GET', path: at(of, '/preview'), query: { count }, ...options })
        : send({ method: 'POST', path: '/schedules/preview', body: { count, ...of }, ...options }),
    occurrences: (id, query, options) =>
      send({ method: 'GET', path: at(id, '/occurrences'), query: { ...query }, ...options }),
    calendar: (query, options) =>
      send({ method: 'GET', path: '/schedules/calendar', query, ...options }),
    switches: (query, options) =>
      send({ method: 'GET', path: '/schedules/switch', query: { ...query }, ...options }),
    switch: (body, options) =>
      send({ method: 'POST', path: '/schedules/switch', body, ...options }),
  }
}
