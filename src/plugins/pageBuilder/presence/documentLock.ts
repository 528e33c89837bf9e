import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import type { DocumentLock } from './types'

const SECOND = 1000

const LOCKS = 'payload-locked-documents' as CollectionSlug

/** How long a lock holds after its last sign of life where the collection does not say. Seconds. */
const DURATION = 300

type Held = {
  id: string
  createdAt: string
  user: { relationTo: string; value: string | number }
}

type Target = { req: PayloadRequest; collection: SanitizedCollectionConfig; id: string }

/**
 * Payload's own lock of a document, as its form takes and shows it. Past access control, as Payload
 * does: only the server writes locks, and callers have checked that the user may update the document.
 *
 * @returns `null` where documents of the collection are not locked.
 */
export const readLock = async (target: Target): Promise<DocumentLock | null> =>
  isLockable(target) ? toLock(target, await findHeld(target)) : null

/** Takes a free lock, keeps one's own, and with `takeOver` somebody else's. */
export const takeLock = async ({
  takeOver,
  ...target
}: Target & { takeOver: boolean }): Promise<DocumentLock | null> => {
  if (!isLockable(target)) return null
  const { req, collection, id } = target
  const { db } = req.payload
  const held = await findHeld(target)
  if (held && isOwn(req, held)) {
    const data = { updatedAt: new Date().toISOString() }
    await db.updateOne({ collection: LOCKS, id: held.id, data, returning: false })
    return toLock(target, held)
  }
  if (held && !takeOver) return toLock(target, held)
  // What has expired, or is taken over.
  await db.deleteMany({ collection: LOCKS, where: whereOf(target) })
  const user = { relationTo: req.user?.collection, value: req.user?.id }
  const document = { relationTo: collection.slug, value: id }
  await db.create({ collection: LOCKS, data: { document, user } })
  const first = await findHeld(target)
  // Two were as fast: the earlier one holds it.
  if (first && !isOwn(req, first)) await releaseLock(target)
  return toLock(target, first)
}

/** Gives one's own lock back; somebody else's stays. */
export const releaseLock = async (target: Target): Promise<void> => {
  const { payload, user } = target.req
  if (!isLockable(target)) return
  await payload.db.deleteMany({
    collection: LOCKS,
    where: {
      and: [
        whereOf(target),
        { 'user.relationTo': { equals: user?.collection } },
        { 'user.value': { equals: user?.id } },
      ],
    },
  })
}

const isLockable = ({ req: { payload }, collection }: Target): boolean =>
  collection.lockDocuments !== false && Boolean(payload.collections[LOCKS])

const isOwn = ({ user }: PayloadRequest, held: Held): boolean =>
  held.user.relationTo === user?.collection && String(held.user.value) === String(user?.id)

const whereOf = ({ collection, id }: Target): Where => ({
  and: [
    { 'document.relationTo': { equals: collection.slug } },
    { 'document.value': { equals: id } },
  ],
})

const findHeld = async (target: Target): Promise<Held | null> => {
  const { lockDocuments } = target.collection
  const duration = typeof lockDocuments === 'object' ? lockDocuments.duration : DURATION
  const alive = new Date(Date.now() - duration * SECOND).toISOString()
  const { docs } = await target.req.payload.db.find<Held & Record<string, unknown>>({
    collection: LOCKS,
    where: { and: [whereOf(target), { updatedAt: { greater_than: alive } }] },
    sort: 'createdAt',
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}

const toLock = async ({ req }: Target, held: Held | null): Promise<DocumentLock> => {
  if (!held || isOwn(req, held)) return { theirs: null, mine: held !== null }
  const { relationTo, value } = held.user
  const holder = (await req.payload.findByID({
    collection: relationTo as CollectionSlug,
    id: value,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })) as { name?: string; email?: string; username?: string } | null
  const name = holder?.name || holder?.email || holder?.username || null
  return { mine: false, theirs: { id: String(value), name, since: held.createdAt } }
}
