/**
 * File that a plain web server answers a page's path with: `/` → `index.html`, `/about` →
 * `about/index.html`. Servers decode an address before they look for its file.
 */
export const pageFile = (path: string): string =>
  [...path.split('/').filter(Boolean).map(decode), 'index.html'].join('/')

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    // A lone "%": servers take it as it stands.
    return part
  }
}
