import { forbidden, invalid, isTauseError, notFound } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { AGENT_RUN } from '../agents/documents'
import { findTeam } from '../agents/findTeam'
import { assertMayRun, startRun } from '../agents/startRun'
import { firstKeyOf } from '../agents/wakeRun'
import { assertMayDeploy, startDeploy } from '../deploy/startDeploy'
import { enqueue } from '../enqueue'
import { SCAN, startScan } from '../scan/startScan'
import { SCHEDULED_CHANGE, subjectOf, type ScheduledChangeInput } from '../schedule/scheduledChange'
import { jobByKey } from './jobByKey'
import type { SchedulableKind, StartContext } from './types'

const deploy: SchedulableKind = {
  kind: 'deploy',
  assertMay: ({ req, tenantId }) => assertMayDeploy({ req, tenantId }),
  start: async ({ req, schedule, occurrence }) => {
    const { job } = await startDeploy({
      req,
      siteId: idOf(schedule.site) ?? '',
      environment: schedule.environment ?? 'production',
      cause: `schedules/${schedule.id}`,
      trigger: 'schedule',
      // The release has the run's id: started again, it is the same one, and so is its job.
      id: String(occurrence.id),
    })
    return job
  },
}

const changeOfPage = (action: 'publish' | 'unpublish'): SchedulableKind => ({
  kind: action,
  assertMay: async ({ req, tenantId, schedule }) => {
    const grant = canDo({ actor: actorOf(req.user), collection: 'pages', operation: 'publish' })
    if (!covers(grant, tenantId))
      throw forbidden(
        'Publishing needs the role editor or owner in the tenant, or an API key with the scope "pages:publish".',
      )
    if (schedule.deploy) await assertMayDeploy({ req, tenantId })
  },
  start: async (context) => {
    const { schedule, occurrence } = context
    const id = idOf(schedule.page)
    if (!id) throw notFound('page', '')
    const page = { collection: 'pages', id }
    const input: ScheduledChangeInput = {
      ...page,
      action,
      at: occurrence.at,
      deploy: schedule.deploy === true,
    }
    return once(context, SCHEDULED_CHANGE, () =>
      enqueue({
        payload: context.payload,
        kind: SCHEDULED_CHANGE,
        input,
        tenantId: idOf(schedule.tenant) ?? null,
        actor: actorIdOf(context),
        subject: subjectOf(page),
        idempotencyKey: context.idempotencyKey,
      }),
    )
  },
})

const brandScan: SchedulableKind = {
  kind: 'brand-scan',
  assertMay: ({ req, tenantId }) => {
    const grant = canDo({
      actor: actorOf(req.user),
      collection: 'brand-profiles',
      operation: 'update',
    })
    if (covers(grant, tenantId)) return Promise.resolve()
    throw forbidden(
      'Scanning needs the role editor or owner in the tenant, or an API key with the scope "brand:write".',
    )
  },
  start: async (context) => {
    const { req, schedule, idempotencyKey } = context
    const brandId = idOf(schedule.brandProfile) ?? ''
    const brand = await req.payload.findByID({
      collection: 'brand-profiles',
      id: brandId,
      depth: 0,
      disableErrors: true,
      req,
      overrideAccess: false,
    })
    if (!brand) throw notFound('brand profile', brandId)
    const url = schedule.url || brand.website
    if (!url)
      throw invalid(
        `Neither the schedule nor brand profile "${brandId}" has a website. Give one of them an address.`,
      )
    return once(context, SCAN, () =>
      startScan({
        req,
        tenantId: idOf(schedule.tenant) ?? '',
        input: { url, brandId },
        idempotencyKey,
      }),
    )
  },
}

const agentRun: SchedulableKind = {
  kind: 'agent-run',
  assertMay: async ({ req, tenantId, schedule }) => {
    await assertMayRun(req, tenantId)
    await findTeam({ req, tenantId, id: schedule.team ?? '', language: 'en' })
  },
  start: async ({ req, schedule, occurrence, payload }) => {
    const tenantId = idOf(schedule.tenant) ?? ''
    const brief = schedule.brief ?? {}
    // Titles of steps in the language that is written in.
    const language = String(brief.language).startsWith('es') ? 'es' : 'en'
    const team = await findTeam({ req, tenantId, id: schedule.team ?? '', language })
    // The run has the occurrence's id: started again, it is the same one, and so is its job.
    const run = await startRun({
      req,
      tenantId,
      team,
      title: schedule.name,
      brief,
      id: String(occurrence.id),
    })
    const job = await jobByKey(payload, { tenantId, kind: AGENT_RUN, key: firstKeyOf(run.id) })
    if (!job) throw new Error(`Run ${run.id} has no job.`)
    return job
  },
}

/** What may be scheduled. A kind more is an entry here, its fields in the collection, and words. */
export const schedulableKinds: readonly SchedulableKind[] = [
  deploy,
  changeOfPage('publish'),
  changeOfPage('unpublish'),
  brandScan,
  agentRun,
]

/** The job under the run's key, made if it is not there. */
const once = async (
  { payload, schedule, idempotencyKey }: StartContext,
  jobKind: string,
  start: () => ReturnType<SchedulableKind['start']>,
): ReturnType<SchedulableKind['start']> => {
  const key = { tenantId: idOf(schedule.tenant), kind: jobKind, key: idempotencyKey }
  const known = await jobByKey(payload, key)
  if (known) return known
  try {
    return await start()
  } catch (error) {
    const made =
      isTauseError(error) && error.code === 'conflict' ? await jobByKey(payload, key) : null
    if (made) return made
    throw error
  }
}

const actorIdOf = ({ req: { user } }: StartContext): { collection: string; id: string } => ({
  collection: String(user?.collection),
  id: String(user?.id),
})
