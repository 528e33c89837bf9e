import { LRUCache } from 'lru-cache'
import type { CollectionSlug, Payload, Where } from 'payload'

const MEBIBYTE = 1024 * 1024

/** Memory for documents of all sites, by the length of their JSON. */
const CACHE_BYTES = 96 * MEBIBYTE

/**
 * A document read so soon after its last change is read again: another change within the same millisecond
 * would not show in its time. Wide enough for clocks of several machines. Milliseconds.
 */
const RACY = 2000

/** Ids that are asked for at a time. */
const PORTION = 200

type Known = { updatedAt: string; value: object; isSettled: boolean }

const cache = new LRUCache<string, Known>({ maxSize: CACHE_BYTES, sizeCalculation: sizeOf })

const sizes = new WeakMap<Known, number>()

function sizeOf(known: Known): number {
  return sizes.get(known) ?? 1
}

/**
 * Documents as they are now, in the form a deploy works with. The database is asked for ids and times; a
 * document is read whole only when it has changed since this process read it last, and what has not
 * changed is the very same object as before. Past access control, as all that a deploy reads.
 *
 * @param read turns a document, read at depth 0 with its hooks, into what is kept. Pure.
 */
export const currentDocs = async <Value extends object>({
  payload,
  collection,
  where,
  read,
}: {
  payload: Payload
  collection: 'pages' | 'media' | 'sections'
  where: Where
  read: (doc: Record<string, unknown>) => Value
}): Promise<Map<string, Value>> => {
  const { docs } = await payload.db.find<{ id: string; updatedAt: string; [key: string]: unknown }>(
    {
      collection: collection as CollectionSlug,
      where,
      select: { updatedAt: true },
      pagination: false,
      limit: 0,
    },
  )
  const found = new Map<string, Value>()
  const missing: string[] = []
  for (const { id, updatedAt } of docs) {
    const known = cache.get(keyOf(payload, collection, id))
    if (known?.isSettled && known.updatedAt === iso(updatedAt))
      found.set(String(id), known.value as Value)
    else missing.push(String(id))
  }
  for (let start = 0; start < missing.length; start += PORTION) {
    const portion = missing.slice(start, start + PORTION)
    const readAt = Date.now()
    const { docs: whole } = await payload.find({
      collection,
      where: { and: [where, { id: { in: portion } }] },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    for (const doc of whole as unknown as Record<string, unknown>[]) {
      const value = read(doc)
      const id = String(doc.id)
      const updatedAt = iso(doc.updatedAt as string)
      const known = {
        updatedAt,
        value,
        isSettled: readAt - new Date(updatedAt).getTime() > RACY,
      }
      sizes.set(known, JSON.stringify(value).length + 1)
      cache.set(keyOf(payload, collection, id), known)
      found.set(id, value)
    }
  }
  return found
}

/** Databases of one process, as tests have them, may hold the same ids. */
const keyOf = (payload: Payload, collection: string, id: unknown): string => {
  const database = databases.get(payload) ?? String((count += 1))
  databases.set(payload, database)
  return `${database} ${collection} ${String(id)}`
}

const databases = new WeakMap<Payload, string>()
let count = 0

const iso = (moment: string | Date): string => new Date(moment).toISOString()
