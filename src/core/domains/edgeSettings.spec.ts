import { readSettings } from '../settings'

const edgeOf = (env: Record<string, string>) => readSettings(env).edge

describe('the settings of own domains', () => {
  it('know nothing of a public address by default', () => {
    expect(edgeOf({})).toEqual({
      host: undefined,
      ips: [],
      allowPrivate: false,
      quarantine: 30 * 24 * 60 * 60 * 1000,
    })
  })

  it('take addresses and a name', () => {
    expect(
      edgeOf({
        EDGE_HOST: 'Edge.Example.com',
        EDGE_IPS: '203.0.113.9, 2001:db8::9',
        DOMAINS_PRIVATE: '1',
        DOMAIN_QUARANTINE_DAYS: '0',
      }),
    ).toEqual({
      host: 'edge.example.com',
      ips: ['203.0.113.9', '2001:db8::9'],
      allowPrivate: true,
      quarantine: 0,
    })
  })

  it.each([
    ['EDGE_IPS', 'edge.example.com', 'addresses of the fronts'],
    ['EDGE_IPS', '127.1', 'addresses of the fronts'],
    ['EDGE_HOST', 'https://edge.example.com', 'host name'],
    ['DOMAIN_QUARANTINE_DAYS', 'a month', 'days in digits'],
  ])('refuse %s=%s, naming it', (name, value, why) => {
    expect(() => edgeOf({ [name]: value })).toThrow(new RegExp(`${name} .*${why}`))
  })
})
