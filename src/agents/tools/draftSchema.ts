import { z } from 'zod'
import { DRAFT_COLLECTIONS } from '../../core/agents/approvalContent'

/** What a tool that drafts answers with; an approval finds documents by this form. */
export const draftSchema = z.object({
  collection: z.enum(DRAFT_COLLECTIONS),
  id: z.string(),
  title: z.string(),
})
