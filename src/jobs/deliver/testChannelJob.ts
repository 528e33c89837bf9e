import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { JobContext, JobKind } from '../types'
import { ADAPTERS } from './adapters'
import { findChannels, toAccount } from './channelAccounts'
import type { DeliverOptions } from './deliverJob'
import { adapterServices } from './services'
import { TEST_CHANNEL, type TestChannelInput } from './testChannel'

/** Tries a channel: `{ ok, detail }` is the job's result. */
export const testChannelJob = ({ settings, policy }: DeliverOptions): JobKind => ({
  kind: TEST_CHANNEL,
  run: async (context) => {
    const { payload, job, input, signal } = context as JobContext<TestChannelInput>
    const tenantId = idOf(job.tenant) ?? ''
    const [channel] = await findChannels({ payload, ids: [input.channelId], tenantId })
    if (!channel) throw notFound('channel', input.channelId)
    return ADAPTERS[channel.kind].test({
      channel: toAccount(channel, payload.secret),
      services: adapterServices({ settings, secret: payload.secret, policy }),
      key: `test_${job.id}`,
      signal,
    })
  },
})
