import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { AcmeError } from '../../acme/AcmeError'
import type { AcmeClient, AcmeOrder, ChallengeType } from '../../acme/types'
import { problemOf } from '../../core/certificates/explainProblem'
import { idOf } from '../../core/tenancy/idOf'
import { asKnownAccount } from './openAccount'
import { noteEvent, spendOrder } from './budget'
import type { OrderUnderway } from './documents'
import type { HeldCertificate } from './holdCertificate'
import { seal } from './seals'
import type { OrderServices } from './services'

const HOUR = 60 * 60 * 1000

/**
 * After which an order is given up that the authority has not come to an end with, or whose certificate is not
 * what it should be: another one may do better. Milliseconds.
 */
const LONGEST = 24 * HOUR

/** Orders looked through for one whose answer never arrived. */
const MAX_LOOKED_AT = 50

export type PlacedOrder = { order: AcmeOrder; underway: OrderUnderway }

type Placing = {
  way: ChallengeType
  held: HeldCertificate
  client: AcmeClient
  services: OrderServices
  /** ARI's id of the certificate that is renewed. */
  replaces: string | undefined
  /** It is now within the window that the authority wants. */
  exempt: boolean
}

/**
 * The order for a certificate: the one under way if there is one, otherwise a new one. That it will be asked
 * for, and its key, are written down before; its URL right after: a worker that is killed in between
 * leaves an order that its successor finds among those of the account, where the authority lists them.
 *
 * @throws AcmeError, CheckError (budget), LeaseLostError.
 */
export const placeOrder = async (placing: Placing): Promise<PlacedOrder> => {
  const resumed = await resume(placing)
  if (resumed) return resumed
  const { held, client, services, replaces, exempt } = placing
  const { host } = held.certificate
  // An authority that is away is found out before it counts as an order.
  await client.readDirectory()
  if (exempt) await noteEvent({ services, kind: 'renewal', host })
  else await spendOrder(services, host)
  const underway = newUnderway(placing)
  await held.write({ order: underway })
  const order = await asKnownAccount(services, client, () =>
    client.newOrder({ names: [host], replaces, profile: services.acme.profile }),
  ).catch((error: unknown) => {
    // Ours has been replaced already, or the authority no longer knows it: order without.
    if (!replaces || !isAboutReplacing(error)) throw error
    return client.newOrder({ names: [host], profile: services.acme.profile })
  })
  return noteUrl(placing, underway, order)
}

const isAboutReplacing = (error: unknown): boolean =>
  error instanceof AcmeError &&
  (error.type === 'alreadyReplaced' ||
    (error.type === 'malformed' && /replac/i.test(error.message)))

const newUnderway = ({ held, services, way, replaces, exempt }: Placing): OrderUnderway => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const sealId = randomUUID()
  return {
    askedAt: services.now().toISOString(),
    sealId,
    sealedKey: seal({
      value: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      secret: services.secret,
      tenant: idOf(held.certificate.tenant),
      sealId,
      field: 'order',
    }),
    way,
    replaces,
    exempt,
  }
}

const noteUrl = async (
  { held }: Placing,
  underway: OrderUnderway,
  order: AcmeOrder,
): Promise<PlacedOrder> => {
  const noted = { ...underway, url: order.url }
  await held.write({ order: noted })
  return { order, underway: noted }
}

const isOver = ({ status }: AcmeOrder): boolean => status === 'invalid'

const resume = async (placing: Placing): Promise<PlacedOrder | null> => {
  const { held, client, services } = placing
  const underway = held.certificate.order
  const oldest = services.now().getTime() - LONGEST
  if (!underway || Date.parse(underway.askedAt) < oldest) return null
  if (underway.url) {
    const { url } = underway
    const order = await asKnownAccount(services, client, () => client.readOrder(url)).catch(
      forgotten,
    )
    return order && !isOver(order) ? { order, underway } : null
  }
  const order = await findLost(placing)
  return order && noteUrl(placing, underway, order)
}

/** An order that the authority does not know (any more) is none. */
const forgotten = (error: unknown): null => {
  const isAnswer = error instanceof AcmeError && error.status >= 400 && error.status < 500
  if (isAnswer && problemOf(error).kind === 'refused') return null
  throw error
}

const findLost = async ({ held, client, services }: Placing): Promise<AcmeOrder | null> => {
  const urls = await asKnownAccount(services, client, () => client.listOrders()).catch(forgotten)
  for (const url of (urls ?? []).slice(-MAX_LOOKED_AT).toReversed()) {
    const order = await client.readOrder(url).catch(forgotten)
    const [identifier, ...more] = order?.identifiers ?? []
    const isOurs = identifier?.value === held.certificate.host && more.length === 0
    if (order && isOurs && (order.status === 'pending' || order.status === 'ready')) return order
  }
  return null
}
