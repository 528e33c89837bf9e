import { createPrivateKey, X509Certificate } from 'node:crypto'
import { AcmeError } from '../../acme/AcmeError'
import type { AcmeClient, AcmeOrder } from '../../acme/types'
import { coversHost } from '../../core/certificates/coversHost'
import { makeRequest } from '../../core/certificates/makeRequest'
import { readCertificate, type CertificateFacts } from '../../core/certificates/readCertificate'
import { idOf } from '../../core/tenancy/idOf'
import type { HeldCertificate } from './holdCertificate'
import type { PlacedOrder } from './placeOrder'
import { polled } from './polled'
import { proveHosts } from './proveHosts'
import { unseal } from './seals'
import type { OrderServices } from './services'

const MINUTE = 60_000

/** Longest wait for the certificate once all is proved. Milliseconds. */
const PATIENCE = 3 * MINUTE

export type Obtained = { chain: string; key: string; facts: CertificateFacts }

/**
 * Brings an order from wherever it stands to its certificate.
 *
 * @throws AcmeError, CheckError.
 */
export const obtainChain = async ({
  held,
  client,
  placed,
  services,
  signal,
}: {
  held: HeldCertificate
  client: AcmeClient
  placed: PlacedOrder
  services: OrderServices
  signal: AbortSignal
}): Promise<Obtained> => {
  const { host, tenant } = held.certificate
  const { sealedKey, sealId, way } = placed.underway
  const key = unseal({
    sealed: sealedKey,
    secret: services.secret,
    tenant: idOf(tenant),
    sealId,
    field: 'order',
  })
  let order = placed.order
  const settled = (isDone: (order: AcmeOrder) => boolean): Promise<AcmeOrder> =>
    polled({ read: () => client.readOrder(order.url), isDone, patience: PATIENCE, signal })

  if (order.status === 'pending') {
    await proveHosts({ client, authorizations: order.authorizations, way, services, signal })
    order = await settled(({ status }) => status !== 'pending')
  }
  if (order.status === 'ready') {
    signal.throwIfAborted()
    const request = makeRequest({ names: [host], key: createPrivateKey(key) })
    order = await client.finalize({ ...order, request })
  }
  if (order.status === 'processing' || (order.status === 'valid' && !order.certificate))
    order = await settled(({ status }) => status !== 'processing')
  if (order.status !== 'valid' || !order.certificate)
    throw new AcmeError({
      problem: order.error ?? { type: 'refused', detail: `The order is ${order.status}.` },
      status: 403,
    })
  const chain = await client.download(order.certificate)
  return { chain, key, facts: checked({ chain, key, host, now: services.now() }) }
}

/** An authority's mistake must not take the place of a certificate that works. */
const checked = ({
  chain,
  key,
  host,
  now,
}: {
  chain: string
  key: string
  host: string
  now: Date
}): CertificateFacts => {
  const facts = readIfAny(chain)
  if (!facts) throw unusable('It answered with what is no certificate.')
  const fits =
    new X509Certificate(chain).checkPrivateKey(createPrivateKey(key)) &&
    coversHost(facts.names, host) &&
    facts.notAfter > now
  if (fits) return facts
  throw unusable(`It issued a certificate that is not good for ${host}.`)
}

const readIfAny = (chain: string): CertificateFacts | null => {
  try {
    return readCertificate(chain)
  } catch {
    return null
  }
}

const unusable = (detail: string): AcmeError =>
  new AcmeError({ problem: { type: 'malformedAnswer', detail }, status: 200 })
