const BASE = 'http://site.invalid'

/** Path and query of an address within the site; `/` for what leads anywhere else. */
export const pathWithin = (address: string): string => {
  if (!/^\/(?![\\/])/.test(address) || !URL.canParse(address, BASE)) return '/'
  const { origin, pathname, search } = new URL(address, BASE)
  // `/..//evil.example` is a path here, and another host in a browser.
  return origin === BASE && !pathname.startsWith('//') ? pathname + search : '/'
}
