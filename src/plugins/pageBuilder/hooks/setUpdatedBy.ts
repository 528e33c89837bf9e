import type { CollectionBeforeChangeHook } from 'payload'

/** Writes who saves into the document, so that each version carries it; `null` for API keys and the like. */
export const setUpdatedBy =
  (users: string): CollectionBeforeChangeHook =>
  ({ data, req: { user } }) => ({
    ...data,
    updatedBy: user?.collection === users ? user.id : null,
  })
