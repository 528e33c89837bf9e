import type { RelationshipField } from 'payload'

/** The site that a document belongs to. */
export const siteField = (): RelationshipField =>
  ({
    name: 'site',
    type: 'relationship',
    relationTo: 'sites',
    required: true,
    index: true,
    label: { en: 'Site', es: 'Sitio' },
  }) as RelationshipField
