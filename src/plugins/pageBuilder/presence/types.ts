/** Who is at work on a document. */
export type DocumentLock = {
  /** The asking user holds it, in whichever window. */
  mine: boolean
  /** Somebody else does. `name` is `null` when the asking user may not read theirs; `since` is ISO 8601. */
  theirs: { id: string; name: string | null; since: string } | null
}
