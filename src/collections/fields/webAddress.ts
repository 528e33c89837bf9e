/** Field validation: an absolute http(s) address. Empty passes; `required` decides about that. */
export const validateWebAddress = (value: unknown): string | true => {
  if (value === undefined || value === null || value === '') return true
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  return url && (url.protocol === 'https:' || url.protocol === 'http:')
    ? true
    : 'Give a full address that starts with https://.'
}
