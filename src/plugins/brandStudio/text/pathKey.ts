/** Key of the words for a value of a profile: `palette.primary` → `pathPalettePrimary`. */
export const pathKey = (path: string): string =>
  `path${path
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`
