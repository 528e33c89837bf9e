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

/** Properties that do not say who may issue. */
const OTHERS = ['iodef', 'contactemail', 'contactphone', 'issuemail', 'issuevmc']

/** Ways in which hosts are proved here, as `validationmethods` (RFC 8657) calls them. */
const METHODS = ['http-01', 'tls-alpn-01']
const WILDCARD_METHODS = ['dns-01']

type CaaRecord = { tag: string; value: string; critical?: boolean }

/**
 * Whether CAA records let an authority issue for a host: no `issue` record lets everybody, otherwise one
 * has to name it, with a way of proving that is used here. For a wildcard `issuewild` takes the place of `issue`.
 * A critical property that nobody knows forbids all.
 *
 * @param records of the closest name upwards that has any.
 * @see https://www.rfc-editor.org/rfc/rfc8659
 */
export const caaAllows = (
  records: readonly CaaRecord[],
  identities: readonly string[],
  { wildcard = false }: { wildcard?: boolean } = {},
): boolean => {
  const known = ['issue', 'issuewild', ...OTHERS]
  if (records.some(({ tag, critical }) => critical && !known.includes(tag))) return false
  const of = (name: string): CaaRecord[] => records.filter(({ tag }) => tag === name)
  const wild = of('issuewild')
  const issuers = wildcard && wild.length > 0 ? wild : of('issue')
  const methods = wildcard ? WILDCARD_METHODS : METHODS
  return issuers.length === 0 || issuers.some(({ value }) => names(value, identities, methods))
}

const names = (
  value: string,
  identities: readonly string[],
  methods: readonly string[],
): boolean => {
  const [name = '', ...parameters] = value.split(';').map((part) => part.trim().toLowerCase())
  const allowed = parameters
    .map((parameter) => /^validationmethods\s*=\s*(.*)$/.exec(parameter)?.[1])
    .find((list) => list !== undefined)
  const isProvable =
    allowed === undefined || allowed.split(',').some((method) => methods.includes(method.trim()))
  return identities.includes(name) && isProvable
}
