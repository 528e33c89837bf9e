import type { TextField } from 'payload'
import { MAX_LABEL, toSlug } from '../../core/tenancy/toSlug'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A lower-case DNS label; made from the `name` beside it when a new document has none. */
export const slugField = ({
  unique = false,
  reserved = new Set(),
  access,
  description,
}: {
  unique?: boolean
  /** Names that the platform keeps for itself. */
  reserved?: ReadonlySet<string>
  access?: TextField['access']
  description: Record<string, string>
}): TextField => ({
  name: 'slug',
  type: 'text',
  required: true,
  unique,
  index: true,
  maxLength: MAX_LABEL,
  access,
  label: { en: 'Short name', es: 'Nombre corto' },
  admin: { position: 'sidebar', description },
  hooks: {
    beforeValidate: [
      ({ data, operation, value }) => {
        if (typeof value === 'string' && value !== '') return value.trim().toLowerCase()
        return operation === 'create' && typeof data?.name === 'string' ? toSlug(data.name) : value
      },
    ],
  },
  validate: (value: unknown) => {
    if (typeof value !== 'string' || !SLUG.test(value) || value.length > MAX_LABEL)
      return 'Use up to 63 lower-case letters, digits and single hyphens, with no hyphen at either end.'
    if (reserved.has(value))
      return `"${value}" is kept for the platform. Choose another short name.`
    return true
  },
})
