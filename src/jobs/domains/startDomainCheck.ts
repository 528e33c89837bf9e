import type { PayloadRequest } from 'payload'
import { isTauseError, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'
import type { DomainDocument } from './documents'

const SECOND = 1000

/** Kind of the jobs that look at a domain. */
export const CHECK_DOMAIN = 'check-domain'

/** A domain is looked at on request once in each of these. Milliseconds. */
const WINDOW = 10 * SECOND

export type CheckDomainInput = { domainId: string }

/**
 * Queues a look at a domain. The caller has checked that the actor may.
 *
 * @throws TauseError `rate_limited` (429) when one was asked for a moment ago.
 */
export const startDomainCheck = async ({
  req,
  domain,
}: {
  req: PayloadRequest
  domain: DomainDocument
}): Promise<JobDocument> => {
  const now = Date.now()
  const window = Math.floor(now / WINDOW)
  const domainId = String(domain.id)
  try {
    return await enqueue({
      payload: req.payload,
      kind: CHECK_DOMAIN,
      input: { domainId } satisfies CheckDomainInput,
      tenantId: idOf(domain.tenant) ?? '',
      actor: { collection: String(req.user?.collection), id: String(req.user?.id) },
      idempotencyKey: `${domainId}:${window}`,
      subject: `domains/${domainId}`,
      maxAttempts: 2,
    })
  } catch (error) {
    if (!isTauseError(error) || error.code !== 'conflict') throw error
    const retryAfter = Math.ceil(((window + 1) * WINDOW - now) / SECOND)
    throw new TauseError({
      code: 'rate_limited',
      status: 429,
      message: `${domain.host} is being checked already. Ask again in ${retryAfter} s.`,
      retryAfter,
      cause: error,
    })
  }
}
