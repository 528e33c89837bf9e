const accepts = (make: () => unknown): boolean => {
  try {
    make()
    return true
  } catch {
    return false
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Field validation: an IANA time zone that this runtime knows. Empty passes. */
export const validateTimeZone = (value: unknown): string | true =>
  isEmpty(value) || accepts(() => new Intl.DateTimeFormat('en', { timeZone: String(value) }))
    ? true
    : `"${String(value)}" is not an IANA time zone. Examples: Europe/Madrid, America/New_York, UTC.`

/** Field validation: a well-formed BCP 47 tag. Empty passes. */
export const validateLocale = (value: unknown): string | true =>
  isEmpty(value) || accepts(() => Intl.getCanonicalLocales(String(value)))
    ? true
    : `"${String(value)}" is not a BCP 47 language tag. Examples: en, es-MX, de.`

/** Field validation: an ISO 4217 code that this runtime knows. Empty passes. */
export const validateCurrency = (value: unknown): string | true =>
  isEmpty(value) || Intl.supportedValuesOf('currency').includes(String(value))
    ? true
    : `"${String(value)}" is not an ISO 4217 currency code. Examples: USD, EUR, MXN.`
