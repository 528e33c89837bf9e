import { hostProblem, isPlatformHost, normaliseHost } from './hostName'

describe('host names', () => {
  it.each([
    ['WWW.Example.COM', 'www.example.com'],
    ['bücher.example.', 'xn--bcher-kva.example'],
    [' shop.example.com ', 'shop.example.com'],
  ])('normalises %j to %j', (given, wanted) => {
    expect(normaliseHost(given)).toBe(wanted)
    expect(hostProblem(wanted)).toBeUndefined()
  })

  it.each([
    'https://example.com',
    'example.com/path',
    'example.com:8080',
    'user@example.com',
    'localhost',
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
    '*.example.com',
    'a..b',
    '',
  ])('refuses %j', (host) => {
    expect(hostProblem(normaliseHost(host) ?? host)).toEqual(expect.any(String))
  })

  it.each([
    ['panel.example.com', true],
    ['sites.example.org', true],
    ['bakery.sites.example.org', true],
    ['a.bakery.sites.example.org', true],
    ['example.com', false],
    ['other.panel.example.com', false],
    ['notsites.example.org', false],
    ['sites.example.org.example.net', false],
  ])('knows whether %j belongs to the platform: %j', (host, belongs) => {
    const hosts = { publicUrl: 'https://panel.example.com:8443', sitesDomain: 'sites.example.org' }
    expect(isPlatformHost(host, hosts)).toBe(belongs)
  })
})
