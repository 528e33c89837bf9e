import { createSecureContext } from 'node:tls'
import { invalid } from '../../core/errors'

/**
 * Opens a certificate as fronts do, who refuse e.g. one that is signed with SHA-1. Once it is in use it is too
 * late: visitors are led to HTTPS, where every handshake would fail.
 *
 * @throws TauseError `invalid` with a pointer to `/chain`.
 */
export const assertServable = ({ chain, key }: { chain: string; key: string }): void => {
  try {
    createSecureContext({ cert: chain, key })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `The certificate cannot be used for HTTPS: ${reason}.`
    throw invalid(message, [{ pointer: '/chain', message }])
  }
}
