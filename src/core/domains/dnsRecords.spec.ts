import { dnsRecords } from './dnsRecords'
import { platformRecords } from './platformRecords'

const edge = {
  host: 'edge.tause.com',
  ips: ['203.0.113.9', '2001:db8::9'],
  allowPrivate: false,
  sitesDomain: 'sites.tause.com',
}
const recordsOf = (host: string, more: object = {}) =>
  dnsRecords({ host, token: 'tause-1', slug: 'bakery', edge: { ...edge, ...more } })
const briefly = (host: string, more: object = {}): string[] =>
  recordsOf(host, more).records.map(
    ({ type, relativeName, value, alternative }) =>
      `${alternative ? 'or ' : ''}${type} ${relativeName} ${value}`,
  )

describe('the records of a domain', () => {
  it('of a sub-domain are a TXT and a CNAME to the site’s own name', () => {
    expect(briefly('www.shop.example.co.uk')).toEqual([
      'TXT _tause.www.shop tause-1',
      'CNAME www.shop bakery.sites.tause.com',
    ])
    expect(recordsOf('www.shop.example.co.uk')).toMatchObject({
      zone: 'example.co.uk',
      records: [{ name: '_tause.www.shop.example.co.uk', ttl: 300 }, {}],
      missing: undefined,
    })
  })

  it('of an apex are addresses, or an ALIAS in their place', () => {
    expect(briefly('example.com')).toEqual([
      'TXT _tause tause-1',
      'A @ 203.0.113.9',
      'AAAA @ 2001:db8::9',
      'or ALIAS @ bakery.sites.tause.com',
    ])
  })

  it('of an apex without known addresses say who can name them', () => {
    expect(briefly('example.com', { ips: [] })).toEqual([
      'TXT _tause tause-1',
      'ALIAS @ bakery.sites.tause.com',
    ])
    expect(recordsOf('example.com', { ips: [] }).missing?.en).toContain('EDGE_IPS')
  })

  it('lead to the platform’s edge where sites have no public names', () => {
    const local = { sitesDomain: 'localhost' }
    expect(briefly('www.example.com', local)[1]).toBe('CNAME www edge.tause.com')
    expect(briefly('www.example.com', { ...local, host: undefined })).toEqual([
      'TXT _tause.www tause-1',
      'A www 203.0.113.9',
      'AAAA www 2001:db8::9',
    ])
  })

  it('cannot be whole on a machine that is not public, which is said', () => {
    const none = recordsOf('www.example.com', {
      sitesDomain: 'localhost',
      host: undefined,
      ips: [],
    })
    expect(none.records.map(({ type }) => type)).toEqual(['TXT'])
    expect(none.missing?.en).toContain('need a public address')
    expect(none.missing?.es).toContain('EDGE_IPS')
  })

  it('of the platform are a wildcard', () => {
    expect(platformRecords(edge).records).toEqual([
      { type: 'A', name: '*.sites.tause.com', value: '203.0.113.9', ttl: 3600 },
      { type: 'AAAA', name: '*.sites.tause.com', value: '2001:db8::9', ttl: 3600 },
    ])
    expect(platformRecords({ ...edge, ips: [] }).records[0]).toMatchObject({ type: 'CNAME' })
    expect(platformRecords({ ...edge, sitesDomain: 'localhost' }).records).toEqual([])
  })
})
