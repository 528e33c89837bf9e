import { join } from 'node:path'
import type { Payload } from 'payload'
import type { AdapterServices, ChannelAccount, PostToSend } from '../../channels/contract'
import { isTauseError } from '../../core/errors'
import { contentHash } from '../../core/publishing/contentHash'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { JobContext, JobDocument, JobKind } from '../types'
import { ADAPTERS } from './adapters'
import { findChannels, toAccount } from './channelAccounts'
import type { PostDocument } from './documents'
import { findDeliveries } from './ledger'
import { findPost, loadPost } from './loadPost'
import { assertMayPublish } from './mayPublish'
import { planDeliveries } from './planDeliveries'
import { recoverStale } from './recoverStale'
import { sendDelivery } from './sendDelivery'
import { adapterServices, type DeliverPolicy, type DeliverSettings } from './services'
import { settlePost } from './settlePost'
import { DELIVER, type DeliverInput, startDelivery } from './startDelivery'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Lines that are looked at together. */
const PORTION = 200

/** When a channel that is switched off is looked at again. Milliseconds. */
const SWITCHED_OFF = 5 * MINUTE

export type DeliverOptions = { settings: DeliverSettings; policy?: DeliverPolicy }

type Result = { postId: string; outcome: 'sent' | 'superseded' | 'goes on' }

/**
 * Brings a post out at its hour: reads its state, hash and hour again, writes the ledger, sends what is
 * due, and ends the post or queues the next run. Safe to run again from any point, and beside itself.
 */
export const deliverJob = ({ settings, policy }: DeliverOptions): JobKind => ({
  kind: DELIVER,
  run: async (context) => {
    const { payload, req, job, input, signal, progress } = context as JobContext<DeliverInput>
    const { postId, version } = input
    const post = await findPost(payload, postId)
    if (!post || !(await isStillMeant(payload, post, input)))
      return { postId, outcome: 'superseded' } satisfies Result
    const tenantId = idOf(post.tenant) ?? ''
    await assertMayPublish(req, tenantId)
    await progress({ percent: 10, step: 'planning' })
    const services = adapterServices({ settings, secret: payload.secret, policy })
    const toSend = await loadPost({
      payload,
      post,
      mediaDir: join(settings.dataDir, 'media'),
      publicUrl: settings.publicUrl,
    })
    const ids = toSend.content.channels
    const channels = await findChannels({ payload, ids, tenantId })
    const problems: string[] = []
    if (channels.length < ids.length) problems.push('A channel of the post is gone.')
    const waits: Date[] = []
    await Promise.all(
      channels.map(async (channel) => {
        await planDeliveries({ payload, post, version, channel })
        if (channel.enabled === false) {
          waits.push(new Date(Date.now() + SWITCHED_OFF))
          return
        }
        const account = accountOf(channel, payload.secret, problems)
        if (account)
          await sendDue({ payload, job, post: toSend, channel: account, services, signal })
      }),
    )
    signal.throwIfAborted()
    await progress({ percent: 90, step: 'settling' })
    const next = await settlePost({ payload, postId, version, problem: problems.join(' ') })
    if (!next) return { postId, outcome: 'sent' } satisfies Result
    await startDelivery({
      payload,
      input,
      tenantId,
      actor: actorOfJob(job),
      runAt: laterOf(next, waits[0]),
      once: `after:${job.id}`,
    })
    return { postId, outcome: 'goes on' } satisfies Result
  },
  // The post must not stay "scheduled" for ever when its run was refused.
  onFailed: async ({ payload, job, error }) => {
    const { postId, version } = job.payload as DeliverInput
    await transition({
      payload,
      collection: 'posts',
      where: {
        and: [
          { id: { equals: postId } },
          { status: { equals: 'scheduled' } },
          { approvedHash: { equals: version } },
        ],
      },
      data: { status: 'failed', problem: error.message, sendingSince: null },
    })
  },
})

const laterOf = (one: Date, other: Date | undefined): Date => (other && other > one ? other : one)

const accountOf = (
  channel: Parameters<typeof toAccount>[0],
  secret: string,
  problems: string[],
): ChannelAccount | null => {
  try {
    return toAccount(channel, secret)
  } catch (error) {
    if (!isTauseError(error)) throw error
    problems.push(error.message)
    return null
  }
}

export const actorOfJob = (job: JobDocument): { collection: string; id: string } => {
  const key = idOf(job.apiKey)
  return key
    ? { collection: 'api-keys', id: key }
    : { collection: 'users', id: idOf(job.user) ?? '' }
}

/** Whether the post is still to go out, as it was approved, at this hour; takes it if so. */
const isStillMeant = async (
  payload: Payload,
  post: PostDocument,
  { version, at }: DeliverInput,
): Promise<boolean> => {
  if (post.status !== 'scheduled' || post.approvedHash !== version) return false
  if (contentHash(post) !== version) return false
  if (new Date(post.scheduledAt ?? 0).getTime() !== new Date(at).getTime()) return false
  const taken = await transition({
    payload,
    collection: 'posts',
    where: {
      and: [
        { id: { equals: post.id } },
        { status: { equals: 'scheduled' } },
        { approvedHash: { equals: version } },
        { contentHash: { equals: version } },
        { scheduledAt: { equals: post.scheduledAt } },
      ],
    },
    data: { sendingSince: post.sendingSince ?? new Date().toISOString() },
  })
  return taken !== null
}

/** Sends all lines of one channel that are due, a few at a time, until none is. */
const sendDue = async ({
  payload,
  job,
  post,
  channel,
  services,
  signal,
}: {
  payload: Payload
  job: JobDocument
  post: PostToSend
  channel: ChannelAccount
  services: AdapterServices
  signal: AbortSignal
}): Promise<void> => {
  await recoverStale({ payload, job, channel, postId: post.id, services, signal })
  for (;;) {
    signal.throwIfAborted()
    const rows = await findDeliveries(
      payload,
      [
        { post: { equals: post.id } },
        { version: { equals: post.version } },
        { channel: { equals: channel.id } },
        { state: { equals: 'due' } },
        { nextAttemptAt: { less_than_equal: new Date().toISOString() } },
      ],
      PORTION,
    )
    if (rows.length === 0) return
    const queue = [...rows]
    const lane = async (): Promise<void> => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        signal.throwIfAborted()
        await sendDelivery({ payload, job, row, post, channel, services, signal })
      }
    }
    const lanes = Math.min(ADAPTERS[channel.kind].concurrency, rows.length)
    // All lanes come to rest before an error goes on: none may send after this has ended.
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
    const failed = ended.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason as Error
  }
}
