import type { CollectionSlug, Payload } from 'payload'
import { transition } from '../../database/transition'
import { isDead } from '../deadLeases'

const SECOND = 1000

/** How long the clock is held without a renewal. Milliseconds. */
export const CLOCK_LEASE = 30 * SECOND

const NAME = 'housekeeping'
const COLLECTION = 'clocks' as CollectionSlug

type Clock = {
  id: string
  leaseOwner?: string | null
  leaseToken: number
  leaseUntil?: string | null
  begun?: Record<string, string> | null
}

/** One holder's lease of the clock: a write with an older token changes nothing. */
export type HeldClock = { token: number; begun: Record<string, string> }

const readClock = async (payload: Payload): Promise<Clock | null> =>
  (await payload.db.findOne({
    collection: COLLECTION,
    where: { name: { equals: NAME } },
  })) as unknown as Clock | null

const write = (
  payload: Payload,
  token: number,
  data: Record<string, unknown>,
): Promise<Clock | null> =>
  transition<Clock>({
    payload,
    collection: COLLECTION,
    where: { and: [{ name: { equals: NAME } }, { leaseToken: { equals: token } }] },
    data,
  })

const leaseEnd = (lease: number): string => new Date(Date.now() + lease).toISOString()

/** Takes the clock when nobody holds it, or its holder's lease or process has ended; `null`: it is held. */
export const takeClock = async ({
  payload,
  owner,
  lease = CLOCK_LEASE,
}: {
  payload: Payload
  owner: string
  /** Milliseconds. */
  lease?: number
}): Promise<HeldClock | null> => {
  const clock = (await readClock(payload)) ?? (await makeClock(payload))
  if (!clock) return null
  const { leaseOwner, leaseUntil, leaseToken } = clock
  const isHeld = leaseUntil && new Date(leaseUntil) > new Date()
  if (isHeld && !(leaseOwner && isDead(leaseOwner))) return null
  const data = { leaseOwner: owner, leaseToken: leaseToken + 1, leaseUntil: leaseEnd(lease) }
  const taken = await write(payload, leaseToken, data)
  return taken && { token: taken.leaseToken, begun: taken.begun ?? {} }
}

/** `false`: another worker has it. */
export const keepClock = async ({
  payload,
  held,
  lease = CLOCK_LEASE,
}: {
  payload: Payload
  held: HeldClock
  lease?: number
}): Promise<boolean> => (await write(payload, held.token, { leaseUntil: leaseEnd(lease) })) !== null

/** Notes that a task begins, which only the holder can; `false`: another worker has the clock. */
export const beginTask = async ({
  payload,
  held,
  task,
}: {
  payload: Payload
  held: HeldClock
  task: string
}): Promise<boolean> => {
  held.begun = { ...held.begun, [task]: new Date().toISOString() }
  return (await write(payload, held.token, { begun: held.begun })) !== null
}

/** So that another worker takes it at once. */
export const giveClockBack = async (payload: Payload, held: HeldClock): Promise<void> =>
  void (await write(payload, held.token, { leaseUntil: null, leaseOwner: null }))

const makeClock = async (payload: Payload): Promise<Clock | null> => {
  const now = new Date().toISOString()
  try {
    return (await payload.db.create({
      collection: COLLECTION,
      data: { name: NAME, leaseToken: 0, begun: {}, createdAt: now, updatedAt: now },
    })) as unknown as Clock
  } catch {
    // Another worker was faster: the name is unique.
    return readClock(payload)
  }
}
