import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type Transporter } from 'nodemailer'

/**
 * Sends by SMTP where there is a server for it. Without one, each message is written to the outbox
 * folder as an `.eml` file, so that invitations and password resets can be read on a fresh machine.
 *
 * @param outbox absolute folder; made when the first message is written.
 */
export const createMailTransport = ({
  smtpUrl,
  outbox,
  onWritten,
}: {
  smtpUrl: string | undefined
  outbox: string
  onWritten: (file: string) => void
}): Transporter => {
  if (smtpUrl) return createTransport(smtpUrl)
  const composer = createTransport({ streamTransport: true, buffer: true })
  return createTransport({
    name: 'outbox',
    version: '1',
    send: (mail, callback) => {
      composer
        .sendMail(mail.data)
        .then(async ({ message, envelope, messageId }) => {
          await mkdir(outbox, { recursive: true })
          const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${messageId.replace(/[^\w-]/g, '').slice(0, 16)}.eml`
          await writeFile(join(outbox, name), message as Buffer)
          onWritten(join(outbox, name))
          callback(null, { envelope, messageId })
        })
        .catch((error: Error) => callback(error))
    },
  }) as Transporter
}
