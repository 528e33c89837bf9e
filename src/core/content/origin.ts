/**
 * Stands in stored content where the origin of the site goes: one release may be served at several. No
 * character (U+FFFF is none), so that no text holds it, and nothing that JSON writes in another way.
 */
export const ORIGIN_MARK = '\uffff'

/** Stored JSON with the site's origin in its place. */
export const withOrigin = (json: string, origin: string): string =>
  json.replaceAll(ORIGIN_MARK, origin)
