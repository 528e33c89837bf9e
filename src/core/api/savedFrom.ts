/** Key of a request's context under which a write names the state that it was made from. */
export const SAVED_FROM = 'tausestack.savedFrom'

/** A state of a document, as it was read. */
export type SavedFrom = {
  id: string
  /** ISO 8601. */
  updatedAt: string
}
