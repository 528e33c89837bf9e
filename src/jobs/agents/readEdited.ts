import type { CollectionSlug, PayloadRequest } from 'payload'
import type { BlockData } from '../../core/blocks/types'
import type { ApprovalDocument } from './documents'

export type EditedDocument = {
  id: string
  updatedAt: string
  layout?: BlockData[] | null
  seo?: Record<string, unknown> | null
}

/** Documents of an approval that edits are for, as they stand now, by the key of their item. */
export const readEdited = async ({
  req,
  approval,
  edits,
}: {
  req: PayloadRequest
  approval: ApprovalDocument
  edits: Record<string, string[]>
}): Promise<Map<string, EditedDocument>> => {
  const found = new Map<string, EditedDocument>()
  for (const { key, collection, documentId } of approval.items) {
    if (!Object.hasOwn(edits, key) || !collection || !documentId) continue
    const document = await req.payload.findByID({
      collection: collection as CollectionSlug,
      id: documentId,
      draft: collection === 'pages',
      depth: 0,
      disableErrors: true,
      req,
      overrideAccess: false,
    })
    if (document) found.set(key, document as unknown as EditedDocument)
  }
  return found
}
