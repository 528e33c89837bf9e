import { createHmac } from 'node:crypto'

/** Every front answers below it, at any host, so that a host can be seen to lead here. */
export const ROUTING_PATH = '/.well-known/tause-routing/'

const NONCE = /^[a-f0-9]{32}$/

/**
 * What a front answers at {@link ROUTING_PATH} and a nonce: only who has the platform's secret knows it,
 * and it is of one host alone, so that a proxy that changes the host's name does not pass.
 *
 * @returns `undefined` for what is no nonce.
 */
export const routingProof = ({
  secret,
  host,
  nonce,
}: {
  secret: string
  host: string
  nonce: string
}): string | undefined =>
  NONCE.test(nonce)
    ? createHmac('sha256', secret).update(`tause-routing|${host}|${nonce}`).digest('hex')
    : undefined
