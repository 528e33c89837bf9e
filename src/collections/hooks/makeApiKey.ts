import { randomInt } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { formatApiKey } from '../../core/tenancy/apiKey'
import { hashApiKey } from '../auth/apiKeyStrategy'

/** Keys between their creation and the answer that shows them; by hash, never stored. */
const fresh = new Map<string, string>()

/** On create: makes the key and stores its hash. Later: a revocation stays. */
export const makeApiKey: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'create') {
    const { key: _, ...rest } = data
    return originalDoc?.revokedAt ? { ...rest, revokedAt: originalDoc.revokedAt } : rest
  }
  const { key, prefix } = formatApiKey((below) => randomInt(below))
  const hash = hashApiKey(key)
  fresh.set(hash, key)
  // Long after any create has ended; a failed one must not leave its key in memory.
  setTimeout(() => fresh.delete(hash), 60_000).unref()
  return { ...data, prefix, hash }
}

/** Puts the key into the answer to the create, once. */
export const revealApiKey: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  // The hash is hidden from `doc`; it is read past access control to find the key just made.
  const stored = (await req.payload.db.findOne({
    collection: 'api-keys',
    where: { id: { equals: doc.id } },
    req,
  })) as unknown as { hash?: string } | null
  const key = fresh.get(stored?.hash ?? '')
  fresh.delete(stored?.hash ?? '')
  return key === undefined ? doc : { ...doc, key }
}
