import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from './refusal'
import { claimState } from './claimState'

/** Names the state that a save was made from: the document's `updatedAt` (ISO 8601). */
const BASE_VERSION_HEADER = 'x-base-version'

/**
 * Refuses a save that was made from an older state of the document, or from one that another save is being
 * made from: 409. Of any number at the same instant one succeeds. Saves without the header are as they are
 * in Payload: the last one wins.
 */
export const refuseStale: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const base = req.headers?.get?.(BASE_VERSION_HEADER)
  if (!base || operation !== 'update' || req.payloadAPI === 'local') return data
  const current = String(originalDoc?.updatedAt ?? '')
  if (Date.parse(base) !== Date.parse(current))
    throw refusal(
      `This document was saved at ${current}, after the state of ${base} that your change was made from. Compare the two, then save again.`,
      409,
    )
  const isFirst = await claimState({
    req,
    collection: collection.slug,
    id: String(originalDoc?.id),
    base: new Date(current).toISOString(),
  })
  if (!isFirst)
    throw refusal(
      `This document is being saved by somebody else just now, from the same state of ${base}. Compare the two, then save again.`,
      409,
    )
  return data
}
