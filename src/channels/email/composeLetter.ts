import MailComposer from 'nodemailer/lib/mail-composer'
import { type Letter, letterHtml, letterText } from '../../core/publishing/letter'
import { linkOf } from '../../core/publishing/linkOf'
import { subjectOf, textFor } from '../../core/publishing/textFor'
import type { SendContext } from '../contract'

/** The picture's name inside the message. */
const PICTURE = 'picture@letter'

const messageIdOf = (key: string, from: string): string =>
  `<${key}@${from.split('@').at(-1) ?? 'localhost'}>`

/** A letter in the form it travels in. Its Message-ID is made of the delivery's key, the same at each try. */
export const composeLetter = async ({
  post,
  channel,
  recipient,
  key,
  from,
  services,
}: Pick<SendContext, 'post' | 'channel' | 'recipient' | 'key' | 'services'> & {
  /** Sender's address. */
  from: string
}): Promise<{ bytes: Buffer; messageId: string }> => {
  const { content, media, brand } = post
  const unsubscribeUrl = services.unsubscribeUrl(recipient.subscriberId ?? '')
  const letter: Letter = {
    language: brand.language,
    subject: subjectOf(content, 'email'),
    preheader: content.email.preheader,
    text: textFor(content, channel.id),
    link: linkOf(content),
    picture: media ? { src: `cid:${PICTURE}`, alt: media.alt } : undefined,
    sender: channel.email.fromName || brand.name,
    postalAddress: channel.email.postalAddress,
    accent: brand.accent,
    onAccent: brand.onAccent,
    unsubscribeUrl,
  }
  const messageId = messageIdOf(key, from)
  const composer = new MailComposer({
    messageId,
    date: new Date(post.at),
    from: { name: letter.sender, address: from },
    to: { name: recipient.name ?? '', address: recipient.address },
    replyTo: channel.email.replyTo || undefined,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    attachments: media
      ? [
          {
            cid: PICTURE,
            filename: media.name,
            contentType: media.type,
            contentDisposition: 'inline',
            content: await media.read(),
          },
        ]
      : [],
    headers: {
      // RFC 8058. Prepared: a folded address is none to some providers.
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
      'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
      'Feedback-ID': `${post.id}:${channel.id}:tausestack`,
      'Auto-Submitted': 'auto-generated',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { bytes: await composer.compile().build(), messageId }
}
