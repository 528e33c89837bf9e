/** Documents that drafts are kept in. */
export const DRAFT_COLLECTIONS = ['pages', 'posts'] as const
export type DraftCollection = (typeof DRAFT_COLLECTIONS)[number]
