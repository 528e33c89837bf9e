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
    ['PORT', '65536'],
    ['PORT', '0x10'],
    ['PORT', '1e3'],
    ['PORT', ' 3000'],
    ['PORT', '3000.0'],
    ['PORT', '-1'],
    ['PORT', '٣٠٠٠'],
    ['DATABASE_URL', 'postgres://127.0.0.1/x'],
    ['PAYLOAD_SECRET', 'short'],
    ['PUBLIC_URL', 'example.com'],
    ['SITES_DOMAIN', 'not a host'],
    ['TAUSE_ADMIN_EMAIL', 'nobody'],
    ['TAUSE_ADMIN_PASSWORD', 'short'],
    ['TRUSTED_PROXIES', '-1'],
    ['TRUSTED_PROXIES', '0x1'],
    ['TRUSTED_PROXIES', '11'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['MAIL_FROM', 'me'],
    ['TAUSE_DEMO', 'maybe'],
    ['AI_PROVIDER', 'skynet'],
    ['AI_BASE_URL', 'localhost:11434'],
    ['AI_MONTHLY_BUDGET', '-1'],
    ['AI_MONTHLY_BUDGET', '$20'],
    ['AI_PRICE_INPUT', '1e3'],
    ['AI_PRICE_INPUT', '1'],
    ['AI_TIMEOUT', '0'],
    ['AI_TIMEOUT', '90'],
    ['IDEMPOTENCY_CLAIM', '0'],
    ['HTTPS_PORT', '0'],
    ['PUBLIC_HTTPS_PORT', '70000'],
    ['ACME_DIRECTORY_URL', 'http://acme.example/dir'],
    ['ACME_EMAIL', 'nobody'],
    ['ACME_TERMS', 'yes'],
    ['ACME_EAB_KEY', 'not base64!'],
    ['ACME_DNS_HOOK', 'hook.sh'],
    ['ACME_DNS_HOOK', '/usr/bin/hook && rm'],
    ['ACME_LIMITS', 'orders=many'],
    ['ACME_LIMITS', 'wishes=3/1h'],
    ['DNS_SERVERS', 'dns.example'],
    ['ASSET_RELEASES', '21'],
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

  it('writes offline unless a model is set up, and says what a provider lacks', () => {
    expect(readSettings({}).ai).toEqual({
      platform: { provider: 'offline' },
      monthlyBudget: null,
      timeout: 50_000,
    })
    expect(() => readSettings({ AI_PROVIDER: 'anthropic' })).toThrow(
      'AI_MODEL must be set when AI_PROVIDER is anthropic; AI_API_KEY must be set when AI_PROVIDER is anthropic.',
    )
    expect(() => readSettings({ AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm' })).toThrow(
      /^AI_BASE_URL must be set/,
    )
    const { ai } = readSettings({
      AI_PROVIDER: 'openai-compatible',
      AI_MODEL: 'm',
      AI_BASE_URL: 'http://127.0.0.1:11434/v1/',
      AI_MONTHLY_BUDGET: '0.15',
      AI_PRICE_INPUT: '0',
      AI_PRICE_OUTPUT: '0.5',
    })
    expect(ai).toMatchObject({
      monthlyBudget: 150_000,
      platform: {
        baseUrl: 'http://127.0.0.1:11434/v1',
        price: { input: 0, output: 0.5 },
        trusted: true,
      },
    })
  })

  it.each([
    ['0', 0],
    ['65535', 65535],
  ])('takes the port %s', (PORT, port) => {
    expect(readSettings({ PORT }).port).toBe(port)
  })

  it('wants a secret when the database is shared, and counts an empty variable as unset', () => {
    const DATABASE_URL = 'mongodb://127.0.0.1/x'
    expect(() => readSettings({ DATABASE_URL, PAYLOAD_SECRET: '' })).toThrow(/^PAYLOAD_SECRET must/)
    expect(readSettings({ DATABASE_URL, PAYLOAD_SECRET: 'x'.repeat(32) }).databaseUrl).toBe(
      DATABASE_URL,
    )
  })

  it('orders no certificates and speaks plain HTTP unless it is told to, and says what an authority needs', () => {
    expect(readSettings({})).toMatchObject({ acme: null, https: null })
    const url = 'https://acme.example/directory'
    expect(() => readSettings({ ACME_DIRECTORY_URL: url })).toThrow(
      'ACME_TERMS must be set to "agreed" with ACME_DIRECTORY_URL: read the terms of the authority first.',
    )
    expect(() =>
      readSettings({ ACME_DIRECTORY_URL: url, ACME_TERMS: 'agreed', ACME_EAB_KID: 'k' }),
    ).toThrow('ACME_EAB_KEY must be set with ACME_EAB_KID.')
    expect(() => readSettings({ ACME_DNS_HOOK: 'https://hooks.example/dns' })).toThrow(
      /^ACME_DNS_HOOK_SECRET must be set/,
    )
    expect(
      readSettings({
        ACME_DIRECTORY_URL: url,
        ACME_TERMS: 'agreed',
        ACME_LIMITS: 'orders=10/1h',
        HTTPS_PORT: '8443',
      }),
    ).toMatchObject({
      acme: {
        directoryUrl: url,
        limits: { orders: { max: 10, window: 3_600_000 }, failures: { max: 5 } },
      },
      https: { port: 8443, publicPort: 443 },
    })
  })
})
