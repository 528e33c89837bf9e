import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import type { Micros } from '../../core/ai/languageModel'
import { TauseError } from '../../core/errors'
import { transition } from '../../database/transition'
import { isUniqueViolation } from '../../core/api/isUniqueViolation'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** A call that has not been settled by then has died with its process. Longer than any call. Milliseconds. */
const RESERVATION = 5 * MINUTE

/** Tries of a conditional write while others write the same row. */
const MAX_TRIES = 50

const COLLECTION = 'ai-budgets' as CollectionSlug

type Reservations = Record<string, { micros: Micros; expiresAt: string }>

type Row = {
  id: string
  spent: Micros
  version: number
  reservations?: Reservations | null
}

/** Money set aside for one call. */
export type Reservation = { id: string; scope: string }

/**
 * Sets the most that a call may cost aside, before it is made. What is spent and what all running calls
 * have set aside never passes the budget.
 *
 * @throws TauseError 403 `budget_exceeded`.
 */
export const reserveBudget = async ({
  payload,
  tenantId,
  purse,
  budget,
  micros,
}: {
  payload: Payload
  tenantId: string
  purse: string
  /** `null`: no limit; what is spent is counted all the same. */
  budget: Micros | null
  micros: Micros
}): Promise<Reservation> => {
  const scope = `${tenantId}|${new Date().toISOString().slice(0, 7)}|${purse}`
  const id = randomUUID()
  await change({ payload, scope, tenantId }, (row) => {
    const now = new Date().toISOString()
    const running = Object.entries(row.reservations ?? {}).filter(
      ([, { expiresAt }]) => expiresAt > now,
    )
    const taken = running.reduce((sum, [, reserved]) => sum + reserved.micros, row.spent)
    if (budget !== null && taken + micros > budget)
      throw new TauseError({
        code: 'budget_exceeded',
        status: 403,
        message: `The language model’s budget for this month is ${dollars(budget)}; ${dollars(taken)} of it is spent or reserved, and this call may cost up to ${dollars(micros)}. Raise the budget in the tenant’s settings, or use the offline generator.`,
      })
    return {
      spent: row.spent,
      reservations: {
        ...Object.fromEntries(running),
        [id]: { micros, expiresAt: new Date(Date.now() + RESERVATION).toISOString() },
      },
    }
  })
  return { id, scope }
}

/** Takes the reservation back and counts what the call has really cost. */
export const settleBudget = async ({
  payload,
  reservation,
  micros,
}: {
  payload: Payload
  reservation: Reservation
  micros: Micros
}): Promise<void> => {
  const { scope, id } = reservation
  await change({ payload, scope, tenantId: scope.split('|')[0] ?? '' }, (row) => {
    const { [id]: _settled, ...running } = row.reservations ?? {}
    return { spent: row.spent + micros, reservations: running }
  })
}

const dollars = (micros: Micros): string =>
  `$${(micros / 1_000_000).toFixed(micros < 10_000 ? 4 : 2)}`

/** One conditional write, again while somebody else was faster. */
const change = async (
  { payload, scope, tenantId }: { payload: Payload; scope: string; tenantId: string },
  next: (row: Row) => Pick<Row, 'spent' | 'reservations'>,
): Promise<void> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const row = await rowOf({ payload, scope, tenantId })
    const written = await transition({
      payload,
      collection: COLLECTION,
      where: { and: [{ id: { equals: row.id } }, { version: { equals: row.version } }] },
      data: { ...next(row), version: row.version + 1 },
    })
    if (written) return
  }
  throw new TauseError({
    code: 'conflict',
    status: 409,
    message: 'Too many calls of the language model at once. Try again in a moment.',
  })
}

const rowOf = async ({
  payload,
  scope,
  tenantId,
}: {
  payload: Payload
  scope: string
  tenantId: string
}): Promise<Row> => {
  const find = async (): Promise<Row | null> =>
    (await payload.db.findOne({
      collection: COLLECTION,
      where: { scope: { equals: scope } },
    })) as unknown as Row | null
  const found = await find()
  if (found) return found
  const now = new Date().toISOString()
  try {
    return (await payload.db.create({
      collection: COLLECTION,
      data: {
        scope,
        tenantId,
        spent: 0,
        reservations: {},
        version: 0,
        createdAt: now,
        updatedAt: now,
      },
    })) as unknown as Row
  } catch (error) {
    if (!isUniqueViolation(error, { t: (key) => key })) throw error
    const made = await find()
    if (!made) throw error
    return made
  }
}
