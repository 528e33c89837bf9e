/** What authorities call themselves in CAA records, by the host of their ACME directory. */
const IDENTITIES: readonly (readonly [host: RegExp, names: readonly string[]])[] = [
  [/(^|\.)api\.letsencrypt\.org$/, ['letsencrypt.org']],
  [/(^|\.)zerossl\.com$/, ['sectigo.com', 'zerossl.com']],
  [/(^|\.)pki\.goog$/, ['pki.goog']],
  [/(^|\.)ssl\.com$/, ['ssl.com']],
  [/(^|\.)buypass\.(com|no)$/, ['buypass.com', 'buypass.no']],
]

/** The names of the authority with this ACME directory; none: it is not known. */
export const caaIdentities = (directoryUrl: string): readonly string[] => {
  const { hostname } = new URL(directoryUrl)
  return IDENTITIES.find(([pattern]) => pattern.test(hostname))?.[1] ?? []
}

/**
 * Whether CAA records let an authority issue for a host: no `issue` record lets everybody, otherwise one
 * has to name it.
 *
 * @param records of the closest name upwards that has any.
 * @see https://www.rfc-editor.org/rfc/rfc8659
 */
export const caaAllows = (
  records: readonly { tag: string; value: string }[],
  identities: readonly string[],
): boolean => {
  const issuers = records.filter(({ tag }) => tag === 'issue').map(({ value }) => value)
  return (
    issuers.length === 0 ||
    issuers.some((value) => identities.includes((value.split(';')[0] ?? '').trim().toLowerCase()))
  )
}
