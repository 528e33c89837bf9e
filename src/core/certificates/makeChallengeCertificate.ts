import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { encodeDer } from './encodeDer'
import { toPem } from './toPem'

const DAY = 24 * 60 * 60 * 1000

const COMMON_NAME = '2.5.4.3'
const SUBJECT_ALT_NAME = '2.5.29.17'
const ACME_IDENTIFIER = '1.3.6.1.5.5.7.1.31'
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'

const { sequence, set, explicit, implicit, integer, objectId, octets, bits, time } = encodeDer

/**
 * The self-signed certificate that answers TLS-ALPN-01 (RFC 8737 §3): it names the host and nothing else,
 * and carries the digest of the key authorization. Good for nothing but that: no client trusts it.
 */
export const makeChallengeCertificate = ({
  host,
  keyAuthorization,
  now = new Date(),
}: {
  host: string
  keyAuthorization: string
  now?: Date
}): { certificate: string; key: string } => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const digest = createHash('sha256').update(keyAuthorization).digest()
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256))
  const name = sequence(set(sequence(objectId(COMMON_NAME), utf8('ACME challenge'))))
  const extensions = sequence(
    sequence(
      objectId(SUBJECT_ALT_NAME),
      octets(sequence(implicit(2, Buffer.from(host, 'latin1')))),
    ),
    sequence(objectId(ACME_IDENTIFIER), encodeDer.true(), octets(octets(digest))),
  )
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    algorithm,
    name,
    sequence(time(new Date(now.getTime() - DAY)), time(new Date(now.getTime() + DAY))),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    explicit(3, extensions),
  )
  const der = sequence(body, algorithm, bits(sign('sha256', body, privateKey)))
  return {
    certificate: toPem(der),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

const utf8 = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x0c, bytes.length]), bytes])
}
