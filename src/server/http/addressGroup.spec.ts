import { addressGroup } from './addressGroup'

describe('addressGroup', () => {
  it('takes all addresses of an IPv6 network for one, however they are written', () => {
    for (const address of ['2001:db8:0:7::1', '2001:DB8::7:ffff:0:0:1', '2001:0db8:0:7:1:2:3:4'])
      expect(addressGroup(address)).toBe('2001:db8:0:7::/64')
    expect(addressGroup('2001:db8:0:8::1')).toBe('2001:db8:0:8::/64')
    expect(addressGroup('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
    expect(addressGroup('1:2:3:4:5:6:7::')).toBe('1:2:3:4::/64')
  })

  it('leaves IPv4 addresses, and what is none, as they are', () => {
    expect(addressGroup('203.0.113.9')).toBe('203.0.113.9')
    expect(addressGroup('::ffff:203.0.113.9')).toBe('203.0.113.9')
    expect(addressGroup('unknown')).toBe('unknown')
  })
})
