import { readSettings } from './settings'

describe('readSettings', () => {
  it('gives a complete set of defaults when nothing is set', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: 'file:./data/tausestack.db',
      publicUrl: 'http://localhost:3000',
      sitesDomain: 'localhost',
      demo: true,
      roles: ['front', 'admin', 'worker'],
    })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'postgres://127.0.0.1/x'],
    ['PAYLOAD_SECRET', 'short'],
    ['PUBLIC_URL', 'example.com'],
    ['SITES_DOMAIN', 'not a host'],
    ['TAUSE_ADMIN_EMAIL', 'nobody'],
    ['TAUSE_ADMIN_PASSWORD', 'short'],
    ['TRUSTED_PROXIES', '-1'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['MAIL_FROM', 'me'],
    ['TAUSE_DEMO', 'maybe'],
    ['TAUSE_ROLES', 'front,cook'],
  ])('stops on %s=%s with one line that names the variable', (name, value) => {
    let message = ''
    try {
      readSettings({ [name]: value })
    } catch (error) {
      message = (error as Error).message
    }
    expect(message).toMatch(new RegExp(`^${name} must `))
    expect(message).not.toContain('\n')
  })

  it('wants a secret when the database is shared, and counts an empty variable as unset', () => {
    const DATABASE_URL = 'mongodb://127.0.0.1/x'
    expect(() => readSettings({ DATABASE_URL, PAYLOAD_SECRET: '' })).toThrow(/^PAYLOAD_SECRET must/)
    expect(readSettings({ DATABASE_URL, PAYLOAD_SECRET: 'x'.repeat(32) }).databaseUrl).toBe(
      DATABASE_URL,
    )
  })
})
