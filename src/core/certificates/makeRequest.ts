import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import { encodeDer } from './encodeDer'

const EXTENSION_REQUEST = '1.2.840.113549.1.9.14'
const SUBJECT_ALT_NAME = '2.5.29.17'
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'

const { sequence, set, explicit, implicit, integer, objectId, octets, bits } = encodeDer

/**
 * A certificate request (PKCS #10, RFC 2986) for DNS names, as DER. It has no subject: names stand in the
 * subject alternative names, and authorities ignore the rest.
 *
 * @param key private EC key.
 */
export const makeRequest = ({
  names,
  key,
}: {
  /** Lower case, punycode. */
  names: readonly string[]
  key: KeyObject
}): Buffer => {
  const altNames = sequence(...names.map((name) => implicit(2, Buffer.from(name, 'latin1'))))
  const extensions = sequence(sequence(objectId(SUBJECT_ALT_NAME), octets(altNames)))
  const info = sequence(
    integer(Buffer.from([0])),
    sequence(),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    explicit(0, sequence(objectId(EXTENSION_REQUEST), set(extensions))),
  )
  return sequence(info, sequence(objectId(ECDSA_WITH_SHA256)), bits(sign('sha256', info, key)))
}
