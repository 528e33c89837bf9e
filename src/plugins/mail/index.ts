import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { join } from 'node:path'
import type { Plugin } from 'payload'
import { createMailTransport } from '../../channels/email/createMailTransport'
import type { Settings } from '../../core/settings'

export type MailOptions = { settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'> }

/** Payload's own mail (password resets, verification) by SMTP, or into an outbox folder. */
export const mail =
  ({ settings }: MailOptions): Plugin =>
  (config) => ({
    ...config,
    email: nodemailerAdapter({
      defaultFromAddress: settings.mailFrom,
      defaultFromName: 'TauseStack',
      transport: createMailTransport({
        smtpUrl: settings.smtpUrl,
        outbox: join(settings.dataDir, 'outbox'),
        // The log is the only place a newcomer without a mail server looks.
        onWritten: (file) => process.stdout.write(`Mail written to ${file}\n`),
      }),
      // A mail server that is down must not keep the platform from starting.
      skipVerify: true,
    }),
  })
