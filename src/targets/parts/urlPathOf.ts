/** Signs that mean something in an address or in a pattern of paths. */
const MEANING = /[?#*:]/g

/**
 * The path, percent-encoded as browsers send it, at which a service answers with a file of a clean name.
 */
export const urlPathOf = (name: string): string => {
  const path = name.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')
  return `/${encodeURI(path).replace(
    MEANING,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )}`
}
