import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { AcmeError } from '../../acme/AcmeError'
import { createAcmeClient } from '../../acme/createAcmeClient'
import type { AcmeClient } from '../../acme/types'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { problemOf } from '../../core/certificates/explainProblem'
import { transition } from '../../database/transition'
import { CheckError } from './CheckError'
import type { AccountDocument } from './documents'
import { seal, unseal } from './seals'
import { type OrderServices, readRoots, USER_AGENT } from './services'

const ACCOUNTS = 'acme-accounts' as CollectionSlug

/**
 * The installation's account at the authority, made when there is none: one for all workers, since its
 * directory is unique. The key is written down before the authority hears of it.
 *
 * @throws AcmeError; CheckError for an account that is refused; TauseError `conflict` when the key cannot be opened.
 */
export const openAccount = async (
  services: OrderServices,
  signal: AbortSignal,
): Promise<AcmeClient> => {
  const { acme } = services
  const account = (await findAccount(services)) ?? (await makeAccount(services))
  const client = createAcmeClient({
    directoryUrl: acme.directoryUrl,
    accountKey: keyOf(services, account),
    accountUrl: account.url ?? undefined,
    roots: await readRoots(acme),
    userAgent: USER_AGENT,
    signal,
  })
  if (!account.url) await register(services, client, account)
  return client
}

/**
 * Does something as the account, and makes it again with the same key where the authority says that it does
 * not know it: its database was restored, or it is a test's.
 */
export const asKnownAccount = async <Result>(
  services: OrderServices,
  client: AcmeClient,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AcmeError) || error.type !== 'accountDoesNotExist') throw error
    const account = await findAccount(services)
    if (!account) throw error
    await register(services, client, account)
    return work()
  }
}

const findAccount = async ({ payload, acme }: OrderServices): Promise<AccountDocument | null> =>
  (await payload.db.findOne({
    collection: ACCOUNTS,
    where: { directory: { equals: acme.directoryUrl } },
  })) as unknown as AccountDocument | null

const makeAccount = async (services: OrderServices): Promise<AccountDocument> => {
  const { payload, acme, secret, now } = services
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const sealId = randomUUID()
  const at = now().toISOString()
  try {
    return (await payload.db.create({
      collection: ACCOUNTS,
      data: {
        directory: acme.directoryUrl,
        sealId,
        sealedKey: seal({
          value: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
          secret,
          tenant: undefined,
          sealId,
          field: 'account',
        }),
        contact: acme.email,
        createdAt: at,
        updatedAt: at,
      },
    })) as unknown as AccountDocument
  } catch (error) {
    // Another worker was faster.
    const made = isUniqueViolation(error, { t: (key) => key }) ? await findAccount(services) : null
    if (made) return made
    throw error
  }
}

const keyOf = ({ secret }: OrderServices, { sealedKey, sealId }: AccountDocument): KeyObject =>
  createPrivateKey(
    unseal({ sealed: sealedKey, secret, tenant: undefined, sealId, field: 'account' }),
  )

const register = async (
  { payload, acme }: OrderServices,
  client: AcmeClient,
  { id }: AccountDocument,
): Promise<void> => {
  const { url } = await client
    .register({
      email: acme.email,
      // Settings without ACME_TERMS=agreed are refused at the start.
      termsAgreed: true,
      external: acme.external,
    })
    .catch(aboutAccount)
  await transition({
    payload,
    collection: ACCOUNTS,
    where: { id: { equals: id } },
    data: { url },
  })
}

/** What an authority says then is about us: said of a host, it would have somebody look for it there. */
const aboutAccount = (error: unknown): never => {
  if (!(error instanceof AcmeError)) throw error
  const { code, kind } = problemOf(error)
  const saysItself = code === 'externalAccountRequired' || code === 'userActionRequired'
  if (kind !== 'refused' || saysItself) throw error
  throw new CheckError({ code: 'account', kind, detail: error.message })
}
