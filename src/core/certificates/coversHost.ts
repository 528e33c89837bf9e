/** True when a certificate with these names is good for a host: itself, or one label below a `*.` name (RFC 6125). */
export const coversHost = (names: readonly string[], host: string): boolean =>
  names.some((name) =>
    name.startsWith('*.')
      ? host.endsWith(name.slice(1)) && !host.slice(0, 1 - name.length).includes('.')
      : name === host,
  )
