import type { CollectionSlug, PayloadRequest } from 'payload'

/**
 * Runs what a collection does after an error, which Payload does for its own endpoints only: the right to
 * save from a state goes back to whoever tries next.
 */
export const afterFailedSave = async ({
  req,
  collection,
  error,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  error: unknown
}): Promise<void> => {
  const { config } = req.payload.collections[collection]
  for (const hook of config.hooks.afterError ?? [])
    await hook({ collection: config, context: req.context, error: error as Error, req })
}
