import { isIPv6 } from 'node:net'

const GROUPS = 8

/**
 * What tries of an address are counted under. Whoever has one IPv6 address has the 2⁶⁴ of its network
 * (RFC 6177), so that all of them count as one; an IPv4 address in IPv6's form counts as itself.
 */
export const addressGroup = (address: string): string => {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const between = Array<string>(GROUPS - left.length - right.length).fill('0')
  const network = (tail === undefined ? left : [...left, ...between, ...right]).slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
