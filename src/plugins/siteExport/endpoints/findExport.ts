import type { PayloadRequest } from 'payload'
import { notFound } from '../../../core/errors'
import { idOf } from '../../../core/tenancy/idOf'
import { EXPORT } from '../../../jobs/export/startExport'
import type { JobDocument } from '../../../jobs/types'

/**
 * The job of an export that the requester ordered: what one may take away is one's own.
 *
 * @throws TauseError `not_found` for any other job.
 */
export const findExport = async (req: PayloadRequest): Promise<JobDocument> => {
  const id = String(req.routeParams?.id)
  const job = (await req.payload.findByID({
    collection: 'jobs',
    id,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })) as unknown as JobDocument | null
  const requester = req.user?.collection === ('api-keys' as string) ? job?.apiKey : job?.user
  if (!job || job.kind !== EXPORT || idOf(requester) !== String(req.user?.id))
    throw notFound('export', id)
  return job
}
