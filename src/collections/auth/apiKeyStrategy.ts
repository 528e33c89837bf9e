import { createHash, timingSafeEqual } from 'node:crypto'
import type { AuthStrategyFunction, AuthStrategyResult, Payload } from 'payload'
import { parseApiKey } from '../../core/tenancy/apiKey'
import { idOf } from '../../core/tenancy/idOf'

type StoredKey = {
  id: string
  tenant?: unknown
  name?: string
  prefix?: string
  hash?: string
  scopes?: string[]
  expiresAt?: string | null
  lastUsedAt?: string | null
  revokedAt?: string | null
}

/** Milliseconds between two writes of `lastUsedAt`: a busy key would else write on every request. */
const LAST_USED_STEP = 60 * 1000

const NOBODY: AuthStrategyResult = { user: null }

export const hashApiKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/**
 * `Authorization: Bearer ts_live_…` → the key as `req.user`. The key of a suspended tenant is accepted
 * and may only read; so may the tenant's members.
 *
 * Reads with `payload.db`, past access control: nobody is known yet, and the hash is readable to none.
 */
export const apiKeyStrategy: AuthStrategyFunction = async ({ headers, payload, strategyName }) => {
  const [scheme, value] = (headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || value === undefined) return NOBODY
  // The checksum first: a guess or a typing error costs no query.
  if (!parseApiKey(value)) return NOBODY

  const hash = hashApiKey(value)
  const stored = (await payload.db.findOne({
    collection: 'api-keys',
    where: { hash: { equals: hash } },
  })) as unknown as StoredKey | null
  const tenant = idOf(stored?.tenant)
  if (!stored || tenant === undefined || !sameHash(stored.hash, hash)) return NOBODY
  const now = Date.now()
  if (isPast(stored.revokedAt, now) || isPast(stored.expiresAt, now)) return NOBODY

  await noteUse({ payload, stored, now })
  return {
    user: {
      id: stored.id,
      collection: 'api-keys',
      _strategy: strategyName,
      name: stored.name,
      prefix: stored.prefix,
      tenant,
      // The shape of a user's memberships, which the multi-tenant plugin reads.
      tenants: [{ tenant }],
      scopes: stored.scopes ?? [],
    },
  } as unknown as AuthStrategyResult
}

const sameHash = (stored: string | undefined, given: string): boolean => {
  const left = Buffer.from(stored ?? '', 'hex')
  const right = Buffer.from(given, 'hex')
  return left.length === right.length && timingSafeEqual(left, right)
}

const isPast = (moment: string | null | undefined, now: number): boolean =>
  Boolean(moment) && new Date(String(moment)).getTime() <= now

const noteUse = async ({
  payload,
  stored,
  now,
}: {
  payload: Payload
  stored: StoredKey
  now: number
}): Promise<void> => {
  const last = stored.lastUsedAt ? new Date(stored.lastUsedAt).getTime() : 0
  if (now - last < LAST_USED_STEP) return
  try {
    await payload.db.updateOne({
      collection: 'api-keys',
      id: stored.id,
      data: { lastUsedAt: new Date(now).toISOString() },
      returning: false,
    })
  } catch (error) {
    // The request matters more than the note about it.
    payload.logger.warn({ err: error, msg: `API key "${stored.id}": last use was not noted.` })
  }
}
