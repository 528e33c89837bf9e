import { objectIdOf, readDer } from './readDer'

const ACME_IDENTIFIER = '1.3.6.1.5.5.7.1.31'

/** What a certificate for TLS-ALPN-01 says (RFC 8737 §3), hexadecimal; `null`: it is none. */
export const challengeDigestOf = (der: Buffer): string | null => {
  try {
    const body = readDer(der).children[0]?.children ?? []
    const extensions = body.find(({ tag }) => tag === 0xa3)?.children[0]?.children ?? []
    const found = extensions.find(
      ({ children: [id] }) => id && objectIdOf(id.content) === ACME_IDENTIFIER,
    )
    const value = found?.children.at(-1)
    return value ? readDer(value.content).content.toString('hex') : null
  } catch {
    return null
  }
}
