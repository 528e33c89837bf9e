/** Kinds of generated pictures. The generator draws each from a palette and a seed. */
export const ART_KINDS = [
  'abstract',
  'landscape',
  'still-life',
  'product',
  'portrait',
  'interface',
  'storefront',
  'pattern',
] as const

export type ArtKind = (typeof ART_KINDS)[number]
