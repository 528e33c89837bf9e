import { createHash } from 'node:crypto'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isTauseError } from '../../core/errors'
import type { AdapterServices, ChannelAccount, ChannelAdapter } from '../contract'
import { composeLetter } from './composeLetter'
import { sendBySmtp, type SmtpServer, withSmtp } from './sendBySmtp'

const senderOf = (channel: ChannelAccount, services: AdapterServices): string =>
  channel.email.fromAddress || services.mail.from

/** The channel's own server, the platform's, or none. @throws TauseError for one of our own network. */
const serverOf = async (
  channel: ChannelAccount,
  { mail }: AdapterServices,
): Promise<SmtpServer | null> => {
  if (channel.secret) {
    const url = new URL(channel.secret)
    return { url, address: await mail.resolveServer(url) }
  }
  return mail.smtpUrl ? { url: new URL(mail.smtpUrl) } : null
}

const outboxFile = (outbox: string, key: string): string => join(outbox, `${key}.eml`)

/**
 * Letters, one a recipient. SMTP has no key that every server honours: a letter whose end nobody knows is
 * not sent again by itself. Letters in the outbox folder can be looked up by their name.
 */
export const emailAdapter: ChannelAdapter = {
  kind: 'email',
  repeatable: false,
  concurrency: 3,
  validate: ({ channel }) =>
    channel.email.fromAddress
      ? []
      : [{ pointer: '/channels', message: `${channel.name} has no sender` }],
  send: async (context) => {
    const { channel, recipient, key, services, beforeAcceptance } = context
    const from = senderOf(channel, services)
    let server: SmtpServer | null
    try {
      server = await serverOf(channel, services)
    } catch (error) {
      if (isTauseError(error)) return { kind: 'refused', reason: error.message, permanent: true }
      const reason = `The mail server cannot be found (${(error as NodeJS.ErrnoException).code}).`
      return { kind: 'refused', reason, permanent: false }
    }
    const { bytes, messageId } = await composeLetter({ ...context, from })
    const digest = createHash('sha256').update(bytes).digest('hex')
    if (server) {
      const outcome = await sendBySmtp({
        server,
        from,
        to: recipient.address,
        message: bytes,
        beforeData: () => beforeAcceptance(digest),
      })
      return outcome.kind === 'sent' ? { ...outcome, remoteId: messageId } : outcome
    }
    await beforeAcceptance(digest)
    await writeOutbox({ outbox: services.mail.outbox, key, bytes })
    return { kind: 'sent', answer: 'Written to the outbox folder', remoteId: messageId }
  },
  reconcile: async ({ channel, key, services }) => {
    if (channel.secret || services.mail.smtpUrl) return 'unknown'
    const file = outboxFile(services.mail.outbox, key)
    return access(file).then(
      () => 'sent',
      () => 'not_sent',
    )
  },
  test: async ({ channel, services }) => {
    try {
      const server = await serverOf(channel, services)
      if (!server) return { ok: true, detail: 'No mail server: letters go to the outbox folder.' }
      await withSmtp(server, async () => undefined)
      return { ok: true, detail: `${server.url.host} takes letters.` }
    } catch (error) {
      return { ok: false, detail: (error as Error).message.slice(0, 300) }
    }
  },
}

/** Whole or not at all: a half-written letter must not count as one. */
const writeOutbox = async ({
  outbox,
  key,
  bytes,
}: {
  outbox: string
  key: string
  bytes: Buffer
}): Promise<void> => {
  const file = outboxFile(outbox, key)
  await mkdir(outbox, { recursive: true })
  await writeFile(`${file}.part`, bytes)
  await rename(`${file}.part`, file)
}
