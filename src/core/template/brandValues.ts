/** What of a brand profile the copy of a template may name. */
export type BrandInput = {
  name: string
  tagline?: string | null
  description?: string | null
  contact?: { email?: string | null; phone?: string | null; address?: string | null } | null
}

/** The variables every template has without declaring them; text, empty when the brand has none. */
export const BRAND_VARIABLES = [
  'brand.name',
  'brand.tagline',
  'brand.description',
  'brand.email',
  'brand.phone',
  'brand.phoneNumber',
  'brand.address',
] as const

export type BrandVariable = (typeof BRAND_VARIABLES)[number]

/** `brand.phoneNumber` is the phone as `tel:` wants it: digits and a leading plus only. */
export const brandValues = (brand: BrandInput): Record<BrandVariable, string> => ({
  'brand.name': brand.name,
  'brand.tagline': brand.tagline ?? '',
  'brand.description': brand.description ?? '',
  'brand.email': brand.contact?.email ?? '',
  'brand.phone': brand.contact?.phone ?? '',
  'brand.phoneNumber': (brand.contact?.phone ?? '').replace(/(?!^\+)[^\d]/g, ''),
  'brand.address': brand.contact?.address ?? '',
})
