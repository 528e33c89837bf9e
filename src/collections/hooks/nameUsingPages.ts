import type { UsingPage } from '../query/pagesUsing'

/** Most pages named. */
const MOST_NAMED = 5

/** E.g. `"Home" (/), "Prices" (/prices) +3`. */
export const nameUsingPages = (pages: readonly UsingPage[]): string => {
  const named = pages.slice(0, MOST_NAMED).map(({ title, path }) => `"${title}" (${path})`)
  const more = pages.length - named.length
  return `${named.join(', ')}${more > 0 ? ` +${more}` : ''}`
}
