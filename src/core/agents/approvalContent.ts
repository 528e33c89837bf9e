import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../release/canonicalJson'
import { DRAFT_COLLECTIONS } from './draftCollections'

export { DRAFT_COLLECTIONS, type DraftCollection } from './draftCollections'

const MAX_TEXT = 70_000

/** One thing to be approved: the texts that people read, and the document they stand in. */
export const approvalItemSchema = z.object({
  key: z.string().max(80).describe('Unique in the approval: collection and id, or a name.'),
  kind: z.enum(['page', 'post', 'email', 'text']),
  title: z.string().max(400),
  collection: z.enum(DRAFT_COLLECTIONS).nullable(),
  documentId: z.string().max(64).nullable(),
  texts: z.array(z.object({ label: z.string().max(120), text: z.string().max(MAX_TEXT) })),
  version: z
    .string()
    .nullable()
    .describe('SHA-256 of all of the document that goes out, also of what is no text.'),
})
export type ApprovalItem = z.output<typeof approvalItemSchema>

/** SHA-256 of what an approval is about: any change of it is another one. */
export const approvalHash = (items: readonly ApprovalItem[]): string =>
  createHash('sha256')
    .update(canonicalJson(items.map(({ title: _title, ...item }) => item)))
    .digest('hex')
