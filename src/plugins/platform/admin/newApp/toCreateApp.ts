import type { CreateApp } from '../../../../core/api/apps'
import type { FieldSection } from '../lib/toFieldSections'

/** Answers of the form. Empty text counts as not given. */
export type NewAppValues = {
  name: string
  slug: string
  /** The address was typed: it is meant as it is. Otherwise it follows the name. */
  ownSlug: boolean
  tenantId: string
  brandKind: 'new' | 'existing'
  brandProfileId: string
  brand: { name: string; tagline: string; primary: string }
  variables: Record<string, unknown>
}

export const startValues = (sections: readonly FieldSection[], tenantId: string): NewAppValues => ({
  name: '',
  slug: '',
  ownSlug: false,
  tenantId,
  brandKind: 'new',
  brandProfileId: '',
  brand: { name: '', tagline: '', primary: '' },
  variables: Object.fromEntries(
    sections.flatMap(({ fields }) =>
      fields.map(({ name, defaultValue }) => [name, structuredClone(defaultValue)]),
    ),
  ),
})

/** The body of `apps/create`. */
export const toCreateApp = (templateId: string, values: NewAppValues): CreateApp => {
  const { name, slug, ownSlug, tenantId, brandKind, brandProfileId, brand, variables } = values
  const primary = given(brand.primary)
  return {
    templateId,
    name: name.trim(),
    ...(ownSlug ? { slug: given(slug) } : {}),
    tenantId: given(tenantId),
    ...(brandKind === 'existing'
      ? { brandProfileId: given(brandProfileId) }
      : {
          brand: {
            name: given(brand.name) ?? name.trim(),
            tagline: given(brand.tagline),
            ...(primary ? { palette: { primary } } : {}),
          },
        }),
    variables,
  }
}

/** Paths of the fields on the screen, in its order. */
export const fieldPaths = (sections: readonly FieldSection[], values: NewAppValues): string[] => [
  'tenantId',
  'name',
  'slug',
  ...(values.brandKind === 'existing'
    ? ['brandProfileId']
    : ['brand.name', 'brand.palette.primary', 'brand.tagline']),
  ...sections.flatMap(({ fields }) =>
    fields.flatMap(({ name, kind, items = [] }) => {
      const path = `variables.${name}`
      const rows = values.variables[name]
      if (kind !== 'list' || !Array.isArray(rows)) return [path]
      return [
        path,
        ...rows.flatMap((_row, index) =>
          items.map((item) => [path, index, item.name].filter((part) => part !== '').join('.')),
        ),
      ]
    }),
  ),
]

const given = (text: string): string | undefined => text.trim() || undefined
