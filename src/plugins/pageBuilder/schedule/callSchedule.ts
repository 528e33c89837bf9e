import type { ScheduledAction } from '../../../jobs/schedule/scheduledChange'
import type { ScheduleAnswer } from './types'

export type PlannedChange = {
  action: ScheduledAction
  /** Wall-clock time of `timeZone`, `YYYY-MM-DDTHH:mm`. */
  at: string
  timeZone: string
  deploy: boolean
}

type Source = {
  /** Path of the REST API, e.g. `/api`. */
  api: string
  collection: string
  id: string
}

/** @throws Error with the server's words. */
export const readSchedule = (source: Source): Promise<ScheduleAnswer> => call(source, 'GET')

/** @throws Error with the server's words. */
export const planChange = (source: Source, change: PlannedChange): Promise<unknown> =>
  call(source, 'POST', '', change)

/** @throws Error with the server's words. */
export const cancelChange = (source: Source, changeId: string): Promise<unknown> =>
  call(source, 'DELETE', `/${encodeURIComponent(changeId)}`)

const call = async <Answer>(
  { api, collection, id }: Source,
  method: string,
  path = '',
  body?: unknown,
): Promise<Answer> => {
  const response = await fetch(
    `${api}/page-builder/${collection}/${encodeURIComponent(id)}/schedule${path}`,
    {
      method,
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    },
  )
  const answer = (await response.json().catch(() => ({}))) as Answer & { detail?: string }
  if (!response.ok) throw new Error(answer.detail ?? `HTTP ${response.status}`)
  return answer
}
