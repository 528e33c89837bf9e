import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { type FieldIssue, invalid } from '../errors'
import { coversHost } from './coversHost'
import { type CertificateFacts, readCertificate } from './readCertificate'

const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** More than any authority sends. */
const MAX_CHAIN = 10

const MIN_RSA_BITS = 2048

/** P-256, P-384 and P-521, as OpenSSL calls them; browsers know no others. */
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1']

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
const ANY_PURPOSE = '2.5.29.37.0'

export type Upload = {
  facts: CertificateFacts
  /** PEM, in the order that TLS wants: the certificate first, each issuer after what it signed. */
  chain: string
  /** PEM, PKCS #8, without a password. */
  key: string
  /** What it may be used with all the same, but somebody should know. */
  warnings: UploadWarning[]
}

export type UploadWarning = 'reordered' | 'incomplete' | 'unrelated' | 'self_signed'

/**
 * Reads a certificate and its key that somebody brings along.
 *
 * @param chain PEM blocks in any order; roots and what does not belong to it are left out.
 * @param hosts names that it must be good for.
 * @throws TauseError `invalid` with a pointer to `/chain` or `/key`.
 */
export const checkUpload = ({
  chain,
  key,
  hosts,
  now,
}: {
  chain: string
  key: string
  hosts: readonly string[]
  now: Date
}): Upload => {
  const certificates = parseChain(chain)
  const privateKey = parseKey(key)
  // Of a bundle that holds the former one, too, with the same key, the one that holds longest.
  const [leaf] = certificates
    .filter((certificate) => certificate.checkPrivateKey(privateKey))
    .toSorted((a, b) => Date.parse(b.validTo) - Date.parse(a.validTo))
  if (!leaf)
    throw refuse(
      '/key',
      'The key belongs to none of the certificates. Give the one it was made with.',
    )
  const facts = readCertificate(leaf.toString())
  if (facts.notAfter <= now)
    throw refuse(
      '/chain',
      `The certificate has expired on ${day(facts.notAfter)}. Give a newer one.`,
    )
  if (facts.notBefore > now)
    throw refuse('/chain', `The certificate holds from ${day(facts.notBefore)} on. Give it then.`)
  if (facts.names.length === 0)
    throw refuse('/chain', 'The certificate names no host (subject alternative names).')
  const uncovered = hosts.filter((host) => !coversHost(facts.names, host))
  if (uncovered.length > 0)
    throw refuse(
      '/chain',
      `The certificate is good for ${facts.names.join(', ')}, not for ${uncovered.join(', ')}.`,
    )
  const purposes = purposesOf(leaf)
  if (purposes && !purposes.includes(SERVER_AUTH) && !purposes.includes(ANY_PURPOSE))
    throw refuse('/chain', 'The certificate is not one for servers (extended key usage).')
  const ordered = orderChain(leaf, certificates)
  return {
    facts,
    chain: ordered.map(String).join(''),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    warnings: warningsOf({ leaf, ordered, certificates }),
  }
}

const refuse = (pointer: '/chain' | '/key', message: string): Error =>
  invalid(message, [{ pointer, message } satisfies FieldIssue])

/** Node's types miss that there may be none. */
const purposesOf = ({ keyUsage }: X509Certificate): string[] | undefined => keyUsage

const day = (date: Date): string => date.toISOString().slice(0, 10)

const parseChain = (pem: string): X509Certificate[] => {
  const blocks = pem.match(BLOCK) ?? []
  if (blocks.length === 0)
    throw refuse(
      '/chain',
      'There is no certificate in it: it must hold -----BEGIN CERTIFICATE-----.',
    )
  if (blocks.length > MAX_CHAIN)
    throw refuse('/chain', `A chain has at most ${MAX_CHAIN} certificates.`)
  return blocks.map((block, index) => {
    try {
      return new X509Certificate(block)
    } catch {
      throw refuse('/chain', `The ${index + 1}. certificate cannot be read: it is damaged.`)
    }
  })
}

const parseKey = (pem: string): KeyObject => {
  if (/ENCRYPTED/.test(pem))
    throw refuse('/key', 'The key has a password. Give it without: openssl pkey -in key.pem.')
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw refuse('/key', 'This is no private key. Give it as PEM: -----BEGIN PRIVATE KEY-----…')
  }
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'rsa' && (details?.modulusLength ?? 0) < MIN_RSA_BITS)
    throw refuse('/key', `The RSA key is too short: browsers want at least ${MIN_RSA_BITS} bits.`)
  if (type !== 'rsa' && type !== 'ec')
    throw refuse('/key', `Browsers take RSA and EC keys, not ${type ?? 'this kind'}.`)
  if (type === 'ec' && !CURVES.includes(details?.namedCurve ?? ''))
    throw refuse(
      '/key',
      `Browsers take EC keys of ${CURVES.join(', ')}, not ${details?.namedCurve}.`,
    )
  return key
}

const isSelfSigned = (certificate: X509Certificate): boolean =>
  certificate.subject === certificate.issuer && certificate.checkIssued(certificate)

/** The leaf, then each issuer of the one before; without roots, which clients have themselves. */
const orderChain = (leaf: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] => {
  const ordered = [leaf]
  for (;;) {
    const last = ordered.at(-1) ?? leaf
    const issuer = all.find(
      (candidate) =>
        !ordered.includes(candidate) &&
        last.checkIssued(candidate) &&
        last.verify(candidate.publicKey),
    )
    if (!issuer || isSelfSigned(issuer)) return ordered
    ordered.push(issuer)
  }
}

const warningsOf = ({
  leaf,
  ordered,
  certificates,
}: {
  leaf: X509Certificate
  ordered: readonly X509Certificate[]
  certificates: readonly X509Certificate[]
}): UploadWarning[] => {
  const rest = certificates.filter((certificate) => !ordered.includes(certificate))
  const inPlace = ordered.every((certificate, index) => certificate === certificates[index])
  const own = isSelfSigned(leaf)
  return [
    ...(own ? (['self_signed'] as const) : []),
    // Without an intermediate there is nothing between it and a root that every client would know.
    ...(!own && ordered.length === 1 ? (['incomplete'] as const) : []),
    ...(inPlace ? [] : (['reordered'] as const)),
    ...(rest.some((certificate) => !isSelfSigned(certificate)) ? (['unrelated'] as const) : []),
  ]
}
