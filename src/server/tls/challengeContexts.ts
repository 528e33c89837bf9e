import { createSecureContext, type SecureContext } from 'node:tls'
import type { Payload } from 'payload'
import { makeChallengeCertificate } from '../../core/certificates/makeChallengeCertificate'
import { findChallenge } from '../../jobs/certificates/challenges'

/** Looks at the database at a time; more handshakes for hosts that wait for a certificate find none. */
const MAX_LOOKS = 8

/**
 * What answers TLS-ALPN-01 for a host without a certificate. Which protocols a handshake offers cannot be seen
 * when its certificate is chosen, so that hosts that are served already cannot be proved this way.
 *
 * @returns `null`: nobody looks at this host now.
 */
export const createChallengeContexts = (
  payload: Payload,
): ((host: string) => Promise<SecureContext | null>) => {
  let looks = 0
  return async (host) => {
    if (looks >= MAX_LOOKS) return null
    looks += 1
    try {
      const challenge = await findChallenge(payload, [`tls-alpn-01|${host}`])
      if (!challenge) return null
      const { certificate, key } = makeChallengeCertificate({
        host,
        keyAuthorization: challenge.answer,
      })
      return createSecureContext({ cert: certificate, key })
    } finally {
      looks -= 1
    }
  }
}
