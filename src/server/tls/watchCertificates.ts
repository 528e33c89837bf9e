import type { CollectionSlug, Payload } from 'payload'
import { signals } from '../../jobs/signals'

const SECOND = 1000

/** How often is looked for what other processes have changed. Milliseconds. */
const LOOK = 1 * SECOND

/** Clocks of other machines may be behind: what they wrote is looked at again. Milliseconds. */
const OVERLAP = 10 * SECOND

/** How often everything is read anew, which also finds what is gone. Milliseconds. */
const WHOLE = 60 * SECOND

const PORTION = 1000

/** What is known of a host's certificate without opening it. */
export type KnownCertificate = {
  /** Changes with every certificate. */
  version: number
  /** Milliseconds since 1970; 0: there is none yet. */
  notAfter: number
}

export type CertificateWatch = {
  /** By host, wildcards by their own name. Also hosts whose certificate is only wanted. */
  get: (host: string) => KnownCertificate | undefined
  /** The last look came to nothing: what is known may be old. */
  isBehind: () => boolean
  stop: () => void
}

type Row = {
  id: string
  host: string
  version?: number | null
  notAfter?: string | null
  updatedAt: string
}

const SELECT = { host: true, version: true, notAfter: true, updatedAt: true } as const

/**
 * Knows which hosts have a certificate, in memory: names that nobody has cost no look at the database. Follows
 * other processes within a second by one question for all. With the database down it stays as it was.
 *
 * @param onChange a host has another certificate, or none any more.
 */
export const watchCertificates = async ({
  payload,
  onChange,
}: {
  payload: Payload
  onChange: (host: string) => void
}): Promise<CertificateWatch> => {
  let known = new Map<string, KnownCertificate>()
  let seen = 0
  let wholeAt = -Infinity
  let looking: Promise<void> | undefined
  let wasTold = false

  const note = (into: Map<string, KnownCertificate>, row: Row): void => {
    seen = Math.max(seen, Date.parse(row.updatedAt))
    const fresh = {
      version: row.version ?? 0,
      notAfter: row.notAfter ? Date.parse(row.notAfter) : 0,
    }
    const before = known.get(row.host)
    into.set(row.host, fresh)
    if (before?.version !== fresh.version || before.notAfter !== fresh.notAfter) onChange(row.host)
  }

  const readWhole = async (): Promise<void> => {
    const all = new Map<string, KnownCertificate>()
    for (let last = ''; ;) {
      const rows = await read(payload, last ? { id: { greater_than: last } } : {}, 'id')
      for (const row of rows) note(all, row)
      if (rows.length < PORTION) break
      last = String(rows.at(-1)?.id)
    }
    for (const host of known.keys()) if (!all.has(host)) onChange(host)
    known = all
  }

  const readChanged = async (): Promise<void> => {
    // What a machine wrote whose clock is ahead must not hide what others write until then.
    const from = new Date(Math.min(seen, Date.now()) - OVERLAP).toISOString()
    const rows = await read(payload, { updatedAt: { greater_than: from } }, 'updatedAt')
    for (const row of rows) note(known, row)
  }

  const look = async (): Promise<void> => {
    const now = performance.now()
    try {
      if (now - wholeAt > WHOLE) {
        await readWhole()
        wholeAt = now
      } else await readChanged()
      wasTold = false
    } catch (error) {
      if (!wasTold)
        payload.logger.warn({ err: error, msg: 'Certificates stay as they were: no database.' })
      wasTold = true
    }
  }
  const lookOnce = (): Promise<void> => (looking ??= look().finally(() => (looking = undefined)))

  const onSignal = (): void => {
    wholeAt = -Infinity
    void lookOnce()
  }
  signals.on('certificate', onSignal)
  const timer = setInterval(() => void lookOnce(), LOOK)
  await lookOnce()

  return {
    get: (host) => known.get(host),
    isBehind: () => wasTold,
    stop: () => {
      clearInterval(timer)
      signals.off('certificate', onSignal)
    },
  }
}

const read = async (
  payload: Payload,
  where: Record<string, Record<string, string>>,
  sort: string,
): Promise<Row[]> => {
  const { docs } = await payload.db.find({
    collection: 'certificates' as CollectionSlug,
    where,
    sort,
    limit: PORTION,
    pagination: false,
    select: SELECT,
  })
  return docs as unknown as Row[]
}
