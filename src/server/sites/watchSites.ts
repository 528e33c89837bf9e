import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { SiteDirectory, SiteNews } from './siteDirectory'

const SECOND = 1000

/** How often changes are looked for: with the reading, under a second. Milliseconds. */
const LOOK = 0.75 * SECOND

/**
 * How far back each look goes: a write is dated before it is committed, by the clock of whoever
 * writes. Larger differences are made up for by the directory's own checks. Milliseconds.
 */
const OVERLAP = 15 * SECOND

/** Ids are asked for in portions of this size. */
const PORTION = 500

type Row = { id: string; updatedAt: string; [key: string]: unknown }

/** What leads to what a host shows, and what of it names the hosts. */
const WATCHED = [
  {
    collection: 'sites',
    select: { updatedAt: true },
    newsOf: (row: Row) => ({ siteIds: [row.id] }),
  },
  {
    collection: 'domains',
    select: { updatedAt: true, host: true, site: true },
    newsOf: (row: Row) => ({
      hosts: [String(row.host)],
      // Another main address changes where the site's other hosts lead.
      siteIds: [idOf(row.site) ?? ''],
    }),
  },
  {
    collection: 'tenants',
    select: { updatedAt: true },
    newsOf: (row: Row) => ({ tenantIds: [row.id] }),
  },
] as const

export type SiteWatch = { stop: () => Promise<void> }

/**
 * Tells a directory what other processes have changed: a few small queries in a moment, however many
 * hosts are in memory. While the database is down nothing is told; afterwards all that was missed.
 */
export const watchSites = ({
  payload,
  directory,
  isDomain,
  since: start = Date.now(),
  onError,
}: {
  payload: Payload
  directory: Pick<SiteDirectory, 'recheck' | 'siteIds' | 'states' | 'unconfirmed' | 'size'>
  /** Whether a host is one of `domains`, not a name that the platform gives. */
  isDomain: (host: string) => boolean
  /** From when on changes are news. Milliseconds since 1970. @default now */
  since?: number
  onError: (error: unknown) => void
}): SiteWatch => {
  let since = start
  /** Versions of the overlap that were told of already, by collection and id. */
  let told = new Map<string, string>()
  let counts: number[] = []
  let failing = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const changesSince = async (
    from: number,
  ): Promise<{ key: string; row: Row; news: SiteNews }[]> => {
    const lists = await Promise.all(
      WATCHED.map(async ({ collection, select, newsOf }) => {
        const { docs } = await payload.db.find<Row>({
          collection: collection as CollectionSlug,
          where: { updatedAt: { greater_than_equal: new Date(from).toISOString() } },
          select: select as Record<string, true>,
          pagination: false,
          limit: 0,
        })
        return docs.map((row) => ({ key: `${collection} ${row.id}`, row, news: newsOf(row) }))
      }),
    )
    return lists.flat()
  }

  /** What is gone changes no date: it shows by fewer documents, and then all in memory are looked up. */
  const removed = async (): Promise<SiteNews> => {
    const now = await Promise.all(
      (['sites', 'domains'] as const).map(
        async (collection) => (await payload.db.count({ collection })).totalDocs,
      ),
    )
    const known = [...directory.unconfirmed()]
    // What is gone since an earlier process wrote down what it knew does not show by a number.
    const fewer = now.map((count, index) =>
      counts.length === 0 ? known.length > 0 : count < (counts[index] ?? 0),
    )
    counts = now
    const sites = new Set([
      ...directory.siteIds(),
      ...known.flatMap(([, state]) => ('siteId' in state ? [state.siteId] : [])),
    ])
    const siteIds = fewer[0] ? await missing(payload, 'sites', 'id', [...sites]) : []
    const hostsOf = [...directory.states(), ...known].map(([host]) => host)
    const names = fewer[1] ? hostsOf.filter(isDomain) : []
    const hosts = fewer[1] ? await missing(payload, 'domains', 'host', names) : []
    return { siteIds, hosts }
  }

  const look = async (): Promise<void> => {
    if (directory.size() === 0 && isEmpty(directory.unconfirmed())) {
      // What is read from now on is newer.
      since = Date.now()
      told.clear()
      return
    }
    const started = Date.now()
    const changes = await changesSince(since - OVERLAP)
    const fresh = changes.filter(({ key, row }) => told.get(key) !== String(row.updatedAt))
    const gone = await removed()
    if (fresh.length > 0 || lengthOf(gone) > 0)
      await directory.recheck({
        siteIds: [
          ...fresh.flatMap(({ news }) => [...(news.siteIds ?? [])]),
          ...(gone.siteIds ?? []),
        ],
        tenantIds: fresh.flatMap(({ news }) => [...(news.tenantIds ?? [])]),
        hosts: [...fresh.flatMap(({ news }) => [...(news.hosts ?? [])]), ...(gone.hosts ?? [])],
      })
    told = new Map(changes.map(({ key, row }) => [key, String(row.updatedAt)]))
    since = started
  }

  const next = async (): Promise<void> => {
    try {
      await look()
      failing = false
    } catch (error) {
      // Once for each time that the database is gone.
      if (!failing && !stopped) onError(error)
      failing = true
    }
    if (!stopped) timer = setTimeout(begin, LOOK).unref()
  }
  let looking: Promise<void>
  const begin = (): void => void (looking = next())
  begin()

  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
    },
  }
}

const isEmpty = (all: Iterable<unknown>): boolean => {
  for (const _ of all) return false
  return true
}

const lengthOf = ({ siteIds = [], hosts = [] }: SiteNews): number =>
  [...siteIds].length + [...hosts].length

/** Those of the values that no document has. */
const missing = async (
  payload: Payload,
  collection: 'sites' | 'domains',
  field: 'id' | 'host',
  values: readonly string[],
): Promise<string[]> => {
  const gone: string[] = []
  for (let start = 0; start < values.length; start += PORTION) {
    const portion = values.slice(start, start + PORTION)
    const { docs } = await payload.db.find<Row>({
      collection: collection as CollectionSlug,
      where: { [field]: { in: portion } },
      select: { [field]: true },
      pagination: false,
      limit: 0,
    })
    const found = new Set(docs.map((row) => String(row[field])))
    gone.push(...portion.filter((value) => !found.has(value)))
  }
  return gone
}
