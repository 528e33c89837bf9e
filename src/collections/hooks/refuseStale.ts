import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { SAVED_FROM, type SavedFrom } from '../../core/api/savedFrom'
import { refusal } from './refusal'
import { claimState } from './claimState'

/** Names the state that a save was made from: the document's `updatedAt` (ISO 8601). */
const BASE_VERSION_HEADER = 'x-base-version'

/**
 * Refuses a save that was made from an older state of the document, or from one that another save is being
 * made from: 409. Of any number at the same instant one succeeds. The state is named by the request's header,
 * or by our own endpoints in the context ({@link SAVED_FROM}); saves without either are as they are in
 * Payload: the last one wins.
 */
export const refuseStale: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data
  const base = baseOf(req, String(originalDoc?.id))
  if (!base) return data
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

const baseOf = ({ context, headers, payloadAPI }: PayloadRequest, id: string): string | null => {
  const from = context[SAVED_FROM] as SavedFrom | undefined
  if (from?.id === id) return from.updatedAt
  return payloadAPI === 'local' ? null : (headers?.get?.(BASE_VERSION_HEADER) ?? null)
}
