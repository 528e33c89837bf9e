import type { PayloadRequest } from 'payload'
import { enqueue } from '../enqueue'
import type { JobDocument } from '../types'

/** Kind of the jobs that try a channel. */
export const TEST_CHANNEL = 'test-channel'

export type TestChannelInput = { channelId: string }

/** Queues a try of a channel. The caller has checked that the actor may. */
export const startChannelTest = ({
  req,
  channelId,
  tenantId,
}: {
  req: PayloadRequest
  channelId: string
  tenantId: string
}): Promise<JobDocument> =>
  enqueue({
    payload: req.payload,
    kind: TEST_CHANNEL,
    input: { channelId } satisfies TestChannelInput,
    tenantId,
    actor: { collection: String(req.user?.collection), id: String(req.user?.id) },
    subject: `channels/${channelId}`,
    maxAttempts: 2,
  })
