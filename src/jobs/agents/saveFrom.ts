import type { CollectionSlug, PayloadRequest } from 'payload'
import type { DraftCollection } from '../../core/agents/approvalContent'
import { SAVED_FROM, type SavedFrom } from '../../core/api/savedFrom'
import type { EditedDocument } from './readEdited'

/**
 * Writes values that were worked out from a draft as it was read.
 *
 * @returns its `updatedAt` since.
 * @throws Payload's refusal with 409 when somebody has saved it since.
 */
export const saveFrom = async ({
  req,
  collection,
  document: { id, updatedAt },
  data,
}: {
  req: PayloadRequest
  collection: DraftCollection
  document: EditedDocument
  data: Record<string, unknown>
}): Promise<string> => {
  const from: SavedFrom = { id: String(id), updatedAt }
  try {
    const saved = (await req.payload.update({
      collection: collection as CollectionSlug,
      id,
      data: data as never,
      draft: collection === 'pages',
      context: { [SAVED_FROM]: from },
      depth: 0,
      req,
      overrideAccess: false,
    })) as unknown as EditedDocument
    return saved.updatedAt
  } catch (error) {
    // Payload does so for its own endpoints only: the right to save goes back to whoever tries next.
    const { config } = req.payload.collections[collection as CollectionSlug]
    const hooks = [
      ...(config.hooks.afterError ?? []),
      ...(req.payload.config.hooks.afterError ?? []),
    ]
    for (const hook of hooks)
      await hook({ collection: config, context: req.context, error: error as Error, req })
    throw error
  }
}
