/** Longest DNS label (RFC 1035). */
export const MAX_LABEL = 63

/** Lower-case DNS label from any text; `''` when nothing of it can be used. */
export const toSlug = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LABEL)
    .replace(/^-+|-+$/g, '')
