import { access, constants } from 'node:fs/promises'
import type { Payload } from 'payload'
import type { Readiness } from './platform/platformApp'

type Check = Readiness['checks'][string]

const SECOND = 1000

const within = async (check: () => Promise<Check>): Promise<Check> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Check>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, note: 'no answer within 2 s' }), 2 * SECOND)
  })
  try {
    return await Promise.race([check(), late])
  } catch (error) {
    return { ok: false, note: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** Whether this process can do its work: the database answers and the data folder takes writes. */
export const checkReadiness = async ({
  payload,
  dataDir,
  draining,
  redis,
  certificates,
}: {
  payload: Payload
  dataDir: string
  draining: boolean
  /** Whether Redis answers; null: there is none in the settings. */
  redis: (() => boolean) | null
  /** What is wrong with the certificates of hosts; null: the process answers no HTTPS. */
  certificates: (() => string | null) | null
}): Promise<Readiness> => {
  if (draining) return { ok: false, checks: { process: { ok: false, note: 'shutting down' } } }
  const [database, disk] = await Promise.all([
    within(async () => {
      await payload.count({ collection: 'tenants', overrideAccess: true })
      const transactions = payload.db.name !== 'mongoose' || supportsTransactions(payload)
      return transactions
        ? { ok: true }
        : { ok: true, note: 'MongoDB without a replica set: no transactions' }
    }),
    within(async () => {
      await access(dataDir, constants.W_OK)
      return { ok: true }
    }),
  ])
  return {
    ok: database.ok && disk.ok,
    checks: {
      database,
      disk,
      ...(redis && { redis: redisCheck(redis()) }),
      ...(certificates && { certificates: certificateCheck(certificates()) }),
    },
  }
}

/** Never fails the process: hosts whose certificate can be opened, and plain HTTP, are answered still. */
const certificateCheck = (note: string | null): Check => (note ? { ok: true, note } : { ok: true })

/** Never fails the process: without Redis the work goes on. */
const redisCheck = (isConnected: boolean): Check =>
  isConnected
    ? { ok: true }
    : { ok: true, note: 'Redis does not answer: jobs are found by looking each second' }

const supportsTransactions = (payload: Payload): boolean =>
  Boolean((payload.db as { transactionOptions?: unknown }).transactionOptions)
