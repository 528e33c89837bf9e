import type { CollectionSlug, Payload } from 'payload'
import { jobKey } from '../jobKey'
import type { JobDocument } from '../types'

/** The job of a tenant and kind with an idempotency key; `null`: there is none. */
export const jobByKey = async (
  payload: Payload,
  key: { tenantId: string | null | undefined; kind: string; key: string },
): Promise<JobDocument | null> =>
  (await payload.db.findOne({
    collection: 'jobs' as CollectionSlug,
    where: { idempotencyKey: { equals: jobKey(key) } },
  })) as unknown as JobDocument | null
