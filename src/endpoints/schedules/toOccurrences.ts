import type { PayloadRequest } from 'payload'
import type { ScheduleOccurrence } from '../../core/api/schedules'
import { idOf } from '../../core/tenancy/idOf'
import type { OccurrenceDocument } from '../../jobs/schedules/types'
import type { JobDocument } from '../../jobs/types'

/** Runs as the API shows them, each with the state of its job where the requester may see that. */
export const toOccurrences = async (
  req: PayloadRequest,
  docs: readonly OccurrenceDocument[],
): Promise<ScheduleOccurrence[]> => {
  const jobs = await jobsOf(req, docs)
  return docs.map((run): ScheduleOccurrence => {
    const job = jobs.get(idOf(run.job) ?? '')
    return {
      id: String(run.id),
      scheduleId: idOf(run.schedule) ?? '',
      at: run.at,
      state: run.state,
      reason: run.reason ?? null,
      message: run.message ?? job?.error?.message ?? null,
      late: run.late === true,
      manual: run.manual === true,
      operationId: idOf(run.job) ?? null,
      operationStatus: job?.state ?? null,
    }
  })
}

const jobsOf = async (
  req: PayloadRequest,
  docs: readonly OccurrenceDocument[],
): Promise<Map<string, JobDocument>> => {
  const ids = docs.map(({ job }) => idOf(job)).filter((id) => id !== undefined)
  if (ids.length === 0) return new Map()
  const { docs: jobs } = await req.payload.find({
    collection: 'jobs',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return new Map((jobs as unknown as JobDocument[]).map((job) => [String(job.id), job]))
}
