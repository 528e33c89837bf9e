import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Mail = { to: string[]; messageId: string; headers: string; raw: string }

export type MailServer = {
  url: string
  port: number
  mails: Mail[]
  /** What the next envelopes are answered with, by recipient. */
  refuse: (to: string, code: number, message: string) => void
  /** The next letters are taken, and the connection breaks before they are answered. */
  hangUp: (count: number) => void
  close: () => Promise<void>
}

/** A real SMTP server on this machine that keeps what it takes. */
export const startMailServer = async ({
  auth,
  delay = 0,
}: {
  auth?: { user: string; pass: string }
  /** Before the end of a letter is answered. Milliseconds. */
  delay?: number
} = {}): Promise<MailServer> => {
  const mails: Mail[] = []
  const refusals = new Map<string, { code: number; message: string }>()
  let hangUps = 0
  const server = new SMTPServer({
    authOptional: !auth,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      auth && (username !== auth.user || password !== auth.pass)
        ? done(new Error('Wrong user or password'))
        : done(null, { user: username }),
    onRcptTo: ({ address }, _session, done) => {
      const refusal = refusals.get(address)
      refusals.delete(address)
      return refusal
        ? done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
        : done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const [headers = ''] = raw.split(/\r\n\r\n/)
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          messageId: /^message-id:\s*(\S+)/im.exec(headers)?.[1] ?? '',
          headers,
          raw,
        })
        if (hangUps > 0) {
          hangUps -= 1
          for (const connection of server.connections) connection._socket.destroy()
          return
        }
        setTimeout(done, delay)
      })
    },
  })
  // Connections that break are what tests are about.
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    refuse: (to, code, message) => void refusals.set(to, { code, message }),
    hangUp: (count) => void (hangUps = count),
    close: () => new Promise((done) => server.close(() => done())),
  }
}
