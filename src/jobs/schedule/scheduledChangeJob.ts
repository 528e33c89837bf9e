import type { CollectionSlug, PayloadRequest } from 'payload'
import { isTauseError, notFound, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { DEPLOY } from '../deploy/deployKind'
import { startDeploy } from '../deploy/startDeploy'
import type { JobContext, JobKind } from '../types'
import { SCHEDULED_CHANGE, SCHEDULED_JOB, type ScheduledChangeInput } from './scheduledChange'

/**
 * Publishes a document's latest draft, or takes the document off, with the access that its user has by
 * then; a deployment of its site may follow. The write carries the job's id (`markScheduled`): a run
 * after a crash finds it and does not write again over what was edited since.
 */
export const scheduledChangeJob = (): JobKind => ({
  kind: SCHEDULED_CHANGE,
  run: async (context) => {
    const { req, input, job, progress } = context as JobContext<ScheduledChangeInput>
    const { collection, id, action, deploy } = input
    const document = await findDocument(req, input)
    if (!(await wasWritten({ req, input, jobId: job.id }))) {
      await progress({ percent: 20, step: action === 'publish' ? 'publishing' : 'unpublishing' })
      req.context[SCHEDULED_JOB] = job.id
      await req.payload
        .update({
          collection: collection as CollectionSlug,
          id,
          data: { _status: action === 'publish' ? 'published' : 'draft' } as never,
          depth: 0,
          overrideAccess: false,
          user: req.user,
          req,
        })
        .catch((error: unknown) => {
          throw asRefusal(error)
        })
      delete req.context[SCHEDULED_JOB]
    }
    if (!deploy) return { action }
    await progress({ percent: 80, step: 'starting the deployment' })
    const cause = `${SCHEDULED_CHANGE}/${job.id}`
    const known = await deploymentOf(req, cause)
    if (known) return { action, deployJob: known }
    const { job: started } = await startDeploy({
      req,
      siteId: idOf(document.site) ?? '',
      environment: 'production',
      cause,
      trigger: 'schedule',
    }).catch((error: unknown) => {
      if (!isTauseError(error)) throw error
      const done = action === 'publish' ? 'published' : 'unpublished'
      throw new TauseError({
        code: error.code,
        status: error.status,
        message: `The page was ${done}, but the site was not deployed: ${error.message}`,
        cause: error,
      })
    })
    return { action, deployJob: started.id }
  },
})

const findDocument = async (
  req: PayloadRequest,
  { collection, id }: ScheduledChangeInput,
): Promise<Record<string, unknown>> => {
  const document = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!document) throw notFound('document', id)
  return document as unknown as Record<string, unknown>
}

/** Past access control: only the server writes the mark, and it is hidden from readers. */
const wasWritten = async ({
  req: { payload },
  input: { collection, id },
  jobId,
}: {
  req: PayloadRequest
  input: ScheduledChangeInput
  jobId: string
}): Promise<boolean> => {
  const slug = collection as CollectionSlug
  const [document, versions] = await Promise.all([
    payload.db.count({
      collection: slug,
      where: { and: [{ id: { equals: id } }, { [SCHEDULED_JOB]: { equals: jobId } }] },
    }),
    payload.db.countVersions({
      collection: slug,
      where: {
        and: [{ parent: { equals: id } }, { [`version.${SCHEDULED_JOB}`]: { equals: jobId } }],
      },
    }),
  ])
  return document.totalDocs + versions.totalDocs > 0
}

const deploymentOf = async ({ payload }: PayloadRequest, cause: string): Promise<string | null> => {
  const job = (await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { and: [{ kind: { equals: DEPLOY } }, { subject: { equals: cause } }] },
  })) as { id: string } | null
  return job && String(job.id)
}

type PayloadError = {
  status: number
  message: string
  data?: { errors?: { path?: string | null; label?: string; message: string }[] } | null
}

/** What Payload refuses (no right, an invalid document) will be refused again: it is final. */
const asRefusal = (error: unknown): unknown => {
  const { status, message, data } = error as PayloadError
  if (isTauseError(error) || typeof status !== 'number' || status >= 500) return error
  const problems = (data?.errors ?? []).map(
    ({ path, message: problem }) => `${path ?? ''}: ${problem}`,
  )
  return new TauseError({
    code: status === 403 ? 'forbidden' : 'invalid',
    status,
    message: [message, ...problems].join(' '),
    issues: (data?.errors ?? []).map(({ path, message: problem }) => ({
      pointer: `/${(path ?? '').replaceAll('.', '/')}`,
      message: problem,
    })),
    cause: error,
  })
}
