import { X509Certificate } from 'node:crypto'
import { TauseError } from '../errors'
import { type DerNode, objectIdOf, readDer } from './readDer'

const SUBJECT_ALT_NAME = '2.5.29.17'
const AUTHORITY_KEY_ID = '2.5.29.35'
const DNS_NAME = 0x82

export type CertificateFacts = {
  /** DNS names of the subject alternative names, in lower case. */
  names: string[]
  /** Common name of the issuer, or all of its name. */
  issuer: string
  notBefore: Date
  notAfter: Date
  /** Hexadecimal, lower case. */
  serial: string
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: string
  /** What ARI knows it by (RFC 9773 §4.1); `null`: it names no key of its issuer. */
  ariId: string | null
}

/**
 * What matters of a certificate.
 *
 * @param pem its PEM block; of several the first counts.
 * @throws TauseError `invalid` when it cannot be read.
 */
export const readCertificate = (pem: string): CertificateFacts => {
  const certificate = parse(pem)
  const tbs = readDer(Buffer.from(certificate.raw)).children[0]?.children ?? []
  const extensions = extensionsOf(tbs)
  const serial = tbs.find(({ tag }) => tag === 0x02)?.content ?? Buffer.alloc(0)
  const keyId = extensions.get(AUTHORITY_KEY_ID)?.children.find(({ tag }) => tag === 0x80)?.content
  return {
    names: (extensions.get(SUBJECT_ALT_NAME)?.children ?? [])
      .filter(({ tag }) => tag === DNS_NAME)
      .map(({ content }) => content.toString('latin1').toLowerCase()),
    issuer: issuerOf(certificate),
    notBefore: new Date(certificate.validFrom),
    notAfter: new Date(certificate.validTo),
    serial: serial.toString('hex'),
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    ariId: keyId ? `${keyId.toString('base64url')}.${serial.toString('base64url')}` : null,
  }
}

const parse = (pem: string): X509Certificate => {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw new TauseError({
      code: 'invalid',
      status: 422,
      message: 'This is no certificate. Give it as PEM: -----BEGIN CERTIFICATE-----…',
      cause,
    })
  }
}

const issuerOf = ({ issuer }: X509Certificate): string =>
  /^CN=(.*)$/m.exec(issuer)?.[1] ?? issuer.replaceAll('\n', ', ')

const extensionsOf = (tbs: readonly DerNode[]): Map<string, DerNode> => {
  const list = tbs.find(({ tag }) => tag === 0xa3)?.children[0]?.children ?? []
  return new Map(
    list.flatMap(({ children }) => {
      const [id, value] = [children[0], children.at(-1)]
      return id && value ? [[objectIdOf(id.content), readDer(value.content)] as const] : []
    }),
  )
}
