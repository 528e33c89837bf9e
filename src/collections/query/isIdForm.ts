import type { CollectionSlug, Payload } from 'payload'

const OBJECT_ID = /^[0-9a-f]{24}$/i
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Whether a value has the form of the ids of a collection: of one of another form there is no document,
 * and MongoDB breaks off where it is asked for one.
 */
export const isIdForm = ({
  value,
  collection,
  payload,
}: {
  value: unknown
  collection: string
  payload: Payload
}): boolean => {
  if (payload.collections[collection as CollectionSlug]?.customIDType) return true
  const text = String(value)
  if (payload.db.name === 'mongoose') return OBJECT_ID.test(text)
  return (payload.db as { idType?: string }).idType === 'uuid' ? UUID.test(text) : true
}
