import type { CollectionSlug, Payload } from 'payload'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'
import { transition } from '../../database/transition'

const HOUR = 60 * 60 * 1000

const CHALLENGES = 'acme-challenges' as CollectionSlug

/** Authorities try again for some time. Milliseconds. */
const LIFETIME = 1 * HOUR

/** `http-01` and `self` by their token, `tls-alpn-01` by its host. */
export type ChallengeKey = `${'http-01' | 'tls-alpn-01' | 'self'}|${string}`

/** Puts down what any front answers with from now on. */
export const putChallenge = async ({
  payload,
  key,
  host,
  answer,
  now,
}: {
  payload: Payload
  key: ChallengeKey
  host: string
  answer: string
  now: Date
}): Promise<void> => {
  const expiresAt = new Date(now.getTime() + LIFETIME).toISOString()
  const change = (): Promise<unknown> =>
    transition({
      payload,
      collection: CHALLENGES,
      where: { key: { equals: key } },
      data: { host, answer, expiresAt },
    })
  if (await change()) return
  const at = now.toISOString()
  try {
    await payload.db.create({
      collection: CHALLENGES,
      data: { key, host, answer, expiresAt, createdAt: at, updatedAt: at },
    })
  } catch (error) {
    if (!isUniqueViolation(error, { t: (name) => name })) throw error
    await change()
  }
}

export const removeChallenges = async (
  payload: Payload,
  keys: readonly ChallengeKey[],
): Promise<void> => {
  if (keys.length > 0)
    await payload.db.deleteMany({ collection: CHALLENGES, where: { key: { in: [...keys] } } })
}

/** The answer to a challenge; `null`: there is none, or it is over. */
export const findChallenge = async (
  payload: Payload,
  keys: readonly ChallengeKey[],
): Promise<{ key: ChallengeKey; answer: string } | null> => {
  const found = (await payload.db.findOne({
    collection: CHALLENGES,
    where: {
      and: [{ key: { in: [...keys] } }, { expiresAt: { greater_than: new Date().toISOString() } }],
    },
  })) as unknown as { key: ChallengeKey; answer: string } | null
  return found && { key: found.key, answer: found.answer }
}

export const pruneChallenges = async (payload: Payload, now: Date): Promise<void> =>
  void (await payload.db.deleteMany({
    collection: CHALLENGES,
    where: { expiresAt: { less_than: now.toISOString() } },
  }))
