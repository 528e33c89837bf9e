import { createHash } from 'node:crypto'
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { canonicalJson } from '../../core/release/canonicalJson'
import { conflict, invalid, TauseError } from '../../core/errors'
import { transition } from '../../database/transition'
import type { Answer } from './operation'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'

const SECOND = 1000
const HOUR = 60 * 60 * SECOND

/** How long a first answer is replayed. Milliseconds. */
const LIFETIME = 25 * HOUR

/**
 * A request that has shown no sign of life for so long has died with its process, and may be made
 * again. Milliseconds.
 */
export const CLAIM = 60 * SECOND

const COLLECTION = 'idempotency-keys' as CollectionSlug
const KEY = /^[\x21-\x7e]{1,255}$/

type Stored = {
  id: string
  requestHash: string
  state: 'running' | 'done'
  claimToken: number
  claimedUntil: string
  expiresAt: string
  /** Of a request that still runs: its plan. */
  response?: unknown
}

/** The right to run a request under its key. */
export type Claim = {
  id: string
  token: number
  /** What an earlier run, cut off since, has noted with {@link notePlan}; `null` when there is none. */
  plan: unknown
}

/** @throws TauseError `invalid` for a malformed key. */
export const idempotencyKeyOf = (req: PayloadRequest): string | undefined => {
  const key = req.headers.get('idempotency-key')
  if (key === null) return undefined
  if (KEY.test(key)) return key
  throw invalid('Idempotency-Key must have 1 to 255 visible ASCII characters.', [
    { pointer: '', message: 'Idempotency-Key is not valid' },
  ])
}

const sha256 = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/**
 * Claims a key for one request: the claim to run it, or the answer it has had.
 *
 * @throws TauseError 409 `request_in_progress` while the first one runs, 422 `idempotency_key_reused`
 * when this one asks for something else.
 */
export const claimKey = async ({
  payload,
  scope,
  request,
  hold = CLAIM,
}: {
  payload: Payload
  /** Actor, method, path and key. */
  scope: readonly string[]
  /** All that decides what is asked. */
  request: unknown
  /** How long the claim holds without {@link renewClaim}. Milliseconds. @default CLAIM */
  hold?: number
}): Promise<{ claim: Claim } | { answer: Answer }> => {
  await removeExpired(payload)
  const requestHash = sha256(request)
  const scopeHash = sha256(scope)
  const now = Date.now()
  const fresh = {
    requestHash,
    state: 'running',
    claimedUntil: new Date(now + hold).toISOString(),
    expiresAt: new Date(now + LIFETIME).toISOString(),
    response: null,
  }
  const made = await create(payload, { ...fresh, scope: scopeHash, claimToken: 1 })
  if (made) return { claim: { id: String(made.id), token: 1, plan: null } }

  const stored = (await payload.db.findOne({
    collection: COLLECTION,
    where: { scope: { equals: scopeHash } },
  })) as unknown as Stored | null
  if (!stored) throw inProgress()
  if (new Date(stored.expiresAt).getTime() <= now) {
    // A new life, with an id of its own: what was made under the old one stays that one's.
    await releaseKey(payload, { id: stored.id, token: stored.claimToken })
    return claimKey({ payload, scope, request, hold })
  }
  if (stored.requestHash !== requestHash)
    throw new TauseError({
      code: 'idempotency_key_reused',
      status: 422,
      message: 'This Idempotency-Key came with another request before. Use a new key.',
    })
  if (stored.state === 'done' && stored.response) return { answer: stored.response as Answer }
  if (new Date(stored.claimedUntil).getTime() > now) throw inProgress()
  const token = stored.claimToken + 1
  const taken = await transition({
    payload,
    collection: COLLECTION,
    where: {
      and: [{ id: { equals: stored.id } }, { claimToken: { equals: stored.claimToken } }],
    },
    data: { claimToken: token, claimedUntil: fresh.claimedUntil },
  })
  if (!taken) throw inProgress()
  return { claim: { id: String(stored.id), token, plan: stored.response ?? null } }
}

/**
 * Holds on to a claim while its request runs, however long that takes, until the returned function is
 * called. A claim that has passed to another request stays with that one.
 */
export const renewClaim = (payload: Payload, claim: Claim, hold = CLAIM): (() => void) => {
  const beat = setInterval(() => {
    const data = { claimedUntil: new Date(Date.now() + hold).toISOString() }
    transition({ payload, collection: COLLECTION, where: ofClaim(claim), data }).catch(
      (error: unknown) =>
        payload.logger.warn({ err: error, msg: `The claim ${claim.id} could not be renewed.` }),
    )
  }, hold / 3)
  beat.unref()
  return () => clearInterval(beat)
}

/**
 * Notes what the request is about to do, before it does it: should its process end, whoever repeats the
 * request can tell what has been done.
 *
 * @throws TauseError `conflict` when the claim has passed to another request.
 */
export const notePlan = async (payload: Payload, claim: Claim, plan: unknown): Promise<void> => {
  const noted = await transition({
    payload,
    collection: COLLECTION,
    where: ofClaim(claim),
    data: { response: plan },
  })
  if (!noted) throw takenOver()
}

/**
 * Keeps the answer, within the transaction of `req` if it has one.
 *
 * @throws TauseError `conflict` when the claim has passed to another request.
 */
export const keepAnswer = async ({
  req,
  claim,
  answer,
}: {
  req: PayloadRequest
  claim: Claim
  answer: Answer
}): Promise<void> => {
  const kept = await req.payload.db.updateOne({
    collection: COLLECTION,
    where: ofClaim(claim),
    data: { state: 'done', response: answer, updatedAt: new Date().toISOString() },
    options: { atomic: true },
    req,
  })
  if (!kept) throw takenOver()
}

/** Forgets a request that was refused: its key may be used for a corrected one. */
export const releaseKey = async (
  payload: Payload,
  claim: Pick<Claim, 'id' | 'token'>,
): Promise<void> => {
  await payload.db.deleteMany({ collection: COLLECTION, where: ofClaim(claim) })
}

const ofClaim = ({ id, token }: Pick<Claim, 'id' | 'token'>): Where => ({
  and: [{ id: { equals: id } }, { claimToken: { equals: token } }],
})

const takenOver = (): TauseError =>
  conflict('The request took too long and was begun again meanwhile. Repeat it with its key.')

const inProgress = (): TauseError =>
  new TauseError({
    code: 'request_in_progress',
    status: 409,
    message: 'A request with this Idempotency-Key is still running. Repeat it in a moment.',
  })

const create = async (
  payload: Payload,
  data: Record<string, unknown>,
): Promise<{ id: unknown } | null> => {
  const now = new Date().toISOString()
  try {
    return (await payload.db.create({
      collection: COLLECTION,
      data: { ...data, createdAt: now, updatedAt: now },
    })) as { id: unknown }
  } catch (error) {
    if (isUniqueViolation(error, { t: (key) => key })) return null
    throw error
  }
}

let nextRemoval = 0

const removeExpired = async (payload: Payload): Promise<void> => {
  const now = Date.now()
  if (now < nextRemoval) return
  nextRemoval = now + HOUR
  await payload.db.deleteMany({
    collection: COLLECTION,
    where: { expiresAt: { less_than: new Date(now).toISOString() } },
  })
}
