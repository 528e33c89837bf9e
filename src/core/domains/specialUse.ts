/**
 * Names that are never public: special-use ones (RFC 6761, 6762, 7686, 8375, 9476), and those that
 * ICANN keeps out of the root because networks use them inside.
 */
const SPECIAL_USE: ReadonlySet<string> = new Set([
  'alt',
  'arpa',
  'corp',
  'example',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'mail',
  'onion',
  'private',
  'test',
])

/** The last label of a host name when no public host can end in it; otherwise `undefined`. */
export const specialUseOf = (host: string): string | undefined => {
  const last = host.slice(host.lastIndexOf('.') + 1)
  return SPECIAL_USE.has(last) ? last : undefined
}
