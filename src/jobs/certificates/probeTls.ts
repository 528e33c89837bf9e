import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { connect } from 'node:tls'
import { challengeDigestOf } from '../../core/certificates/challengeDigestOf'
import { putChallenge, removeChallenges } from './challenges'
import type { OrderServices } from './services'

const SECOND = 1000

const TIMEOUT = 8 * SECOND

/** Fronts know of a new host within a second: looks at it, and the pause between them. Milliseconds. */
const LOOKS = 4
const PAUSE = 1 * SECOND

/** True when every address answers TLS-ALPN-01 for a host as a front of ours would. */
export const probeTls = async ({
  host,
  addresses,
  services: { payload, options, now },
}: {
  host: string
  addresses: readonly string[]
  services: OrderServices
}): Promise<boolean> => {
  const answer = randomBytes(24).toString('base64url')
  const key = `tls-alpn-01|${host}` as const
  await putChallenge({ payload, key, host, answer, now: now() })
  try {
    const digest = createHash('sha256').update(answer).digest('hex')
    const port = options.https?.publicPort ?? 443
    for (let look = 1; look <= LOOKS; look++) {
      const seen = await Promise.all(addresses.map((address) => digestAt({ host, address, port })))
      if (seen.length > 0 && seen.every((given) => given === digest)) return true
      if (look < LOOKS) await delay(PAUSE)
    }
    return false
  } finally {
    await removeChallenges(payload, [key])
  }
}

const digestAt = ({
  host,
  address,
  port,
}: {
  host: string
  address: string
  port: number
}): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = connect({
      host: address,
      port,
      servername: host,
      ALPNProtocols: ['acme-tls/1'],
      // Self-signed by nature (RFC 8737); its digest is compared.
      rejectUnauthorized: false,
    })
    const done = (digest: string | null): void => {
      clearTimeout(late)
      socket.destroy()
      resolve(digest)
    }
    socket.once('secureConnect', () => {
      const { raw } = socket.getPeerCertificate()
      done(socket.alpnProtocol === 'acme-tls/1' && raw ? challengeDigestOf(raw) : null)
    })
    // Of the whole handshake: one that is sent byte by byte never is idle.
    const late = setTimeout(() => done(null), TIMEOUT)
    socket.once('error', () => done(null))
  })
