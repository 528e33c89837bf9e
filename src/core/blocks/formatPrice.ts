const AMOUNT = /^\d{1,9}(?:[.,]\d{1,2})?$/

/** The number in a price of digits only (`29`, `52.50`, `52,50`); `null` for any other text. */
export const priceAmount = (price: unknown): number | null => {
  if (typeof price === 'number') return Number.isFinite(price) ? price : null
  if (typeof price !== 'string' || !AMOUNT.test(price.trim())) return null
  return Number(price.trim().replace(',', '.'))
}

/**
 * A bare number as money of the site's currency; other text ("On request", "from € 12") unchanged.
 * `decimals` "auto" leaves them out of whole amounts, "always" keeps prices of a list aligned.
 */
export const formatPrice = ({
  price,
  locale,
  currency,
  decimals = 'auto',
}: {
  price: string | number | null | undefined
  locale: string
  /** ISO 4217. */
  currency: string
  decimals?: 'auto' | 'always'
}): string => {
  const amount = priceAmount(price)
  if (amount === null) return typeof price === 'string' ? price.trim() : ''
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      trailingZeroDisplay: decimals === 'auto' ? 'stripIfInteger' : 'auto',
    } as Intl.NumberFormatOptions).format(amount)
  } catch {
    // Intl throws on a malformed locale or currency; a page must not fail for that.
    return `${amount} ${currency}`.trim()
  }
}
