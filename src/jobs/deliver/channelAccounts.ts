import type { Payload } from 'payload'
import type { ChannelAccount } from '../../channels/contract'
import { channelSecretPlace, openSecret } from '../../core/ai/sealSecret'
import { conflict } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { compact } from '../deploy/compact'
import type { ChannelDocument } from './documents'

/**
 * Channels of one tenant by their ids. Past access control: whoever may publish need not be allowed to
 * see how a channel is reached, and nothing of it leaves the process but to the channel itself.
 */
export const findChannels = async ({
  payload,
  ids,
  tenantId,
}: {
  payload: Payload
  ids: readonly string[]
  tenantId: string
}): Promise<ChannelDocument[]> => {
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<ChannelDocument & Record<string, unknown>>({
    collection: 'channels',
    where: { and: [{ id: { in: [...ids] } }, { tenant: { equals: tenantId } }] },
    pagination: false,
    limit: ids.length,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) }))
}

/** @throws TauseError `conflict` for a secret that cannot be opened any more. */
export const toAccount = (channel: ChannelDocument, secret: string): ChannelAccount => {
  const { id, kind, name, site, email, webhook, sealId, sealedSecret } = channel
  const opened =
    sealedSecret && sealId
      ? openSecret({
          sealed: sealedSecret,
          secret,
          place: channelSecretPlace({ tenant: idOf(channel.tenant) ?? '', sealId }),
        })
      : undefined
  if (opened === null)
    throw conflict(
      `The secret of the channel "${name}" cannot be opened: PAYLOAD_SECRET has changed. Enter it again.`,
    )
  return {
    id,
    kind,
    name,
    siteId: idOf(site) ?? null,
    email: compact({ ...email }) as ChannelAccount['email'],
    webhook: compact({ ...webhook }) as ChannelAccount['webhook'],
    secret: opened ?? null,
  }
}
