import type { CollectionSlug, Payload } from 'payload'
import type { Recipient } from '../../channels/contract'
import { CHANNEL_TRAITS } from '../../core/publishing/channelKinds'
import { deliveryKey } from '../../core/publishing/delivery'
import { idOf } from '../../core/tenancy/idOf'
import type { ChannelDocument, PostDocument } from './documents'

const PORTION = 500

/**
 * Writes the lines of the ledger that a version of a post needs on a channel. Lines that are there, from
 * a run before, stay as they are: the key is unique in the database.
 *
 * @returns how many recipients there are.
 */
export const planDeliveries = async ({
  payload,
  post,
  version,
  channel,
}: {
  payload: Payload
  post: PostDocument
  version: string
  channel: ChannelDocument
}): Promise<number> => {
  let count = 0
  for await (const recipients of recipientsOf(payload, channel)) {
    count += recipients.length
    const keys = recipients.map(({ address }) =>
      deliveryKey({ postId: post.id, version, channelId: channel.id, recipient: address }),
    )
    const known = await knownKeys(payload, keys)
    for (const [index, recipient] of recipients.entries()) {
      const key = keys[index] ?? ''
      if (!known.has(key)) await write({ payload, post, version, channel, recipient, key })
    }
  }
  return count
}

async function* recipientsOf(
  payload: Payload,
  channel: ChannelDocument,
): AsyncGenerator<Recipient[]> {
  if (!CHANNEL_TRAITS[channel.kind].hasRecipients) return yield [{ address: '' }]
  for (let after: string | null = null; ;) {
    const { docs }: { docs: { id: string; email: string; name?: string | null }[] } =
      await payload.db.find({
        collection: 'subscribers' as CollectionSlug,
        where: {
          and: [
            { channel: { equals: channel.id } },
            { status: { equals: 'subscribed' } },
            ...(after === null ? [] : [{ id: { greater_than: after } }]),
          ],
        },
        sort: 'id',
        limit: PORTION,
        pagination: false,
      })
    if (docs.length > 0)
      yield docs.map(({ id, email, name }) => ({
        address: email,
        name: name ?? undefined,
        subscriberId: String(id),
      }))
    if (docs.length < PORTION) return
    after = String(docs.at(-1)?.id)
  }
}

const knownKeys = async (payload: Payload, keys: string[]): Promise<Set<string>> => {
  const { docs } = await payload.db.find<{ id: string; key: string }>({
    collection: 'deliveries' as CollectionSlug,
    where: { key: { in: keys } },
    limit: keys.length,
    pagination: false,
  })
  return new Set(docs.map(({ key }) => key))
}

const write = async ({
  payload,
  post,
  version,
  channel,
  recipient,
  key,
}: {
  payload: Payload
  post: PostDocument
  version: string
  channel: ChannelDocument
  recipient: Recipient
  key: string
}): Promise<void> => {
  const now = new Date().toISOString()
  try {
    await payload.db.create({
      collection: 'deliveries' as CollectionSlug,
      data: {
        tenant: idOf(post.tenant),
        post: post.id,
        channel: channel.id,
        kind: channel.kind,
        site: idOf(channel.site) ?? null,
        key,
        version,
        recipient: recipient.address,
        subscriber: recipient.subscriberId ?? null,
        state: 'due',
        attempts: 0,
        nextAttemptAt: now,
        createdAt: now,
        updatedAt: now,
      },
    })
  } catch (error) {
    // Another worker was faster: the line is there, and that is all that is wanted.
    if ((await knownKeys(payload, [key])).size === 0) throw error
  }
}
