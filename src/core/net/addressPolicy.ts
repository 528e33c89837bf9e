import ipaddr from 'ipaddr.js'

/** Where a request on behalf of a user may go. Tests give their own; production has {@link publicOnly}. */
export type AddressPolicy = {
  /** `address` is an IP address without brackets or zone. */
  allowsAddress: (address: string) => boolean
  allowsPort: (port: number) => boolean
}

type Block = readonly [network: string, bits: number]

/** Looks like a public address and is none: services of clouds that answer every machine inside. */
const IPV4_BLOCKS: readonly Block[] = [
  ['168.63.129.16', 32],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.175.48.0', 24],
]

/** Inside 2000::/3 and not for the public, or leading to an IPv4 address that is not checked. */
const IPV6_BLOCKS: readonly Block[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

/**
 * True for an address of the public internet. What an attacker could use to reach ours is refused:
 * private, loopback, link-local, metadata, shared, multicast and reserved ranges, every IPv6 form that
 * carries an IPv4 address, and every notation but the usual one (octal, hexadecimal, one number).
 * IPv6 is a list of what is let in (2000::/3, RFC 4291), so that unknown ranges stay out.
 */
export const isPublicAddress = (address: string): boolean => {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    const parsed = ipaddr.IPv4.parse(address)
    return parsed.range() === 'unicast' && !inBlocks(parsed, IPV4_BLOCKS, ipaddr.IPv4)
  }
  if (address.includes('%') || !ipaddr.IPv6.isValid(address)) return false
  const parsed = ipaddr.IPv6.parse(address)
  return (
    parsed.range() === 'unicast' &&
    parsed.match(ipaddr.IPv6.parse('2000::'), 3) &&
    !inBlocks(parsed, IPV6_BLOCKS, ipaddr.IPv6)
  )
}

const inBlocks = (
  address: ipaddr.IPv4 | ipaddr.IPv6,
  blocks: readonly Block[],
  family: { parse: (text: string) => ipaddr.IPv4 | ipaddr.IPv6 },
): boolean => blocks.some(([network, bits]) => address.match(family.parse(network) as never, bits))

export const publicOnly: AddressPolicy = {
  allowsAddress: isPublicAddress,
  allowsPort: (port) => port === 80 || port === 443,
}
