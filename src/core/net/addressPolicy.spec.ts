import fc from 'fast-check'
import { isPublicAddress } from './addressPolicy'

describe('isPublicAddress', () => {
  it.each([
    ...[
      '0.0.0.0',
      '0.1.2.3',
      '10.0.0.1',
      '100.64.0.1',
      '100.100.100.200',
      '127.0.0.1',
      '127.9.9.9',
    ],
    ...[
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.192',
      '192.0.2.1',
      '192.168.1.1',
    ],
    ...['192.88.99.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '168.63.129.16'],
    // Other ways to write 127.0.0.1, which the system's resolver may still take.
    ...['0177.0.0.1', '0x7f.0.0.1', '2130706433', '0x7f000001', '127.1', '127.0.1', '017700000001'],
    ...['::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:0:7f00:1'],
    ...['64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1'],
    ...['2001:10::1', '2001:20::1', '2002:7f00:1::', '2002:0808:0808::', '2620:4f:8000::1'],
    ...['3fff::1', '3fff:fff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0'],
    ...['fec0::1', 'ff02::1', '4000::1', '1::1'],
    ...['', 'localhost', 'example.com', '1.2.3', '1.2.3.4.5', '1.2.3.256', '8.8.8.8 ', '[2606::1]'],
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.32.0.1', '192.167.1.1', '2606:4700::1111'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it('lets no IPv6 form of a private IPv4 address through', () => {
    const private4 = fc.tuple(
      fc.constantFrom(10, 127, 169, 192),
      fc.nat(255),
      fc.nat(255),
      fc.nat(255),
    )
    fc.assert(
      fc.property(private4, ([a, b, c, d]) => {
        const hex = [(a << 8) | b, (c << 8) | d].map((part) => part.toString(16)).join(':')
        for (const prefix of ['::', '::ffff:', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'])
          expect([prefix + hex, isPublicAddress(prefix + hex)]).toEqual([prefix + hex, false])
        expect(isPublicAddress(`2002:${hex}::1`)).toBe(false)
      }),
    )
  })
})
