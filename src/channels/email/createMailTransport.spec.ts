import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailTransport } from './createMailTransport'

describe('createMailTransport', () => {
  it('writes a readable message to the outbox when there is no mail server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'))
    try {
      const outbox = join(folder, 'outbox')
      const written: string[] = []
      const transport = createMailTransport({
        smtpUrl: undefined,
        outbox,
        onWritten: (file) => written.push(file),
      })
      await transport.sendMail({
        from: 'a@example.com',
        to: 'b@example.com',
        subject: 'Reset your password',
        text: 'Follow this link',
      })
      const files = await readdir(outbox)
      expect(written).toEqual(files.map((file) => join(outbox, file)))
      const message = await readFile(written[0] ?? '', 'utf8')
      expect(message).toContain('Subject: Reset your password')
      expect(message).toContain('Follow this link')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('uses the mail server that is given', () => {
    const transport = createMailTransport({
      smtpUrl: 'smtp://mail.example.com:2525',
      outbox: '/nowhere',
      onWritten: () => undefined,
    })
    expect(transport.transporter).toMatchObject({ name: 'SMTP' })
  })
})
