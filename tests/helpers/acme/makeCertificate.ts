import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { encodeDer } from '../../../src/core/certificates/encodeDer'
import { toPem } from '../../../src/core/certificates/toPem'

const DAY = 24 * 60 * 60 * 1000

const { sequence, set, explicit, implicit, integer, objectId, octets, bits, time } = encodeDer
const ECDSA = {
  sha1: sequence(objectId('1.2.840.10045.4.1')),
  sha256: sequence(objectId('1.2.840.10045.4.3.2')),
}
const nameOf = (text: string): Buffer =>
  sequence(
    set(
      sequence(
        objectId('2.5.4.3'),
        Buffer.concat([Buffer.from([0x0c, text.length]), Buffer.from(text, 'latin1')]),
      ),
    ),
  )
const spkiOf = (key: KeyObject): Buffer =>
  (key.type === 'public' ? key : createPublicKey(key)).export({ type: 'spki', format: 'der' })
const keyIdOf = (key: KeyObject): Buffer => createHash('sha1').update(spkiOf(key)).digest()
const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(objectId(id), ...(critical ? [encodeDer.true()] : []), octets(value))

export type TestCertificate = {
  name: string
  certificate: string
  key: string
  privateKey: KeyObject
}

/** A certificate of a test: by itself, or by an issuer made before. */
export const makeCertificate = ({
  names = [],
  name = names[0] ?? 'Test root',
  issuer,
  authority = names.length === 0,
  notBefore = new Date(Date.now() - DAY),
  notAfter = new Date(Date.now() + 30 * DAY),
  keyPair,
  publicKey,
  purposes = [],
  digest = 'sha256',
}: {
  names?: readonly string[]
  name?: string
  issuer?: TestCertificate
  authority?: boolean
  notBefore?: Date
  notAfter?: Date
  /** @default a new one on P-256 */
  keyPair?: KeyObject
  /** Of somebody whose private key stays with them: `issuer` has to sign. */
  publicKey?: KeyObject
  /** Object identifiers of its extended key usage; none: any. */
  purposes?: readonly string[]
  /** That its issuer has signed. */
  digest?: keyof typeof ECDSA
} = {}): TestCertificate => {
  const privateKey = keyPair ?? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(randomBytes(12)),
    ECDSA[digest],
    nameOf(issuer?.name ?? name),
    sequence(time(notBefore), time(notAfter)),
    nameOf(name),
    spkiOf(publicKey ?? privateKey),
    explicit(
      3,
      sequence(
        extension('2.5.29.14', octets(keyIdOf(publicKey ?? privateKey))),
        extension('2.5.29.35', sequence(implicit(0, keyIdOf(issuer?.privateKey ?? privateKey)))),
        extension('2.5.29.19', sequence(...(authority ? [encodeDer.true()] : [])), true),
        ...(purposes.length > 0
          ? [extension('2.5.29.37', sequence(...purposes.map(objectId)))]
          : []),
        ...(names.length > 0
          ? [
              extension(
                '2.5.29.17',
                sequence(
                  ...names.map((host) =>
                    /^[\d.]+$/.test(host)
                      ? implicit(7, Buffer.from(host.split('.').map(Number)))
                      : implicit(2, Buffer.from(host, 'latin1')),
                  ),
                ),
              ),
            ]
          : []),
      ),
    ),
  )
  const der = sequence(
    body,
    ECDSA[digest],
    bits(sign(digest, body, issuer?.privateKey ?? privateKey)),
  )
  return {
    name,
    certificate: toPem(der),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    privateKey,
  }
}
